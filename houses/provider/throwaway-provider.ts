import { type MovableClock, movableClock } from '@vigie/kernel'
import { takeIn } from '@vigie/people/demonstration'
import { throwawayDatabase } from '@vigie/platform/database'
import { databasesOf, type Holding, type HousePlace, openHouse, subscribersOf } from '@vigie/platform/house'
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
const LOOK = { act: 'test.look', subject: 'everything', purpose: 'decide' } as const

export type ProviderPlace = Omit<HousePlace, 'clock'>

/** A provider on this server for a test or an attack, with a made-up head of its letters. */
export const exampleProviderAt = (at: { superUrl: string; keyFolder: string }): ProviderPlace => ({
  ...at,
  house: provider,
  name: provider.name,
  databases: databasesOf(provider),
  letterhead: EXAMPLE_LETTERHEAD,
})

/** Copies the books of a provider, in which nothing was written, and opens them for every app, with made-up staff inside. */
export const openThrowawayProvider = async ({
  template,
  post = missingPost,
  people = PEOPLE,
  start = START,
  letterhead = EXAMPLE_LETTERHEAD,
}: {
  template: ProviderPlace
  post?: Post
  people?: Parameters<typeof takeIn>[1]
  start?: Date
  letterhead?: Letterhead
}) => {
  const copy = await throwawayDatabase({
    superUrl: template.superUrl,
    template: template.databases.provider ?? '',
  })
  const clock: MovableClock = movableClock(start)
  const databases = { provider: copy.database }
  const place: HousePlace = { ...template, databases, clock, letterhead, daysAhead: 1 }
  const holdings: Readonly<Record<'desk' | 'public' | 'worker', Holding>> = {
    desk: await openHouse(place, 'desk', 6),
    public: await openHouse(place, 'public', 4),
    worker: await openHouse(place, 'worker', 4),
  }
  const staff = people.length === 0 ? [] : await bySystem(holdings.desk.house, (desk) => takeIn(desk, people))
  const subscribers = subscribersOf(holdings.worker, post)
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
export type ThrowawayProvider = Awaited<ReturnType<typeof openThrowawayProvider>>
