import { beginConversation } from '@vigie/helpline/verbs/begin-conversation'
import { countCallersWaiting, FACETS } from '@vigie/helpline/writing'
import { dayOf } from '@vigie/kernel'
import { perform, visit } from '@vigie/platform/operation'
import { callerOf, LANG, languageOf, type RouteLine, readForm, TooMany } from '@vigie/platform/web'
import { ANYONE, type PublicEnv, type Site, type Visit } from '@vigie/site-frame/page-kit'
import { z } from 'zod'
import { type Begun, beginPage, keptPage, mistakeIn, sentPage } from './begin-pages.tsx'
import { hoursPage } from './hours-page.tsx'
import { type AskPresence, hoursOf } from './presence.ts'

const askToBegin = async (c: Visit, site: Site, ask: AskPresence, begun?: Begun) => {
  const waiting = await visit(site.house, ANYONE, null, (desk) => countCallersWaiting(desk.db, desk.today))
  const presence = await ask(languageOf(c))
  return beginPage(c, site, languageOf(c), { waiting, presence, ...(begun ? { begun } : {}) })
}

const AgeBand = z.enum(FACETS.ageBand).optional().catch(undefined)
const Submission = z.uuid().optional().catch(undefined)

const send = (site: Site, ask: AskPresence) => async (c: Visit) => {
  const filled = await readForm(c)
  const text = filled.one('text').replace(/\r\n?/g, '\n')
  const begun = { text, ageBand: filled.one('ageBand') }
  const mistake = mistakeIn(text)
  if (mistake) return askToBegin(c, site, ask, { ...begun, mistake })
  try {
    await site.submissions.take(callerOf(c, site.proxies))
  } catch (fault) {
    if (!(fault instanceof TooMany)) throw fault
    c.header('retry-after', String(fault.seconds))
    return askToBegin(c, site, ask, { ...begun, mistake: 'many' })
  }
  const { result } = await perform(site.house, beginConversation, ANYONE, {
    language: languageOf(c),
    ageBand: AgeBand.parse(begun.ageBand),
    text,
    submission: Submission.parse(filled.one('submission')),
  })
  return sentPage(c, site, languageOf(c), { ...result, presence: await ask(languageOf(c)) })
}

const hours = (site: Site, ask: AskPresence) => async (c: Visit) => {
  const presence = await ask(languageOf(c))
  return hoursPage(c, site, languageOf(c), {
    hours: await hoursOf(site),
    presence,
    today: dayOf(site.house.clock()),
  })
}

/** Beginning to write, and what is said beforehand. */
export const beginRoutes = (site: Site, ask: AskPresence): readonly RouteLine<PublicEnv>[] => [
  {
    method: 'GET',
    path: `/${LANG}`,
    who: ['anyone'],
    audit: 'nothing-opened',
    handle: (c) => askToBegin(c, site, ask),
  },
  { method: 'POST', path: `/${LANG}/sent`, who: ['anyone'], audit: 'by-operation', handle: send(site, ask) },
  {
    method: 'GET',
    path: `/${LANG}/sent`,
    who: ['anyone'],
    audit: 'nothing-opened',
    handle: (c) => c.redirect(`/${languageOf(c)}`, 303),
  },
  {
    method: 'GET',
    path: `/${LANG}/kept`,
    who: ['anyone'],
    audit: 'nothing-opened',
    handle: (c) => keptPage(c, site, languageOf(c)),
  },
  {
    method: 'GET',
    path: `/${LANG}/hours`,
    who: ['anyone'],
    audit: 'nothing-opened',
    handle: hours(site, ask),
  },
]
