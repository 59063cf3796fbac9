import { consoleApp, type DeskComposition } from '@vigie/desk-frame'
import type { MovableClock } from '@vigie/kernel'
import { partnerApp } from '@vigie/partner'
import { makeAccessKey } from '@vigie/people/verbs/make-access-key'
import { recordDeparture } from '@vigie/people/verbs/record-departure'
import { withdrawAccessKey } from '@vigie/people/verbs/withdraw-access-key'
import { withdrawRole } from '@vigie/people/verbs/withdraw-role'
import { openEvents } from '@vigie/platform/events'
import {
  databaseAt,
  type Holding,
  type HouseDeclaration,
  type HousePlace,
  offeredToMachines,
} from '@vigie/platform/house'
import type { Actor, AnyOperation } from '@vigie/platform/operation'
import { patience } from '@vigie/platform/web'
import { publicApp, type SiteComposition } from '@vigie/site-frame'
import { workerApp } from '@vigie/worker'
import { makeDemonstration } from '../../desks/frame/testing-desk.ts'
import type { AccessTables } from './access-lines.ts'
import { inMood, type Mood } from './access-mood.ts'

export const DESK = 'https://desk.vigie.example'
export const SITE = 'https://report.example'
export type Person = Actor & { readonly kind: 'person' }

/** Whoever comes with something that opens nothing any longer is nobody. */
const DEAD = ['signed out', 'has left', 'lost the last role', 'too long idle', 'made-up cookie'] as const
type Dead = (typeof DEAD)[number]
const isDead = (requester: string): requester is Dead => DEAD.some((one) => one === requester)

/** A role of the house, nobody, or somebody whose way in is dead. */
export type Requester = string
export const visitorOf = (requester: Requester): string => (isDead(requester) ? 'nobody' : requester)

/** A house that is open for every app, and what the attacks have to know of it. */
export interface Given {
  readonly declared: HouseDeclaration
  /** The books of its desk. */
  readonly books: string
  readonly place: HousePlace
  readonly clock: MovableClock
  readonly holdings: Readonly<Record<'desk' | 'public' | 'worker', Holding>>
  readonly desks: DeskComposition
  readonly sites: SiteComposition
  readonly tables: AccessTables
  readonly operations: readonly AnyOperation[]
  /** The thing that a field of an act names, and the one that stands in an address. */
  readonly things: {
    readonly fields: Readonly<Record<string, string>>
    readonly params: Readonly<Record<string, string>>
  }
  /** One of each role, the first of them with work of their own. */
  readonly staff: Readonly<Record<string, Person>>
  readonly administrator: Person
  /** Somebody who leaves, and somebody who loses their only role. */
  readonly leaving: Person
  readonly losing: { readonly person: Person; readonly role: string }
  perform<Result>(operation: AnyOperation<Result>, actor: Actor, input: unknown): Promise<Result>
}

export interface Credentials {
  readonly person: Person | null
  readonly cookie: string
  readonly csrf: string
  /** The access key of the same person at the partner interface. */
  readonly key: string | null
}

/** Every app of a house over the same books, and everybody who comes to them. */
export const openAttacked = async (given: Given) => {
  const { declared, desks, holdings, perform, place } = given
  const mood: Mood = { isWithheld: false, isBroken: false }
  const faults: unknown[] = []
  const faulty = (fault: unknown): void => void faults.push(fault)
  const desk = inMood(holdings.desk, mood)
  const outside = inMood(holdings.public, mood)
  const events = await openEvents(holdings.desk)
  const atOnce = () => patience({ free: 1_000_000, first: 0, most: 0, wait: async () => undefined })
  const apps = {
    console: consoleApp({
      desks,
      house: desk.house,
      origin: DESK,
      demonstration: true,
      events,
      faulty,
      pause: async () => undefined,
    }),
    partner: partnerApp({
      ...offeredToMachines(declared, given.books),
      house: desk.house,
      origin: '/',
      faulty,
    }),
    public: publicApp(given.sites, outside, {
      origin: SITE,
      neutral: 'https://weather.example/',
      guesses: atOnce(),
      submissions: atOnce(),
      evenness: { beat: 1, bytes: 16_384 },
      faulty,
    }),
    worker: workerApp({ isWell: () => true }, holdings.worker.all),
  }
  const booksUrl = (() => {
    const url = new URL(place.superUrl)
    url.pathname = `/${databaseAt(place, given.books)}`
    return url.href
  })()
  await makeDemonstration(place.superUrl, databaseAt(place, given.books))
  const cookieName = (which: 'desk' | 'door') => `__Host-${desks.cookies}-${which}`

  const nameAndValue = (response: Response, name: string): string => {
    const line = response.headers.getSetCookie().find((one) => one.startsWith(`${name}=`)) ?? ''
    return /^[^;]*/.exec(line)?.[0] ?? ''
  }
  const csrfOn = async (cookie: string): Promise<string> => {
    const page = await apps.console.request(`${DESK}/en/account`, { headers: { cookie } })
    return /name="csrf" value="([^"]+)"/.exec(await page.text())?.[1] ?? ''
  }
  const stand = async (): Promise<{ cookie: string; csrf: string }> => {
    const door = await apps.console.request(`${DESK}/en/sign-in`)
    const csrf = /name="csrf" value="([^"]+)"/.exec(await door.text())?.[1] ?? ''
    return { cookie: nameAndValue(door, cookieName('door')), csrf }
  }
  const sitDown = async (person: Person): Promise<{ cookie: string; csrf: string }> => {
    const door = await stand()
    const answer = await apps.console.request(`${DESK}/en/sign-in/demonstration`, {
      method: 'POST',
      headers: { cookie: door.cookie, origin: DESK, 'sec-fetch-site': 'same-origin' },
      body: new URLSearchParams({ csrf: door.csrf, person: person.id }),
    })
    const cookie = nameAndValue(answer, cookieName('desk'))
    if (answer.status !== 303) throw new Error(`nobody sits down: ${answer.status}`)
    return { cookie, csrf: await csrfOn(cookie) }
  }
  /** A dead cookie beside a living one of the door: the form is ours then, and only who sends it is wrong. */
  const withDoor = async (cookie: string) => {
    const door = await stand()
    return { cookie: `${cookie}; ${door.cookie}`, csrf: door.csrf }
  }
  const keyFor = async (person: Person) => perform(makeAccessKey, person, { label: 'test', days: 30 })

  /** Somebody with everything they need to be let in; for those who come with something dead, it dies here. */
  const receive = async (requester: Requester): Promise<Credentials> => {
    const { administrator, leaving, losing, staff } = given
    const [first] = Object.values(staff)
    if (first === undefined) throw new Error('nobody works here')
    const atTheirDesk = async (person: Person): Promise<Credentials> => ({
      person,
      ...(await sitDown(person)),
      key: (await keyFor(person)).key,
    })
    const somebody = staff[requester]
    if (somebody !== undefined) return atTheirDesk(somebody)
    switch (requester) {
      case 'nobody':
        return { person: null, ...(await stand()), key: null }
      case 'made-up cookie': {
        const cookie = `${cookieName('desk')}=${'A'.repeat(43)}.${'B'.repeat(43)}`
        return { person: null, ...(await withDoor(cookie)), key: 'vigie_key_made-up' }
      }
      case 'signed out': {
        const seat = await sitDown(first)
        const made = await keyFor(first)
        await apps.console.request(`${DESK}/en/sign-out`, {
          method: 'POST',
          headers: { cookie: seat.cookie, origin: DESK, 'sec-fetch-site': 'same-origin' },
          body: new URLSearchParams({ csrf: seat.csrf }),
        })
        await perform(withdrawAccessKey, first, { accessKey: made.accessKey })
        return { person: null, ...(await withDoor(seat.cookie)), key: made.key }
      }
      case 'has left': {
        const seat = await atTheirDesk(leaving)
        await perform(recordDeparture, administrator, { person: leaving.id })
        return { ...seat, ...(await withDoor(seat.cookie)), person: null }
      }
      case 'lost the last role': {
        const seat = await atTheirDesk(losing.person)
        await perform(withdrawRole, administrator, { person: losing.person.id, role: losing.role })
        return { ...seat, person: null }
      }
      case 'too long idle': {
        const seat = await atTheirDesk(first)
        given.clock.moveBy(31 * 60_000)
        return { person: null, ...(await withDoor(seat.cookie)), key: null }
      }
      default:
        throw new Error(`nobody comes as ${requester}`)
    }
  }

  return {
    apps,
    tables: given.tables,
    operations: given.operations,
    things: given.things,
    requesters: [...Object.keys(given.staff), 'nobody', ...DEAD],
    isSensitive: (act: string) => desks.sensitive.includes(act),
    sessionCookie: cookieName('desk'),
    faults,
    booksUrl,
    receive,
    sitDown,
    stand,
    /** Carries everything out but the commit while `work` runs. */
    withheld: async <Result>(work: () => Promise<Result>): Promise<Result> => {
      mood.isWithheld = true
      try {
        return await work()
      } finally {
        mood.isWithheld = false
      }
    },
    /** Everything that needs a desk fails while `work` runs. */
    broken: async <Result>(work: () => Promise<Result>): Promise<Result> => {
      mood.isBroken = true
      try {
        return await work()
      } finally {
        mood.isBroken = false
      }
    },
    close: () => events.close(),
  }
}
export type House = Awaited<ReturnType<typeof openAttacked>>
