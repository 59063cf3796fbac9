import { GOOD_FAITH, readLocations } from '@vigie/incoming'
import { submitNotice } from '@vigie/incoming/verbs/submit-notice'
import { type Language, Refused } from '@vigie/kernel'
import { perform } from '@vigie/platform/operation'
import { callerOf, LANG, languageOf, type RouteLine, readForm, TooMany } from '@vigie/platform/web'
import {
  ANYONE,
  isDraftId,
  newDraftId,
  type PublicEnv,
  type Site,
  type Visit,
} from '@vigie/site-frame/page-kit'
import { type Answers, mistakesIn, NO_ANSWERS, readAnswers } from './answers.ts'
import { type FormShown, formPage } from './form-page.tsx'
import { sentPage } from './sent-page.tsx'

const SENT = `/${LANG}/notice/sent`
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

const show = (site: Site) => (c: Visit) => {
  // A browser that keeps cookies finds the code again when it steps back.
  site.drafts.begin(c)
  return formPage(c, site, languageOf(c), { answers: NO_ANSWERS })
}

const toSubmission = (language: Language, answers: Answers, submission: string) => ({
  language,
  matter: answers.matter,
  explanation: answers.explanation,
  locations: readLocations(answers.places),
  ...(answers.name === '' ? {} : { name: answers.name }),
  ...(answers.mail === '' ? {} : { mail: answers.mail }),
  goodFaith: GOOD_FAITH,
  submission,
})

const send = (site: Site) => async (c: Visit) => {
  const language = languageOf(c)
  const filled = await readForm(c)
  const answers = readAnswers(filled)
  const sent = filled.one('submission')
  const form: FormShown = { answers, ...(UUID.test(sent) ? { submission: sent } : {}) }
  // The same page in another language, with what was typed.
  if (filled.one('ask') === 'again') return formPage(c, site, language, form)
  const mistakes = mistakesIn(answers)
  if (mistakes.length > 0) return formPage(c, site, language, { ...form, mistakes })
  try {
    await site.submissions.take(callerOf(c, site.proxies))
    const given = toSubmission(language, answers, form.submission ?? crypto.randomUUID())
    const { result } = await perform(site.house, submitNotice, ANYONE, given)
    const shown = { code: result.code, again: result.again, hasMail: answers.mail !== '' }
    const draft = newDraftId()
    if (site.drafts.keep(c, draft, JSON.stringify(shown))) {
      return c.redirect(`/${language}/notice/sent?draft=${draft}`, 303)
    }
    return sentPage(c, site, language, shown)
  } catch (fault) {
    if (fault instanceof TooMany) {
      site.house.witness?.count('too-many-tries', { act: submitNotice.name })
      c.header('retry-after', String(fault.seconds))
      return formPage(c, site, language, { ...form, trouble: 'busy' })
    }
    if (fault instanceof Refused && fault.sort === 'conflict') {
      // The same number with other words: it was corrected after it had been sent, so it is another one.
      return formPage(c, site, language, { answers, trouble: 'refused' })
    }
    throw fault
  }
}

const isShown = (read: unknown): read is Parameters<typeof sentPage>[3] =>
  typeof read === 'object' && read !== null && 'code' in read

/** The code once more, for whoever steps back or asks for the page again. */
const showSent = (site: Site) => (c: Visit) => {
  const draft = c.req.query('draft')
  const kept = isDraftId(draft) ? site.drafts.read(c, draft) : null
  const read: unknown = kept === null ? null : JSON.parse(kept)
  const language = languageOf(c)
  if (!isShown(read)) return c.redirect(`/${language}/notice`, 303)
  return sentPage(c, site, language, read, `/notice/sent?draft=${draft}`)
}

/** The form, and what it answers with. */
export const noticeRoutes = (site: Site): readonly RouteLine<PublicEnv>[] => [
  { method: 'GET', path: `/${LANG}/notice`, who: ['anyone'], audit: 'nothing-opened', handle: show(site) },
  { method: 'POST', path: `/${LANG}/notice`, who: ['anyone'], audit: 'by-operation', handle: send(site) },
  { method: 'GET', path: SENT, who: ['anyone'], audit: 'nothing-opened', handle: showSent(site) },
]
