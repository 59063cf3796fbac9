import type { Day } from '@vigie/kernel'
import type { Desk } from '@vigie/platform/operation'
import { selectMailboxNews } from './mailbox-rows.ts'
import { insertNews } from './news-rows.ts'

/** What can be told about a report, in fixed words: nobody can let slip more than these. */
export const NEWS_WORDS = [
  'received',
  'being-looked-at',
  'joined-known-case',
  'reopened',
  'found-illegal',
  'found-not-illegal',
  'decided-illegal',
  'decided-not-illegal',
  'known-illegal',
  'known-not-illegal',
  'could-not-tell',
  'was-gone',
  'sent-to-provider',
  'sent-to-police',
  'sent-to-partner-hotline',
  'sent-to-authority',
  'sent-to-helpline',
  'provider-confirmed',
  'provider-removed',
  'provider-restricted',
  'provider-refused',
  'provider-did-not-find',
  'closed-removed',
  'closed-moved',
  'closed-not-illegal',
  'closed-not-found',
  'closed-handed-over',
  'closed-out-of-remit',
] as const
export type NewsWord = (typeof NEWS_WORDS)[number]

export interface News {
  readonly word: NewsWord
  readonly toldOn: Day
}

/** A word that this version does not know is passed over rather than shown raw. */
export const readNews = (rows: readonly { word: string; told_on: Day }[]): News[] =>
  rows.flatMap((row) => {
    const word = NEWS_WORDS.find((known) => known === row.word)
    return word === undefined ? [] : [{ word, toldOn: row.told_on }]
  })

/** Puts a word in the reporter's mailbox. What the last word already says is not said again. */
export const tellReporter = (desk: Desk, report: string, word: NewsWord): Promise<void> =>
  insertNews(desk.db, { report, word, toldOn: desk.today })

/** What the mailbox of a report tells, for whoever can prove that it is theirs and opens nothing in it. */
export const findNews = async (
  { db }: Pick<Desk, 'db'>,
  { index, proof }: { readonly index: Buffer; readonly proof: Buffer },
): Promise<News[]> => readNews(await selectMailboxNews(db, index, proof))
