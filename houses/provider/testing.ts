import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type MovableClock, movableClock } from '@vigie/kernel'
import { takeIn } from '@vigie/people/demonstration'
import { throwawayDatabase } from '@vigie/platform/database'
import { createHouse, databasesOf, type HousePlace, openHouse, subscribersOf } from '@vigie/platform/house'
import {
  type Actor,
  type AnyOperation,
  bySystem,
  type Desk,
  type Letterhead,
  perform,
  visit,
} from '@vigie/platform/operation'
import { missingPost, type Post } from '@vigie/platform/post'
import { deliverFacts } from '@vigie/platform/queue'
import pg from 'pg'
import { inject } from 'vitest'
import { provider } from './house.ts'
import { PEOPLE } from './people.ts'
import { SETTINGS } from './settings.ts'

export const EXAMPLE_LETTERHEAD: Letterhead = {
  name: 'Vigie demonstration provider',
  mailbox: 'notices@provider.example',
  domain: 'provider.example',
  site: 'https://notices.provider.example',
  particulars: Object.fromEntries(
    Object.entries(SETTINGS.table.shape).map(([name, one]) => [name, one.meta()?.example ?? null]),
  ),
}

const START = new Date('2026-03-02T09:00:00Z')

/** The books of a provider on the run's server, made by whoever needs them first; the others wait. */
const template = async (superUrl: string): Promise<Omit<HousePlace, 'clock'>> => {
  const keyFolder = join(dirname(inject('keyFolder')), 'provider')
  const place = {
    house: provider,
    name: provider.name,
    superUrl,
    keyFolder,
    databases: databasesOf(provider),
    letterhead: EXAMPLE_LETTERHEAD,
  }
  await mkdir(keyFolder, { recursive: true })
  const client = new pg.Client({ connectionString: superUrl })
  await client.connect()
  try {
    await client.query(`select pg_advisory_lock(hashtext('the books of a provider'))`)
    await createHouse({ ...place, clock: () => START })
  } finally {
    await client.end()
  }
  return place
}

/** A fresh provider for a test file, on the run's real server and under the apps' real logins. Close it afterwards. */
export const openTestProvider = async ({
  post = missingPost,
  empty = false,
  start = START,
  site = EXAMPLE_LETTERHEAD.site,
  particulars = {},
}: {
  post?: Post
  /** Without anybody inside. */
  empty?: boolean
  start?: Date
  site?: string | undefined
  particulars?: Readonly<Record<string, string>>
} = {}) => {
  const superUrl = inject('superUrl')
  const at = await template(superUrl)
  const copy = await throwawayDatabase({ superUrl, template: at.databases.provider ?? '' })
  const clock: MovableClock = movableClock(start)
  const letterhead: Letterhead = {
    ...EXAMPLE_LETTERHEAD,
    ...(site === undefined ? {} : { site }),
    particulars: { ...EXAMPLE_LETTERHEAD.particulars, ...particulars },
  }
  const place: HousePlace = { ...at, databases: { provider: copy.database }, clock, letterhead, daysAhead: 1 }
  const holdings = {
    desk: await openHouse(place, 'desk', 6),
    public: await openHouse(place, 'public', 4),
    worker: await openHouse(place, 'worker', 4),
  }
  const staff = empty ? [] : await bySystem(holdings.desk.house, (desk) => takeIn(desk, PEOPLE))
  const subscribers = subscribersOf(holdings.worker, post)
  const LOOK = { act: 'test.look', subject: 'everything', purpose: 'decide' } as const
  return {
    place,
    clock,
    ...holdings,
    staff,
    /** Carries an operation out as the apps would: the public's and the receiver's under the public login. */
    perform: async <Result>(
      operation: AnyOperation<Result>,
      actor: Actor,
      input: unknown,
    ): Promise<Result> => {
      const { house } = actor.kind === 'person' ? holdings.desk : holdings.public
      return (await perform(house, operation, actor, input)).result
    },
    read: <Result>(actor: Actor, work: (desk: Desk) => Promise<Result>): Promise<Result> =>
      visit(holdings.desk.house, actor, LOOK, work),
    deliver: () =>
      deliverFacts(holdings.worker.house, subscribers, (fact, subscriber, cause) => {
        throw new Error(`fact ${fact} could not be taken by ${subscriber}`, { cause })
      }),
    close: async () => {
      for (const holding of Object.values(holdings)) await holding.close()
      await copy.drop()
    },
  }
}
export type TestProvider = Awaited<ReturnType<typeof openTestProvider>>
