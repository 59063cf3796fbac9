import type { BooksName } from '@vigie/centre'
import { BOOKS_NAMES, LOGINS, loginsOf } from './centre-logins.ts'
import {
  type HouseFunction,
  type Rights,
  readBackDoors,
  readBelongings,
  readDoors,
  readFunctions,
  readPowers,
  readRights,
  readUsage,
} from './grants-read.ts'
import { DEFINERS, GRANTS, rightOf, USAGE } from './grants-table.ts'

/** Where the server's own record of rights differs from the table written by hand, said as one line each. */

export const offences = (books: BooksName, found: Rights): string[] => {
  const lines = GRANTS[books]
  const missing = Object.keys(found).flatMap((thing) => (lines[thing] ? [] : [`${thing} has no line`]))
  const stale = Object.keys(lines).flatMap((thing) => (found[thing] ? [] : [`${thing} does not exist`]))
  const differing = Object.keys(lines).flatMap((thing) =>
    LOGINS.flatMap((login) => {
      const may = found[thing]?.[login] ?? ''
      const should = rightOf(books, thing, login)
      return found[thing] === undefined || may === should
        ? []
        : [`${login} may "${may}" on ${thing}, not "${should}"`]
    }),
  )
  return [...missing, ...stale, ...differing]
}

export const functionOffences = (books: BooksName, found: readonly HouseFunction[]): string[] => {
  const stale = Object.keys(DEFINERS[books]).flatMap((name) =>
    found.some((one) => one.name === name && one.definer) ? [] : [`${name} does not exist`],
  )
  const wrong = found.flatMap(({ name, definer, settings, executors }) => {
    const may = DEFINERS[books][name]
    const open = executors.includes('public') ? [`anybody may call ${name}`] : []
    const path = definer && !settings.includes('search_path=""') ? [`${name} has no fixed search_path`] : []
    if (may === undefined && (definer || executors.length > 0))
      return [...open, ...path, `${name} has no line`]
    const same = JSON.stringify(executors) === JSON.stringify(may ?? [])
    return [...open, ...path, ...(same ? [] : [`${name} is called by ${executors.join(', ')}`])]
  })
  return [...stale, ...wrong]
}

const usageOffences = async (url: string, books: BooksName): Promise<string[]> => {
  const found = await readUsage(url, LOGINS)
  return found.flatMap(({ schema, users }) => {
    const may = USAGE[books][schema]
    if (may === undefined) return [`the schema ${schema} has no line`]
    const same = JSON.stringify(users.toSorted()) === JSON.stringify(may.toSorted())
    return same ? [] : [`into the schema ${schema} look ${users.join(', ') || 'none'}`]
  })
}

/** Everything in one set of books, out of the server's catalog. */
export const sweep = async (url: string, books: BooksName): Promise<string[]> => [
  ...offences(books, await readRights(url, LOGINS)),
  ...functionOffences(books, await readFunctions(url, LOGINS)),
  ...(await usageOffences(url, books)),
  ...(await readBelongings(url, LOGINS)).map(({ thing }) => `${thing} belongs to a login`),
  ...(await readPowers(url, LOGINS)).map(({ power }) => power),
  ...(await readBackDoors(url, LOGINS)).map(({ door }) => door),
]

/** Who may come in at all: each login into its own books. `databases`: the names of the books on this server. */
export const sweepDoors = async (
  url: string,
  databases: Readonly<Record<BooksName, string>>,
): Promise<string[]> => {
  const doors = await readDoors(url, LOGINS)
  return BOOKS_NAMES.flatMap((books) => {
    const found = doors.find(({ database }) => database === databases[books])?.doors ?? ['nobody']
    const should = loginsOf(books)
      .map((login) => `${login} connect`)
      .toSorted()
    return JSON.stringify(found) === JSON.stringify(should)
      ? []
      : [`the doors of ${books}: ${found.join(', ')}`]
  })
}
