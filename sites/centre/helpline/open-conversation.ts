import { readConversation } from '@vigie/helpline/verbs/read-conversation'
import { isPass, knownCallersWords } from '@vigie/helpline/writing'
import { dayOf, Refused } from '@vigie/kernel'
import { type AnyOperation, perform } from '@vigie/platform/operation'
import { callerOf, languageOf, TooMany } from '@vigie/platform/web'
import { ANYONE, type Site, type Visit } from '@vigie/site-frame/page-kit'
import { conversationPage, type Writing } from './conversation-page.tsx'
import { doorPage } from './door-page.tsx'
import type { AskPresence } from './presence.ts'

/**
 * Carries out what the words open. Guessers wait longer and longer, each in the line of where they come from; whoever types the
 * first words of a real conversation stands in the line of that one instead. What a page made of the words is tried at once:
 * nobody guesses 256 bits.
 */
export const withWords = async <Result>(
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

export const isRefusal = (fault: unknown, ...words: readonly string[]): boolean =>
  fault instanceof Refused && words.includes(fault.word)

/** The door again, with what was typed. What a page made of the words is no words to correct. */
export const askAgain = (c: Visit, site: Site, typed: string, draft: string, fault: unknown) => {
  const receipt = isPass(typed) ? '' : typed
  if (fault instanceof TooMany) {
    site.house.witness?.count('too-many-tries', { act: readConversation.name })
    c.header('retry-after', String(fault.seconds))
    return doorPage(c, site, languageOf(c), { receipt, draft, error: 'many' })
  }
  if (!isRefusal(fault, 'no-such-conversation', 'bad-input')) throw fault
  return doorPage(c, site, languageOf(c), { receipt, draft, error: typed.trim() === '' ? 'empty' : 'wrong' })
}

export const show = async (c: Visit, site: Site, ask: AskPresence, receipt: string, writing?: Writing) => {
  const conversation = await withWords(c, site, readConversation, { receipt })
  // Whoever reads it knows the language in which it was begun.
  const presence = await ask(conversation.language)
  return conversationPage(c, site, languageOf(c), { conversation, presence, ...(writing ? { writing } : {}) })
}
