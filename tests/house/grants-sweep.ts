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
import type { HouseGrants } from './grants-tables.ts'

/** Where the server's own record of rights differs from the tables of a house, said as one line each. */

const offences = (house: HouseGrants, books: string, found: Rights): string[] => {
  const lines = house.thingsOf(books)
  const missing = Object.keys(found).flatMap((thing) =>
    lines.includes(thing) ? [] : [`${thing} has no line`],
  )
  const stale = lines.flatMap((thing) => (found[thing] ? [] : [`${thing} does not exist`]))
  const differing = lines.flatMap((thing) =>
    house.logins.flatMap((login) => {
      const may = found[thing]?.[login] ?? ''
      const should = house.rightOf(books, thing, login)
      return found[thing] === undefined || may === should
        ? []
        : [`${login} may "${may}" on ${thing}, not "${should}"`]
    }),
  )
  return [...missing, ...stale, ...differing]
}

const functionOffences = (house: HouseGrants, books: string, found: readonly HouseFunction[]): string[] => {
  const stale = house
    .definersOf(books)
    .flatMap((name) =>
      found.some((one) => one.name === name && one.definer) ? [] : [`${name} does not exist`],
    )
  const wrong = found.flatMap(({ name, definer, settings, executors }) => {
    const may = house.callersOf(books, name)
    const open = executors.includes('public') ? [`anybody may call ${name}`] : []
    const path = definer && !settings.includes('search_path=""') ? [`${name} has no fixed search_path`] : []
    if (may === undefined && (definer || executors.length > 0))
      return [...open, ...path, `${name} has no line`]
    const same = JSON.stringify(executors) === JSON.stringify(may ?? [])
    return [...open, ...path, ...(same ? [] : [`${name} is called by ${executors.join(', ')}`])]
  })
  return [...stale, ...wrong]
}

const usageOffences = async (house: HouseGrants, books: string, url: string): Promise<string[]> => {
  const found = await readUsage(url, house.logins)
  return found.flatMap(({ schema, users }) => {
    const may = house.usersOf(books, schema)
    if (may === undefined) return [`the schema ${schema} has no line`]
    const same = JSON.stringify(users.toSorted()) === JSON.stringify(may.toSorted())
    return same ? [] : [`into the schema ${schema} look ${users.join(', ') || 'none'}`]
  })
}

/** Everything in one set of books, out of the server's catalog. */
export const sweep = async (house: HouseGrants, books: string, url: string): Promise<string[]> => [
  ...offences(house, books, await readRights(url, house.logins)),
  ...functionOffences(house, books, await readFunctions(url, house.logins)),
  ...(await usageOffences(house, books, url)),
  ...(await readBelongings(url, house.logins)).map(({ thing }) => `${thing} belongs to a login`),
  ...(await readPowers(url, house.logins)).map(({ power }) => power),
  ...(await readBackDoors(url, house.logins)).map(({ door }) => door),
]

/** Who may come in at all: each login into its own books. `databases`: the names of the books on this server. */
export const sweepDoors = async (
  house: HouseGrants,
  url: string,
  databases: Readonly<Record<string, string>>,
): Promise<string[]> => {
  const doors = await readDoors(url, house.logins)
  return house.books.flatMap((books) => {
    const found = doors.find(({ database }) => database === databases[books])?.doors ?? ['nobody']
    const should = house
      .loginsOf(books)
      .map((login) => `${login} connect`)
      .toSorted()
    return JSON.stringify(found) === JSON.stringify(should)
      ? []
      : [`the doors of ${books}: ${found.join(', ')}`]
  })
}
