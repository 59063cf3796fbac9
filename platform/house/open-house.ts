import { dayOf } from '@vigie/kernel'
import { connect, type Database } from '@vigie/platform/database'
import type { House, NoTables } from '@vigie/platform/operation'
import {
  ensureSigningKey,
  type Keeper,
  type KeyMaker,
  loadPublicBundle,
  openCabinet,
  openHouseKeys,
  type SigningKey,
} from '@vigie/platform/vault'
import { type HouseDeclaration, type LoginDeclaration, sealedColumnsOf } from './define-house.ts'
import { listenTo } from './listen-to.ts'
import { loginNameOf } from './names.ts'
import { keysOfBooks, passwordOf } from './passwords.ts'
import { addressOf, booksOf, databaseAt, type HousePlace } from './place.ts'

/** So long a public site goes on, and writes each day to a key of its own, while desk and worker are away. */
const DAYS_AHEAD = 60
const CONNECTIONS = 10

/** The books of a house as one login holds them: the first that know it, with the others beside. */
export interface Holding {
  readonly house: House
  /** The house's declaration, its name here and the login, for whoever composes pages and work from it. */
  readonly place: HousePlace
  readonly login: string
  /** Other books that this login may open. Throws for books that it may not. */
  books(name: string): Database<NoTables>
  /** All books that this login holds, for a question after their health. */
  readonly all: readonly Database<NoTables>[]
  /** Signs the log of the audit; a public site has none. */
  readonly signer: SigningKey | null
  /** Follows what is notified on a channel of the first books, until the returned function is called. */
  listen(channel: string, onMessage: (message: string) => void): Promise<() => Promise<void>>
  close(): Promise<void>
}

/** The names of the books that know a login, the first of which is its own. */
const booksOfLogin = (house: HouseDeclaration, login: string): [string, ...string[]] => {
  const [first, ...others] = Object.keys(house.books).filter((name) => login in booksOf(house, name).logins)
  if (first === undefined) throw new Error(`the house ${house.name} has no login ${login}`)
  return [first, ...others]
}

const declarationOf = (house: HouseDeclaration, books: string, login: string): LoginDeclaration => {
  const found = booksOf(house, books).logins[login]
  if (!found) throw new Error(`the books ${books} have no login ${login}`)
  return found
}

/** Desk, worker and keeper make day keys and open what is sealed to them. */
export const openMaker = async (place: HousePlace, books?: string): Promise<KeyMaker> => {
  const at = books === undefined ? place : keysOfBooks(place, books)
  return { cabinet: await openCabinet(at), signer: await ensureSigningKey(at.keyFolder) }
}

/** Opens one set of books under one login, without any key. */
export const openBooks = async (
  place: HousePlace,
  given: { books: string; login: string; max?: number },
): Promise<Database<NoTables>> => {
  const { books, login } = given
  const { pool } = declarationOf(place.house, books, login)
  const password = await passwordOf(place, login)
  return connect(
    addressOf(place.superUrl, databaseAt(place, books), { name: loginNameOf(place.name, login), password }),
    { max: given.max ?? pool ?? CONNECTIONS },
  )
}

/**
 * Opens the books under the login of one app. Only a login that is declared with the cabinet is given the private keys:
 * a public site may be started where they do not exist.
 */
export const openHouse = async (place: HousePlace, login: string, max?: number): Promise<Holding> => {
  const [first, ...others] = booksOfLogin(place.house, login)
  const { keys: wanted } = declarationOf(place.house, first, login)
  const { keyFolder } = keysOfBooks(place, first)
  const bundle = await loadPublicBundle(keyFolder)
  const maker = wanted === 'cabinet' ? await openMaker(place, first) : null
  const limit = max === undefined ? {} : { max }
  const books = await openBooks(place, { books: first, login, ...limit })
  const beside = new Map<string, Database<NoTables>>()
  for (const name of others) beside.set(name, await openBooks(place, { books: name, login, ...limit }))
  const all = [books, ...beside.values()]
  const close = async () => {
    for (const one of all) await one.close()
  }
  const keys = openHouseKeys({ books, bundle, maker, ahead: place.daysAhead ?? DAYS_AHEAD })
  try {
    await keys.prepare(dayOf(place.clock()))
  } catch (fault) {
    await close()
    throw fault
  }
  const password = await passwordOf(place, login)
  const url = addressOf(place.superUrl, databaseAt(place, first), {
    name: loginNameOf(place.name, login),
    password,
  })
  return {
    house: {
      books,
      keys,
      clock: place.clock,
      letterhead: place.letterhead,
      roles: booksOf(place.house, first).roles,
      record: place.house.record,
      ...(place.witness === undefined ? {} : { witness: place.witness }),
    },
    place,
    login,
    books: (name) => {
      const found = name === first ? books : beside.get(name)
      if (!found) throw new Error(`${login} may not open the books ${name}`)
      return found
    },
    all,
    signer: maker?.signer ?? null,
    listen: (channel, onMessage) => listenTo(url, channel, onMessage),
    close,
  }
}

export interface OpenKeeper extends Keeper {
  close(): Promise<void>
}

/** Opens books for whoever changes and destroys keys: a login that no app holds. */
export const openKeeper = async (place: HousePlace, books?: string): Promise<OpenKeeper> => {
  const [name, declared] =
    Object.entries(place.house.books).find(
      ([one, { logins }]) =>
        (books ?? one) === one && Object.values(logins).some(({ keys }) => keys === 'keeper'),
    ) ?? []
  if (name === undefined || declared === undefined) throw new Error('these books have no keeper')
  const login = Object.keys(declared.logins).find((one) => declared.logins[one]?.keys === 'keeper') ?? ''
  const opened = await openBooks(place, { books: name, login, max: 4 })
  return {
    ...(await openMaker(place, name)),
    books: opened,
    columns: sealedColumnsOf(declared),
    clock: place.clock,
    close: () => opened.close(),
  }
}
