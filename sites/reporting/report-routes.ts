import { LANG, languageOf, oneOf, type RouteLine, readForm, TooMany } from '@vigie/platform/web'
import { callerOf, type PublicEnv, type Site, type Visit } from '@vigie/site-frame/page-kit'
import {
  complaintsOf,
  findStep,
  firstUnfinished,
  NO_ANSWERS,
  readAnswers,
  STEPS,
  toSubmission,
} from './answers.ts'
import { asFingerprint } from './fingerprints.ts'
import { receiptPage } from './receipt-page.tsx'
import { stepPage } from './report-pages.tsx'
import { sendReport } from './send-report.ts'

/** The browser sends the same answers again to another page; its address then says which question is shown. */
const passOn = (c: Visit, step: string) => c.redirect(`/${languageOf(c)}/report/${step}`, 307)

const show = (site: Site) => async (c: Visit) => {
  const language = languageOf(c)
  const step = findStep(c.req.param('step') ?? '') ?? 'about'
  return stepPage(c, site, { language, step, answers: readAnswers(NO_ANSWERS) })
}

/**
 * Takes the answer of one question and shows the next. `step` is the question that was answered, the address the one
 * that is asked for, and `go` a way back: that one is always open, whatever was typed.
 */
const answer = (site: Site) => async (c: Visit) => {
  const language = languageOf(c)
  const target = findStep(c.req.param('step') ?? '') ?? 'about'
  const filled = await readForm(c)
  const answered = findStep(filled.one('step')) ?? target
  const go = findStep(filled.one('go'))
  const fromCheck = answered === 'check'
  const answers = { ...readAnswers(filled), ...(fromCheck ? { after: 'check' as const } : {}) }
  if (go !== undefined) {
    return go === target ? stepPage(c, site, { language, step: target, answers }) : passOn(c, go)
  }
  const complaints = complaintsOf(answered, answers)
  if (complaints.length > 0) {
    return answered === target
      ? stepPage(c, site, { language, step: target, answers, complaints })
      : passOn(c, answered)
  }
  // Whoever has told us more already is not sent elsewhere.
  const told =
    answers.narrative + answers.addresses + answers.contact + answers.fingerprints.join() !== '' ||
    filled.one('anyway') !== ''
  if (answered === 'about' && answers.kind === 'other' && !told) {
    return c.redirect(`/${language}/wayfinder`, 303)
  }
  return stepPage(c, site, { language, step: target, answers: { ...answers, after: undefined } })
}

const send = (site: Site) => async (c: Visit) => {
  const language = languageOf(c)
  const filled = await readForm(c)
  const go = findStep(filled.one('go'))
  if (go !== undefined) return passOn(c, go)
  const answers = readAnswers(filled)
  const step = firstUnfinished(answers)
  if (step !== undefined) {
    return stepPage(c, site, {
      language,
      step,
      answers: { ...answers, after: 'check' },
      complaints: complaintsOf(step, answers),
    })
  }
  try {
    await site.submissions.take(callerOf(c, site.proxies))
  } catch (fault) {
    if (!(fault instanceof TooMany)) throw fault
    site.house.witness?.count('too-many-tries', { act: 'intake.submit-report' })
    c.header('retry-after', String(fault.seconds))
    return stepPage(c, site, { language, step: 'check', answers, busy: true })
  }
  const fingerprints = answers.fingerprints.map(asFingerprint)
  const taken = await sendReport(site, toSubmission(language, answers), fingerprints)
  return receiptPage(c, site, language, taken)
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
    handle: (c) => c.redirect(`/${languageOf(c)}/report`, 303),
  },
]
