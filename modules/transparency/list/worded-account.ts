import type { Words } from '@vigie/locales'
import type { Account } from '../account.ts'
import { accountList } from './account-list.ts'
import type { AccountPart } from './account-part.ts'
import { saidOfPart } from './said-of-part.ts'
import { type WordedPart, wordedPart } from './worded-part.ts'

export type WordedAccountPart = WordedPart &
  Pick<AccountPart, 'id' | 'place'> & { readonly said: readonly string[] }

/** The whole list in the words of its reader: what each part says, and its table. */
export const wordedAccount = (
  account: Account,
  before: Account | null,
  words: Words,
): WordedAccountPart[] => {
  const years = { year: account.year, before: before === null ? null : before.year }
  return accountList(account, before).map((part) => ({
    id: part.id,
    place: part.place,
    said: saidOfPart(part, words, years),
    ...wordedPart(part, words, years),
  }))
}
