import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type KeyPlace, placeOnce } from '@vigie/platform/vault'
import { z } from 'zod'
import type { HouseDeclaration } from './define-house.ts'
import { loginNameOf, ownerNameOf } from './names.ts'
import type { HousePlace } from './place.ts'

/** What is needed to find a password: the house, its name here, and where its keys lie. */
type At = Pick<HousePlace, 'house' | 'name' | 'keyFolder'>

const Secret = z.string().trim().min(32)

/** The passwords of a house's logins by their names on the server; they lie with the keys, outside the database and its backups. */
export type Passwords = ReadonlyMap<string, string>

/** The books whose keys lie in the house's own folder; each other set of books has a folder of its own inside it. */
const mainBooksOf = ({ books }: HouseDeclaration): string => Object.keys(books)[0] ?? ''

/** Where the keys of these books lie: what opens one set of books opens no other. */
export const keyFolderOf = (house: HouseDeclaration, keyFolder: string, books: string): string =>
  books === mainBooksOf(house) ? keyFolder : join(keyFolder, books)

/** Books that have a keeper, and with it keys of their own, by name; the first are the house's own. */
export const booksWithKeys = ({ books }: HouseDeclaration): string[] =>
  Object.entries(books).flatMap(([name, { logins }]) =>
    Object.values(logins).some(({ keys }) => keys === 'keeper') ? [name] : [],
  )

/** Where the keys of these books lie. Only the first books may have their master key elsewhere: two sets of books share no key. */
export const keysOfBooks = (
  place: KeyPlace & { readonly house: HouseDeclaration },
  books: string,
): KeyPlace =>
  books === mainBooksOf(place.house) ? place : { keyFolder: keyFolderOf(place.house, place.keyFolder, books) }

/** The books in whose key folder the password of a login lies: the first that knows it. */
const homeOf = (house: HouseDeclaration, login: string): string =>
  Object.entries(house.books).find(([, { logins }]) => login in logins)?.[0] ?? mainBooksOf(house)

const folderOf = ({ house, keyFolder }: At, books: string): string =>
  join(keyFolderOf(house, keyFolder, books), 'logins')

/** Every login of a house on the server, with the folder in which its password lies. */
const foldersOf = (at: At): Map<string, string> =>
  new Map(
    Object.entries(at.house.books).flatMap(([books, { logins }]) => [
      [ownerNameOf(at.name, books), folderOf(at, books)] as const,
      ...Object.keys(logins).map(
        (login) => [loginNameOf(at.name, login), folderOf(at, homeOf(at.house, login))] as const,
      ),
    ]),
  )

const readSecret = async (file: string): Promise<string | null> => {
  const read = Secret.safeParse(await readFile(file, 'utf8').catch(() => ''))
  return read.success ? read.data : null
}

/** The passwords of the logins, one file each, so that a machine can be given its own and no other; a missing one is made. */
export const ensurePasswords = async (at: At): Promise<Passwords> => {
  const passwords = new Map<string, string>()
  for (const [login, folder] of foldersOf(at)) {
    await placeOnce(folder, [login], () => ({ [login]: randomBytes(32).toString('base64url') }))
    const secret = await readSecret(join(folder, login))
    if (secret === null) throw new Error(`The password of the login ${login} in ${folder} is damaged`)
    passwords.set(login, secret)
  }
  return passwords
}

/**
 * The password of one login: from the keys, or from the address of the database where an app on a machine of its own
 * signs in as itself.
 */
export const passwordOf = async (at: At & Pick<HousePlace, 'superUrl'>, login: string): Promise<string> => {
  const server = loginNameOf(at.name, login)
  const { username, password } = new URL(at.superUrl)
  if (username === server && password !== '') return decodeURIComponent(password)
  const file = join(folderOf(at, homeOf(at.house, login)), server)
  const secret = await readSecret(file)
  if (secret !== null) return secret
  throw new Error(
    `There is no password for ${server}: put its file at ${file}, or sign in as ${server} in VIGIE_DATABASE_URL`,
  )
}
