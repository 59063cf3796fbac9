import { leaveConversation } from '@vigie/helpline/verbs/leave-conversation'
import { readConversation } from '@vigie/helpline/verbs/read-conversation'
import { writeToHelpline } from '@vigie/helpline/verbs/write-to-helpline'
import { isPass, knownCallersWords } from '@vigie/helpline/writing'
import { dayOf, Refused } from '@vigie/kernel'
import { type AnyOperation, perform } from '@vigie/platform/operation'
import { callerOf, LANG, languageOf, type RouteLine, readForm, TooMany } from '@vigie/platform/web'
import { ANYONE, type PublicEnv, type Site, type Visit } from '@vigie/site-frame/page-kit'
import { z } from 'zod'
import { mistakeIn } from './begin-pages.tsx'
import { conversationPage, type Writing } from './conversation-page.tsx'
import { doorPage } from './door-page.tsx'
import { look } from './look.ts'
import type { AskPresence } from './presence.ts'

/**
 * Carries out what the words open. Guessers wait longer and longer, each in the line of where they come from; whoever types the
 * first words of a real conversation stands in the line of that one instead. What a page made of the words is tried at once:
 * nobody guesses 256 bits.
 */
const withWords = async <Result>(
  c: Visit,
  site: Site,
  operation: AnyOperation<Result>,
  input: { readonly receipt: string; readonly [name: string]: unknown },
): Promise<Result> => {
  if (isPass(input.receipt)) return (await perform(site.house, operation, ANYONE, input)).result
  const { books: db, clock } = site.house
  const keys = await site.house.keys.on(dayOf(clock()))
  const line = (await knownCallersWords({ db, keys }, input.receipt)) ?? callerOf(c, site.proxies)
  await site.guesses.take(line)
  const { result } = await perform(site.house, operation, ANYONE, input)
  site.guesses.forgive(line)
  return result
}

const isRefusal = (fault: unknown, ...words: readonly string[]): boolean =>
  fault instanceof Refused && words.includes(fault.word)

/** The door again, with what was typed. What a page made of the words is no words to correct. */
const askAgain = (c: Visit, site: Site, typed: string, draft: string, fault: unknown) => {
  const receipt = isPass(typed) ? '' : typed
  if (fault instanceof TooMany) {
    site.house.witness?.count('too-many-tries', { act: readConversation.name })
    c.header('retry-after', String(fault.seconds))
    return doorPage(c, site, languageOf(c), { receipt, draft, error: 'many' })
  }
  if (!isRefusal(fault, 'no-such-conversation', 'bad-input')) throw fault
  return doorPage(c, site, languageOf(c), { receipt, draft, error: typed.trim() === '' ? 'empty' : 'wrong' })
}

const show = async (c: Visit, site: Site, ask: AskPresence, receipt: string, writing?: Writing) => {
  const conversation = await withWords(c, site, readConversation, { receipt })
  // Whoever reads it knows the language in which it was begun.
  const presence = await ask(conversation.language)
  return conversationPage(c, site, languageOf(c), { conversation, presence, ...(writing ? { writing } : {}) })
}

const open = (site: Site, ask: AskPresence) => async (c: Visit) => {
  const filled = await readForm(c)
  const [receipt, draft] = [filled.one('receipt'), filled.one('draft')]
  try {
    return await show(c, site, ask, receipt, draft === '' ? undefined : { text: draft })
  } catch (fault) {
    return askAgain(c, site, receipt, draft, fault)
  }
}

const Submission = z.uuid().optional().catch(undefined)

const write = (site: Site, ask: AskPresence) => async (c: Visit) => {
  const filled = await readForm(c)
  const receipt = filled.one('receipt')
  const text = filled.one('text').replace(/\r\n?/g, '\n')
  const mistake = mistakeIn(text)
  try {
    if (mistake) return await show(c, site, ask, receipt, { text, mistake })
    try {
      const submission = Submission.parse(filled.one('submission'))
      await withWords(c, site, writeToHelpline, { receipt, text, submission })
    } catch (fault) {
      // It ended meanwhile: what was typed stands there still.
      if (isRefusal(fault, 'conversation-over')) return await show(c, site, ask, receipt, { text })
      throw fault
    }
    return await show(c, site, ask, receipt, { text: '', isSent: true })
  } catch (fault) {
    return askAgain(c, site, receipt, text, fault)
  }
}

const leave = (site: Site, ask: AskPresence) => async (c: Visit) => {
  const receipt = (await readForm(c)).one('receipt')
  try {
    await withWords(c, site, leaveConversation, { receipt }).catch((fault: unknown) => {
      // Pressed twice at once, or over at the same moment: it is over, and that is what was wanted.
      if (!isRefusal(fault, 'conversation-over')) throw fault
    })
    return await show(c, site, ask, receipt)
  } catch (fault) {
    return askAgain(c, site, receipt, '', fault)
  }
}

const back = (c: Visit) => c.redirect(`/${languageOf(c)}/conversation`, 303)

/** The way back for whoever wrote. The words travel in the body of a form only, never in an address. */
export const conversationRoutes = (site: Site, ask: AskPresence): readonly RouteLine<PublicEnv>[] => {
  const path = `/${LANG}/conversation`
  const who = ['anyone'] as const
  return [
    { method: 'GET', path, who, audit: 'nothing-opened', handle: (c) => doorPage(c, site, languageOf(c)) },
    { method: 'POST', path, who, audit: 'by-operation', handle: open(site, ask) },
    { method: 'POST', path: `${path}/write`, who, audit: 'by-operation', handle: write(site, ask) },
    { method: 'GET', path: `${path}/write`, who, audit: 'nothing-opened', handle: back },
    { method: 'POST', path: `${path}/leave`, who, audit: 'by-operation', handle: leave(site, ask) },
    { method: 'GET', path: `${path}/leave`, who, audit: 'nothing-opened', handle: back },
    { method: 'POST', path: `${path}/look`, who, audit: 'by-operation', handle: look(site, ask) },
  ]
}
