import { allDone } from '@vigie/kernel'
import { createBooks, type Login, migrate } from '@vigie/platform/database'
import { ensureKeys } from '@vigie/platform/vault'
import { applyRights } from './apply-rights.ts'
import type { BooksDeclaration } from './define-house.ts'
import type { ModuleDeclaration } from './define-module.ts'
import { loginNameOf, ownerNameOf } from './names.ts'
import { ensurePasswords, keysOfBooks } from './passwords.ts'
import { addressOf, databaseAt, type HousePlace } from './place.ts'

/** Books in which nothing is sealed have no keys. */
const hasKeys = ({ logins }: BooksDeclaration): boolean =>
  Object.values(logins).some(({ keys }) => keys !== 'none')

/** Makes what is missing of the keys of every set of books. */
export const ensureHouseKeys = async (place: HousePlace): Promise<void> => {
  for (const [books, declared] of Object.entries(place.house.books)) {
    if (hasKeys(declared)) await ensureKeys(keysOfBooks(place, books))
  }
}

/** What ties a module to others of the same books: applied after the tables of all of them. */
const tiesOf = ({ name, beside = {} }: ModuleDeclaration, modules: readonly ModuleDeclaration[]) =>
  Object.entries(beside)
    .filter(([other]) => modules.some((module) => module.name === other))
    .map(([other, folder]) => ({ module: `${name}-with-${other}`, folder }))

/**
 * Makes the keys, databases and logins of a house where they are missing, and brings tables, rights and standing rows up to
 * date. Forward only; may be called at every start. Returns what was applied, for whoever wants to say so.
 */
export const createHouse = async (place: HousePlace): Promise<readonly string[]> => {
  const { house, name, superUrl } = place
  await ensureHouseKeys(place)
  const passwords = await ensurePasswords(place)
  const login = (server: string): Login => ({ name: server, password: passwords.get(server) ?? '' })
  const bringUpToDate = async (books: string, declared: BooksDeclaration): Promise<string[]> => {
    const owner = login(ownerNameOf(name, books))
    const database = databaseAt(place, books)
    const roles = Object.keys(declared.logins).map((one) => login(loginNameOf(name, one)))
    await createBooks({ superUrl, database, owner, roles })
    const ownerUrl = addressOf(superUrl, database, owner)
    const sources = [
      ...declared.modules.map(({ name: module, migrations }) => ({ module, folder: migrations })),
      ...declared.modules.flatMap((module) => tiesOf(module, declared.modules)),
      ...(declared.across ? [{ module: `${house.name}-${books}`, folder: declared.across }] : []),
    ]
    const { applied } = await migrate({ ownerUrl, database, sources })
    const changed = await applyRights({ house: name, name: books, books: declared, ownerUrl, database })
    return [...applied, ...(changed ? ['rights'] : [])].map((one) => `${books}: ${one}`)
  }
  const done = await allDone(
    Object.entries(house.books).map(([books, declared]) => bringUpToDate(books, declared)),
  )
  return done.flat()
}
