import { Refused } from '@vigie/kernel'
import { callerOf, LANG, languageOf, oneOf, type RouteLine, readForm, TooMany } from '@vigie/platform/web'
import type { PublicEnv, Site, Visit } from '@vigie/site-frame/page-kit'
import { NO_ANSWERS, type ReportAnswers, readAnswers, toSubmission } from './answers.ts'
import { complaintsOf, firstUnfinished } from './complaints.ts'
import { asFingerprint } from './fingerprints.ts'
import { findHelped } from './first-help.tsx'
import { draftOf, isBrowsing, keepAnswers, merged, readDraft, receiptIn, withDraft } from './kept-answers.ts'
import { receiptPage } from './receipt-page.tsx'
import { stepPage, stepPath, TROUBLES } from './report-pages.tsx'
import { sendReport } from './send-report.ts'
import { findStep, STEPS, stepAfter, toldOf } from './steps.ts'

type At = Parameters<typeof stepPage>[2]

/**
 * Shows a question. With a draft the browser is sent there, so that every page in its history can be asked for again;
 * a browser without cookies sends the same answers to the page at whose address the question stands.
 */
const showNext = (c: Visit, site: Site, at: At, target: string) => {
  const { language, step, answers, complaints = [], trouble } = at
  const more = complaints.length > 0 ? { tried: step } : trouble ? { trouble } : {}
  const id = keepAnswers(c, site, answers, more)
  if (id !== null) return c.redirect(`/${language}${stepPath(step, id)}`, 303)
  if (step !== target && target !== 'sent')
    return c.redirect(`/${language}${stepPath(step, draftOf(c))}`, 307)
  return stepPage(c, site, at)
}

const show = (site: Site) => (c: Visit) => {
  const language = languageOf(c)
  const step = findStep(c.req.param('step') ?? '') ?? 'about'
  const id = draftOf(c)
  if (id === undefined && isBrowsing(c)) return withDraft(c, site, 303)
  const draft = readDraft(c, site)
  if (receiptIn(draft) !== '') return c.redirect(`/${language}${stepPath('sent', id)}`, 303)
  const answers = readAnswers(draft ?? NO_ANSWERS)
  const complaints = draft?.one('tried') === step ? complaintsOf(step, answers) : []
  const trouble = TROUBLES.find((one) => step === 'check' && one === draft?.one('trouble'))
  // A browser that brought no cookie is asked again when it sends something.
  const kept = site.drafts.isKnown(c) ? id : undefined
  return stepPage(c, site, { language, step, answers, complaints, trouble, draft: kept })
}

/**
 * Takes the answer of one question and shows the next. `step` is the question that was answered, the address the one
 * that is asked for, and `go` a way back: that one is always open, whatever was typed.
 */
const answer = (site: Site) => async (c: Visit) => {
  if (draftOf(c) === undefined && isBrowsing(c)) return withDraft(c, site, 307)
  const language = languageOf(c)
  const target = findStep(c.req.param('step') ?? '') ?? 'about'
  const filled = await readForm(c)
  const answered = findStep(filled.one('step')) ?? target
  const go = findStep(filled.one('go'))
  const given = merged(filled, readDraft(c, site), answered)
  const answers = { ...given, ...(answered === 'check' ? { after: 'check' as const } : {}) }
  if (go !== undefined) return showNext(c, site, { language, step: go, answers }, target)
  const complaints = complaintsOf(answered, answers)
  if (complaints.length > 0) {
    return showNext(c, site, { language, step: answered, answers, complaints }, target)
  }
  // Whoever has told us more already is not sent elsewhere.
  const told =
    answers.narrative + answers.addresses + answers.contact + answers.fingerprints.join() !== '' ||
    filled.one('anyway') !== ''
  if (answered === 'about' && answers.kind === 'other' && !told) {
    keepAnswers(c, site, answers)
    return c.redirect(`/${language}/wayfinder`, 303)
  }
  // What was just answered says which question is next: the page could not know it.
  const asksMore = answered === 'platform' && toldOf(answers) === 'yes'
  const step = target !== 'check' || asksMore ? stepAfter(answered, answers) : target
  const after = asksMore ? answers.after : undefined
  return showNext(c, site, { language, step, answers: { ...answers, after } }, target)
}

const send = (site: Site) => async (c: Visit) => {
  if (draftOf(c) === undefined && isBrowsing(c)) return withDraft(c, site, 307)
  const language = languageOf(c)
  const filled = await readForm(c)
  const draft = readDraft(c, site)
  const answers = merged(filled, draft, 'check')
  const go = findStep(filled.one('go'))
  const again: ReportAnswers = { ...answers, after: 'check' }
  if (go !== undefined) return showNext(c, site, { language, step: go, answers: again }, 'check')
  const step = firstUnfinished(answers)
  if (step !== undefined) {
    const complaints = complaintsOf(step, answers)
    return showNext(c, site, { language, step, answers: again, complaints }, 'sent')
  }
  try {
    await site.submissions.take(callerOf(c, site.proxies))
    const fingerprints = answers.fingerprints.map(asFingerprint)
    const taken = await sendReport(site, toSubmission(language, answers), fingerprints)
    const help = findHelped(answers.kind)
    const words = new URLSearchParams({
      receipt: taken.receipt,
      again: taken.again ? 'yes' : '',
      help: help ?? '',
    })
    const id = draftOf(c)
    if (id !== undefined && site.drafts.keep(c, id, words.toString()))
      return c.redirect(`/${language}${stepPath('sent', id)}`, 303)
    return receiptPage(c, site, language, { ...taken, help })
  } catch (fault) {
    const isBusy = fault instanceof TooMany
    if (!isBusy && !(fault instanceof Refused && fault.sort !== 'forbidden')) throw fault
    if (isBusy) {
      site.house.witness?.count('too-many-tries', { act: 'intake.submit-report' })
      c.header('retry-after', String(fault.seconds))
    }
    const trouble = isBusy ? 'busy' : 'refused'
    return showNext(c, site, { language, step: 'check', answers, trouble }, 'sent')
  }
}

/** The receipt once more, for whoever steps back or asks for the page again. */
const showSent = (site: Site) => (c: Visit) => {
  const draft = readDraft(c, site)
  const receipt = receiptIn(draft)
  if (receipt === '') return c.redirect(`/${languageOf(c)}/report`, 303)
  const again = draft?.one('again') === 'yes'
  const help = findHelped(draft?.one('help'))
  return receiptPage(c, site, languageOf(c), { receipt, again, help, path: stepPath('sent', draftOf(c)) })
}

/** The report, one question a page. */
export const reportRoutes = (site: Site): readonly RouteLine<PublicEnv>[] => [
  {
    method: 'GET',
    path: `/${LANG}/report`,
    who: ['anyone'],
    audit: 'nothing-opened',
    handle: show(site),
  },
  {
    method: 'GET',
    path: `/${LANG}/report/${oneOf('step', STEPS)}`,
    who: ['anyone'],
    audit: 'nothing-opened',
    handle: show(site),
  },
  {
    method: 'POST',
    path: `/${LANG}/report/${oneOf('step', STEPS)}`,
    who: ['anyone'],
    audit: 'nothing-opened',
    handle: answer(site),
  },
  {
    method: 'POST',
    path: `/${LANG}/report/sent`,
    who: ['anyone'],
    audit: 'by-operation',
    handle: send(site),
  },
  {
    method: 'GET',
    path: `/${LANG}/report/sent`,
    who: ['anyone'],
    audit: 'nothing-opened',
    handle: showSent(site),
  },
]
