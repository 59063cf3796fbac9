import type { Account } from '../account.ts'
import type { AccountPart, PartId } from './account-part.ts'
import { complaints, decisions, looks, origins, providers, standings, terms } from './parts-of-notices.ts'
import { countries, hours, kinds, months, outcomes, platforms, removal } from './parts-of-numbers.ts'
import { answers, audiences, channels, told, toldWhen } from './parts-of-reports.ts'

type MakePart = (account: Account, before: Account | null) => AccountPart

/**
 * All that the account of a year says in numbers, once: pages, pictures and files are made of this list. A part that is added here, with
 * its name and the names of what it counts in four languages, stands on its page and in every file.
 */
const PARTS: Readonly<Record<PartId, MakePart>> = {
  standings,
  decisions,
  providers,
  terms,
  complaints,
  looks,
  origins,
  channels,
  told,
  'told-when': toldWhen,
  answers,
  audiences,
  months,
  kinds,
  countries,
  outcomes,
  removal,
  hours,
  platforms,
}

/** The account of a year, and beside it the year before where there is one. A part that has nothing in it is left out. */
export const accountList = (account: Account, before: Account | null): AccountPart[] =>
  Object.values(PARTS)
    .map((make) => make(account, before))
    .filter(({ rows }) => rows.length > 0)
