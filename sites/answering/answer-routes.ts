import { Refused } from '@vigie/kernel'
import { MOST_WORDS } from '@vigie/notices/answer-choices'
import { findAnswerPage } from '@vigie/notices/answer-page'
import { answerByLink } from '@vigie/notices/verbs/answer-by-link'
import { perform, visit } from '@vigie/platform/operation'
import { callerOf, LANG, languageOf, type RouteLine, readForm, TooMany } from '@vigie/platform/web'
import { ANYONE, type PublicEnv, type Site, type Visit } from '@vigie/site-frame/page-kit'
import { answerPage, closedPage, type Pressed } from './answer-page.tsx'
import { fieldOf } from './item-forms.tsx'

const PATH = `/${LANG}/answer/:token{[0-9a-f]{32}}`
const tokenOf = (c: Visit): string => c.req.param('token') ?? ''

/** The page as it stands. Nothing is written: programs that check mail follow every link before anybody reads it. */
const show = async (c: Visit, site: Site, pressed?: Pressed) => {
  const token = tokenOf(c)
  const caller = callerOf(c, site.proxies)
  await site.guesses.take(caller)
  const found = await visit(site.house, ANYONE, null, (desk) => findAnswerPage(desk, token))
  if (found.state !== 'unknown') site.guesses.forgive(caller)
  const language = languageOf(c)
  return found.state === 'open'
    ? answerPage(c, site, language, { token, page: found, ...(pressed ? { pressed } : {}) })
    : closedPage(c, site, language, { token, state: found.state })
}

/** What is wrong with the words, and the answer that they belong to. */
const complaintOf = (fault: unknown, words: string): 'words' | 'words-long' | null => {
  if (!(fault instanceof Refused && fault.word === 'bad-input')) return null
  return words.trim().length > MOST_WORDS ? 'words-long' : 'words'
}

const press = (site: Site) => async (c: Visit) => {
  const filled = await readForm(c)
  const items = filled.all('item').map(Number)
  const choice = filled.one('choice')
  const [item = 0] = items
  const words = filled.one(fieldOf(item, choice))
  const given = { token: tokenOf(c), items, choice, ...(words.trim() === '' ? {} : { words }) }
  try {
    await site.submissions.take(callerOf(c, site.proxies))
    await perform(site.house, answerByLink, ANYONE, given)
    return await show(c, site, { state: 'noted', items })
  } catch (fault) {
    const error = complaintOf(fault, words)
    if (error !== null) return show(c, site, { state: 'wanting', item, choice, words, error })
    // Ended or unknown meanwhile: the page says which.
    if (fault instanceof Refused) return show(c, site)
    throw fault
  }
}

/** Whoever looks or presses too often is told to come back, and loses nothing. */
const orBusy = (site: Site, handle: (c: Visit) => Promise<Response>) => async (c: Visit) => {
  try {
    return await handle(c)
  } catch (fault) {
    if (!(fault instanceof TooMany)) throw fault
    site.house.witness?.count('too-many-tries', { act: answerByLink.name })
    c.header('retry-after', String(fault.seconds))
    return closedPage(c, site, languageOf(c), { token: tokenOf(c), state: 'busy' })
  }
}

/** No cookie and no session: whoever has the link may look and press, and nobody without it can send this form. */
export const answerRoutes = (site: Site): readonly RouteLine<PublicEnv>[] => [
  {
    method: 'GET',
    path: PATH,
    who: ['anyone'],
    audit: 'nothing-opened',
    handle: orBusy(site, (c) => show(c, site)),
  },
  {
    method: 'POST',
    path: PATH,
    who: ['anyone'],
    audit: 'by-operation',
    handle: orBusy(site, press(site)),
  },
]
