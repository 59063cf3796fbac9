import { databaseAt } from '@vigie/platform/house'
import pg from 'pg'
import { tryEverything, tryToConnect } from '../../tests/house/grants-attempts.ts'
import { readCalls } from '../../tests/house/grants-read.ts'
import { sweep, sweepDoors } from '../../tests/house/grants-sweep.ts'
import { GRANTS_OF_HOUSES } from '../../tests/house/houses.ts'
import { type Attack, keep } from '../promise.ts'
import { type HouseName, inScratchHouses, type ScratchHouse } from '../scratch-houses.ts'
import { listenForSecrets } from './secrets.ts'

const NAMES = ['centre', 'provider'] as const satisfies readonly HouseName[]
type Houses = Readonly<Record<HouseName, ScratchHouse>>

const urlOf = ({ place }: ScratchHouse, books: string): string => {
  const url = new URL(place.superUrl)
  url.pathname = `/${databaseAt(place, books)}`
  return url.href
}
const asLogin = (address: string, { passwords }: ScratchHouse, login: string): string => {
  const url = new URL(address)
  url.username = login
  url.password = encodeURIComponent(passwords.get(login) ?? '')
  return url.href
}

/** In each house one right too many, one table that nobody listed, or one look over the fence. */
const PLANTED: Readonly<Record<HouseName, Readonly<Record<string, string>>>> = {
  centre: {
    hotline:
      'grant select (opened_on) on hotline.case to vigie_centre_public; grant usage on schema hotline to vigie_centre_public',
    commons: 'create table transparency.planted (id uuid)',
    helpline: 'grant select on helpline.note to public',
  },
  provider: {
    provider:
      'grant select (language) on incoming.notice to vigie_provider_public; grant update (notifier_mail) on incoming.notice to vigie_provider_keeper',
  },
}

const plantIn = async (name: HouseName, house: ScratchHouse): Promise<void> => {
  for (const [books, text] of Object.entries(PLANTED[name])) {
    const client = new pg.Client({ connectionString: urlOf(house, books) })
    await client.connect()
    await client.query(text)
    await client.end()
  }
}

interface Found {
  attempts: number
  doors: number
  read: number
  readonly outside: string[]
  readonly through: string[]
  readonly wrong: string[]
  readonly told: string[]
}

/** Every login of every house at the books of this one; its own tries there what is not its. */
const attackHouse = async (name: HouseName, houses: Houses, found: Found): Promise<void> => {
  const [house, tables] = [houses[name], GRANTS_OF_HOUSES[name]]
  for (const books of tables.books) {
    const adminUrl = urlOf(house, books)
    found.outside.push(...(await sweep(tables, books, adminUrl)))
    const calls = await readCalls(adminUrl)
    const connectAndTry = async (from: HouseName, login: string): Promise<void> => {
      const isOwn = from === name && tables.loginsOf(books).includes(login)
      const url = asLogin(adminUrl, houses[from], login)
      found.doors += 1
      const refusal = await tryToConnect(url)
      if (refusal !== (isOwn ? null : '42501'))
        found.wrong.push(`${login} at ${books}: ${refusal ?? 'let in'}`)
      if (!isOwn) return
      const one = await tryEverything({ house: tables, books, login, url, adminUrl, calls })
      found.attempts += one.tried
      found.through.push(...one.through)
    }
    await Promise.all(
      NAMES.flatMap((from) => GRANTS_OF_HOUSES[from].logins.map((login) => connectAndTry(from, login))),
    )
  }
  const [first = ''] = tables.books
  const adminUrl = urlOf(house, first)
  found.outside.push(...(await sweepDoors(tables, adminUrl, house.place.databases)))
  const heard = await listenForSecrets(adminUrl, asLogin(adminUrl, house, `vigie_${name}_public`))
  found.read += heard.read
  found.told.push(...heard.told)
}

const attackAll = async (attack: Attack, houses: Houses) => {
  const found: Found = { attempts: 0, doors: 0, read: 0, outside: [], through: [], wrong: [], told: [] }
  const unfound: HouseName[] = []
  for (const name of NAMES) {
    if (attack.planted) await plantIn(name, houses[name])
    const before = found.outside.length + found.through.length
    await attackHouse(name, houses, found)
    if (attack.planted && found.outside.length + found.through.length === before) unfound.push(name)
    attack.say(`${name}: ${found.attempts} attempts so far, ${found.through.length} let through`)
  }
  for (const line of [...found.outside, ...found.through, ...found.wrong, ...found.told]) attack.say(line)
  // A defect that stays unseen in one house is no smaller for being seen in another.
  if (unfound.length > 0) throw new Error(`the planted defect was not found in ${unfound.join(', ')}`)
  return found
}

await keep({
  name: 'separation',
  goals: {
    houses: { atLeast: 2 },
    attempts: { atLeast: 7000 },
    let_through: { atMost: 0 },
    outside_the_matrix: { atMost: 0 },
    doors: { atLeast: 40 },
    wrong_doors: { atMost: 0 },
    secrets_in_refusals: { atMost: 0 },
  },
  attack: (attack) =>
    inScratchHouses(attack, async (houses) => {
      const found = await attackAll(attack, houses)
      return {
        houses: NAMES.length,
        attempts: found.attempts,
        let_through: found.through.length,
        outside_the_matrix: found.outside.length,
        doors: found.doors,
        wrong_doors: found.wrong.length,
        refusals_read: found.read,
        secrets_in_refusals: found.told.length,
      }
    }),
})
