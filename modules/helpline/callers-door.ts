import { type Day, LANGUAGES, type Language, wordOf } from '@vigie/kernel'
import type { Before, Desk } from '@vigie/platform/operation'
import { keysOfSecret, knownFirstWordsBy, type MailboxProof, proveReceiptBy } from '@vigie/platform/receipt'
import { openingRing, openText } from '@vigie/platform/vault'
import { z } from 'zod'
import {
  type FoundConversation,
  selectCallersMessages,
  selectConversation,
  selectSalts,
} from './caller-rows.ts'
import { AUTHORS, type Author, callerPlace } from './conversation.ts'
import { mayRateAsCaller } from './rating-rows.ts'
import { refuse } from './refusals.ts'

/** The eight words, or what a page made of them; what is wrong with either is not said. */
export const typedWords = z.string().max(1_000)

/** What opens a conversation: `pass` stands in the forms of its page, so that the slow half is done once and not with every look. */
export interface Opener extends MailboxProof {
  readonly pass: string
}

const PASS = /^([\w-]{43})\.([\w-]{43})$/
const proveWords = proveReceiptBy(selectSalts)
export const knownFirstWords = knownFirstWordsBy(selectSalts)

/** Whether it is what a page made of the words: 256 bits that nobody guesses, and that cost nothing to try. */
export const isPass = (typed: string): boolean => PASS.test(typed)

const openerOf = (index: Buffer, secret: Buffer): Opener => ({
  index,
  ...keysOfSecret(secret),
  pass: `${index.toString('base64url')}.${secret.toString('base64url')}`,
})

/** Everything that was typed could open. */
export const proveConversation = async (before: Before, typed: string): Promise<Opener[]> => {
  const [, index, secret] = PASS.exec(typed) ?? []
  if (index !== undefined && secret !== undefined)
    return [openerOf(Buffer.from(index, 'base64url'), Buffer.from(secret, 'base64url'))]
  return (await proveWords(before, typed)).map((proven) => openerOf(proven.index, proven.secret))
}

/** Finds the conversation that one of the openers opens, or refuses. */
export const findConversation = async (desk: Desk, openers: readonly Opener[]) => {
  for (const opener of openers) {
    const row = await selectConversation(desk.db, opener, desk.today)
    if (row) return { row, opener }
  }
  throw refuse('no-such-conversation')
}

/** How it stands, without a word of it. */
export interface Standing {
  readonly conversation: string
  readonly language: Language
  readonly messages: number
  /** Somebody has taken it. */
  readonly isHeard: boolean
  readonly isOver: boolean
  /** How many wait longer; it says something only while nobody has taken it. */
  readonly before: number
  /** It was read, and nobody answers unless they write again. */
  readonly isAside: boolean
}

const standingOf = (row: FoundConversation): Standing => ({
  conversation: row.conversation,
  language: wordOf(LANGUAGES, row.language),
  messages: row.messages,
  isHeard: row.is_heard,
  isOver: row.is_over,
  before: row.before,
  isAside: row.is_aside,
})

/** How a conversation stands, for a page that is open: nothing of it is opened. */
export const lookAtConversation = async (desk: Desk, pass: string): Promise<Standing> => {
  const openers = await proveConversation({ db: desk.db, keys: desk.keys }, isPass(pass) ? pass : '')
  return standingOf((await findConversation(desk, openers)).row)
}

/** What whoever wrote finds on coming back. */
export interface Conversation extends Standing {
  readonly pass: string
  readonly expiresOn: Day
  /** It is over, somebody heard it, and how it was is not said yet. */
  readonly mayRate: boolean
  readonly written: readonly {
    readonly author: Author
    readonly writtenOn: Day
    readonly text: string
  }[]
}

/** Everything in the conversation, opened with the key that came out of the words. */
export const openConversation = async (desk: Desk, openers: readonly Opener[]): Promise<Conversation> => {
  const { row, opener } = await findConversation(desk, openers)
  const ring = openingRing(opener.key)
  const messages = await selectCallersMessages(desk.db, opener, desk.today)
  return {
    ...standingOf(row),
    pass: opener.pass,
    expiresOn: row.expires_on,
    mayRate: await mayRateAsCaller(desk.db, opener, desk.today),
    written: messages.map(({ message, author, written_on, for_caller }) => ({
      author: wordOf(AUTHORS, author),
      writtenOn: written_on,
      text: openText(ring, callerPlace(message), for_caller),
    })),
  }
}
