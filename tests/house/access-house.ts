import { centre as declared, isSensitive, OPERATIONS, type ThrowawayCentre } from '@vigie/centre'
import { CENTRE_DESK } from '@vigie/centre/desk'
import { CENTRE_SITE } from '@vigie/centre/site'
import { consoleApp, openEvents } from '@vigie/desk-frame'
import { partnerApp } from '@vigie/partner'
import { makeAccessKey } from '@vigie/people/verbs/make-access-key'
import { recordDeparture } from '@vigie/people/verbs/record-departure'
import { withdrawAccessKey } from '@vigie/people/verbs/withdraw-access-key'
import { withdrawRole } from '@vigie/people/verbs/withdraw-role'
import { type Holding, offeredToMachines } from '@vigie/platform/house'
import type { Actor } from '@vigie/platform/operation'
import { patience } from '@vigie/platform/web'
import { publicApp } from '@vigie/site-frame'
import { workerApp } from '@vigie/worker'
import { sql } from 'kysely'
import pg from 'pg'
import { CENTRE_ACCESS } from '../../houses/centre/access/index.ts'
import type { Visitor } from '../../houses/centre/access/visitors.ts'

export const DESK = 'https://desk.vigie.example'
export const SITE = 'https://report.example'
type Person = Actor & { readonly kind: 'person' }

/** Whoever comes with something that opens nothing any longer is nobody. */
export const REQUESTERS = {
  analyst: 'analyst',
  coordinator: 'coordinator',
  'policy-officer': 'policy-officer',
  'data-protection-officer': 'data-protection-officer',
  administrator: 'administrator',
  nobody: 'nobody',
  'signed out': 'nobody',
  'has left': 'nobody',
  'lost the last role': 'nobody',
  'too long idle': 'nobody',
  'made-up cookie': 'nobody',
} as const satisfies Record<string, Visitor>
export type Requester = keyof typeof REQUESTERS
export const REQUESTER_NAMES: readonly Requester[] = [
  'analyst',
  'coordinator',
  'policy-officer',
  'data-protection-officer',
  'administrator',
  'nobody',
  'signed out',
  'has left',
  'lost the last role',
  'too long idle',
  'made-up cookie',
]

/** Thrown at the last moment of an act, with everything done but the commit: so a thousand acts leave the books as they were. */
export class WouldHaveBeenDone extends Error {}

interface Mood {
  isWithheld: boolean
  isBroken: boolean
}

/** The same holding, whose acts are all carried out to their last line and then withheld, or that breaks at every desk. */
const inMood = (holding: Holding, mood: Mood): Holding => ({
  ...holding,
  house: {
    ...holding.house,
    clock: () => {
      if (mood.isBroken) throw new Error('broken on purpose')
      return holding.house.clock()
    },
    record: async (desk, act, subject, purpose) => {
      await holding.house.record(desk, act, subject, purpose)
      if (!mood.isWithheld) return
      await sql`set constraints all immediate`.execute(desk.db)
      throw new WouldHaveBeenDone(act)
    },
  },
})

export interface Credentials {
  readonly person: Person | null
  readonly cookie: string
  readonly csrf: string
  /** The access key of the same person at the partner interface. */
  readonly key: string | null
}

/** Every app of the centre over the same books, and everybody who comes to them. */
export const openHouse = async (centre: ThrowawayCentre) => {
  const mood: Mood = { isWithheld: false, isBroken: false }
  const faults: unknown[] = []
  const faulty = (fault: unknown): void => void faults.push(fault)
  const desk = inMood(centre.desk, mood)
  const outside = inMood(centre.public, mood)
  const events = await openEvents(centre.desk)
  const atOnce = () => patience({ free: 1_000_000, first: 0, most: 0, wait: async () => undefined })
  const apps = {
    console: consoleApp({
      desks: CENTRE_DESK,
      house: desk.house,
      origin: DESK,
      demonstration: true,
      events,
      faulty,
      pause: async () => undefined,
    }),
    partner: partnerApp({
      ...offeredToMachines(declared, 'hotline'),
      house: desk.house,
      origin: '/',
      faulty,
    }),
    public: publicApp(CENTRE_SITE, outside, {
      origin: SITE,
      neutral: 'https://weather.example/',
      guesses: atOnce(),
      submissions: atOnce(),
      evenness: { beat: 1, bytes: 16_384 },
      faulty,
    }),
    worker: workerApp({ isWell: () => true }, centre.worker.all),
  }
  const hotlineUrl = (() => {
    const url = new URL(centre.place.superUrl)
    url.pathname = `/${centre.place.databases.hotline}`
    return url.href
  })()
  const owner = new pg.Client({ connectionString: hotlineUrl })
  await owner.connect()
  await owner.query('insert into people.demonstration_world values (true) on conflict do nothing')
  await owner.end()

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
    return { cookie: nameAndValue(door, '__Host-vigie-door'), csrf }
  }
  const sitDown = async (person: Person): Promise<{ cookie: string; csrf: string }> => {
    const door = await stand()
    const answer = await apps.console.request(`${DESK}/en/sign-in/demonstration`, {
      method: 'POST',
      headers: { cookie: door.cookie, origin: DESK, 'sec-fetch-site': 'same-origin' },
      body: new URLSearchParams({ csrf: door.csrf, person: person.id }),
    })
    const cookie = nameAndValue(answer, '__Host-vigie-desk')
    if (answer.status !== 303) throw new Error(`nobody sits down: ${answer.status}`)
    return { cookie, csrf: await csrfOn(cookie) }
  }
  /** A dead cookie beside a living one of the door: the form is ours then, and only who sends it is wrong. */
  const withDoor = async (cookie: string) => {
    const door = await stand()
    return { cookie: `${cookie}; ${door.cookie}`, csrf: door.csrf }
  }
  const keyFor = async (person: Person) => centre.perform(makeAccessKey, person, { label: 'test', days: 30 })

  /** Somebody with everything they need to be let in; for those who come with something dead, it dies here. */
  const receive = async (requester: Requester): Promise<Credentials> => {
    const { hanne, griet, louis, ines, olivia, yasmine, tom } = centre.staff
    const atTheirDesk = async (person: Person): Promise<Credentials> => ({
      person,
      ...(await sitDown(person)),
      key: (await keyFor(person)).key,
    })
    switch (requester) {
      case 'analyst':
        return atTheirDesk(hanne)
      case 'coordinator':
        return atTheirDesk(griet)
      case 'policy-officer':
        return atTheirDesk(louis)
      case 'data-protection-officer':
        return atTheirDesk(ines)
      case 'administrator':
        return atTheirDesk(olivia)
      case 'nobody':
        return { person: null, ...(await stand()), key: null }
      case 'made-up cookie': {
        const cookie = `__Host-vigie-desk=${'A'.repeat(43)}.${'B'.repeat(43)}`
        return { person: null, ...(await withDoor(cookie)), key: 'vigie_key_made-up' }
      }
      case 'signed out': {
        const seat = await sitDown(hanne)
        const made = await keyFor(hanne)
        await apps.console.request(`${DESK}/en/sign-out`, {
          method: 'POST',
          headers: { cookie: seat.cookie, origin: DESK, 'sec-fetch-site': 'same-origin' },
          body: new URLSearchParams({ csrf: seat.csrf }),
        })
        await centre.perform(withdrawAccessKey, hanne, { accessKey: made.accessKey })
        return { person: null, ...(await withDoor(seat.cookie)), key: made.key }
      }
      case 'has left': {
        const seat = await atTheirDesk(tom)
        await centre.perform(recordDeparture, olivia, { person: tom.id })
        return { ...seat, ...(await withDoor(seat.cookie)), person: null }
      }
      case 'lost the last role': {
        const seat = await atTheirDesk(yasmine)
        await centre.perform(withdrawRole, olivia, { person: yasmine.id, role: 'analyst' })
        return { ...seat, person: null }
      }
      case 'too long idle': {
        const seat = await atTheirDesk(hanne)
        centre.clock.moveBy(31 * 60_000)
        return { person: null, ...(await withDoor(seat.cookie)), key: null }
      }
    }
  }

  return {
    apps,
    tables: CENTRE_ACCESS,
    operations: OPERATIONS,
    isSensitive,
    faults,
    hotlineUrl,
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
export type House = Awaited<ReturnType<typeof openHouse>>
