import { type HouseDeclaration, loginNameOf, ownerNameOf } from '@vigie/platform/house'

type OfBooks<Of> = Readonly<Record<string, Readonly<Record<string, Of>>>>

/** What a house says by hand about the rights in each of its books; held against a real server, never derived. */
export interface GrantTables {
  /** Whose right stands at which place of a line. Every other login has none. */
  readonly columns: Readonly<Record<string, readonly string[]>>
  /** What may be done with each table, view and sequence. */
  readonly grants: OfBooks<readonly string[]>
  /** The rights of a login that has a table of its own, by books. */
  readonly apart: Readonly<Record<string, OfBooks<string>>>
  /** Who may look into each schema at all. */
  readonly usage: OfBooks<readonly string[]>
  /** Who may call each function that acts with its owner's rights. */
  readonly definers: OfBooks<readonly string[]>
}

/** The books and logins of a declared house beside what its tables say of them. */
export const grantsOf = (house: HouseDeclaration, tables: GrantTables) => {
  const books = Object.keys(house.books)
  const loginsOf = (name: string): string[] =>
    Object.keys(house.books[name]?.logins ?? {}).map((login) => loginNameOf(house.name, login))
  return {
    books,
    /** Who may connect to each set of books. */
    loginsOf,
    logins: [...new Set(books.flatMap(loginsOf))],
    owners: books.map((name) => ownerNameOf(house.name, name)),
    thingsOf: (name: string): string[] => Object.keys(tables.grants[name] ?? {}),
    rightOf: (name: string, thing: string, login: string): string => {
      const apart = tables.apart[login]
      if (apart) return apart[name]?.[thing] ?? ''
      return tables.grants[name]?.[thing]?.[tables.columns[name]?.indexOf(login) ?? -1] ?? ''
    },
    usersOf: (name: string, schema: string): readonly string[] | undefined => tables.usage[name]?.[schema],
    definersOf: (name: string): string[] => Object.keys(tables.definers[name] ?? {}),
    callersOf: (name: string, called: string): readonly string[] | undefined =>
      tables.definers[name]?.[called],
  }
}
export type HouseGrants = ReturnType<typeof grantsOf>
