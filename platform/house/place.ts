import type { Clock } from '@vigie/kernel'
import type { Witness } from '@vigie/platform/log'
import type { Letterhead } from '@vigie/platform/operation'
import type { KeyPlace } from '@vigie/platform/vault'
import type { BooksDeclaration, HouseDeclaration } from './define-house.ts'
import { databaseNameOf } from './names.ts'

/** One house as it stands on one server: where its books and keys lie and under which name. */
export interface HousePlace<Books extends string = string> extends KeyPlace {
  readonly house: HouseDeclaration
  /** The name that its databases, logins and cookies carry: two houses of one kind have two names. */
  readonly name: string
  /** The server's administrator; only its host and port are used once the books exist. */
  readonly superUrl: string
  /** The database of each set of books. */
  readonly databases: Readonly<Record<Books, string>>
  readonly clock: Clock
  readonly letterhead: Letterhead
  /** Hears of everything that is about getting in; a place without one tells nobody. */
  readonly witness?: Witness
  /** How many days ahead the keys of the days are made. */
  readonly daysAhead?: number
}

/** The databases of a house of this name on any server. */
export const databasesOf = (
  house: HouseDeclaration,
  name: string = house.name,
): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.keys(house.books).map((books) => [books, databaseNameOf(name, books)]))

export const booksOf = ({ books }: HouseDeclaration, name: string): BooksDeclaration => {
  const found = books[name]
  if (!found) throw new Error(`there are no books ${name}; books: ${Object.keys(books).join(', ')}`)
  return found
}

/** The database of one set of books at this place. */
export const databaseAt = ({ databases }: Pick<HousePlace, 'databases'>, books: string): string => {
  const found = databases[books]
  if (found === undefined) throw new Error(`the books ${books} have no database here`)
  return found
}

/** The address of one database under one login. */
export const addressOf = (
  superUrl: string,
  database: string,
  login: { readonly name: string; readonly password: string },
): string => {
  const url = new URL(superUrl)
  url.pathname = `/${database}`
  url.username = login.name
  url.password = encodeURIComponent(login.password)
  return url.href
}
