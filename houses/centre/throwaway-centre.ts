import { type MovableClock, machineClock, movableClock } from '@vigie/kernel'
import { declareStatus } from '@vigie/notices'
import { type StaffName, seedStaff } from '@vigie/people/fixtures'
import { throwawayDatabase } from '@vigie/platform/database'
import { type Holding, openHouse, openMaker, subscribersOf } from '@vigie/platform/house'
import {
  type Actor,
  type AnyOperation,
  bySystem,
  type Desk,
  type Letterhead,
  perform,
  visit,
} from '@vigie/platform/operation'
import { missingPost } from '@vigie/platform/post'
import { deliverFacts, type Subscriber } from '@vigie/platform/queue'
import { selectKeys } from '@vigie/platform/vault'
import { publishAccount } from '@vigie/transparency'
import { countChangedYears } from '@vigie/transparency/counting'
import { type CentrePlace, centreAt } from './house.ts'
import { SETTINGS } from './settings.ts'

export const EXAMPLE_LETTERHEAD: Letterhead = {
  name: 'Vigie demonstration centre',
  mailbox: 'notices@vigie.example',
  domain: 'vigie.example',
  site: 'https://report.vigie.example',
  particulars: Object.fromEntries(
    Object.entries(SETTINGS.table.shape).map(([name, one]) => [name, one.meta()?.example ?? null]),
  ),
}

/** A centre at this place for a drill, a test or an attack: made-up head of its letters, the machine's clock. */
export const exampleCentreAt = (at: Parameters<typeof centreAt>[0]): CentrePlace => ({
  ...centreAt(at),
  clock: machineClock,
  letterhead: EXAMPLE_LETTERHEAD,
})

/** What a drill or a test has written down about looking. */
const LOOK = { act: 'drill.look', subject: 'everything', purpose: 'audit' } as const

/** A centre in books of its own that are thrown away: for a drill or a test. */
export interface ThrowawayCentre {
  readonly place: CentrePlace
  readonly clock: MovableClock
  readonly public: Holding
  readonly desk: Holding
  readonly worker: Holding
  readonly staff: Record<StaffName, Actor & { kind: 'person' }>
  /** Carries an operation out as the apps would: the public's under the public login, everything else under the desk's. */
  perform<Result>(operation: AnyOperation<Result>, actor: Actor, input: unknown): Promise<Result>
  /** Reads as a desk would. */
  read<Result>(actor: Actor, work: (desk: Desk) => Promise<Result>): Promise<Result>
  /** Lets the worker deliver all that is due and count the years that changed. Returns how many facts were settled. */
  deliver(): Promise<number>
  close(): Promise<void>
}

/** Copies the books of a centre, in which nothing was written, and opens them for every app, with made-up staff inside. */
export const openThrowawayCentre = async (given: {
  template: Omit<CentrePlace, 'clock' | 'letterhead'>
  start?: Date
  subscribers?: (worker: Holding) => readonly Subscriber[]
  faulty?: (fact: number, subscriber: string, fault: unknown) => void
}): Promise<ThrowawayCentre> => {
  const { template } = given
  const { superUrl } = template
  const copy = (books: keyof CentrePlace['databases']) =>
    throwawayDatabase({ superUrl, template: template.databases[books] })
  const copies = { hotline: await copy('hotline'), commons: await copy('commons') }
  const clock = movableClock(given.start ?? new Date('2026-03-02T09:00:00Z'))
  const place: CentrePlace = {
    ...template,
    databases: {
      ...template.databases,
      hotline: copies.hotline.database,
      commons: copies.commons.database,
    },
    clock,
    letterhead: EXAMPLE_LETTERHEAD,
    daysAhead: 1,
  }
  const holdings = {
    desk: await openHouse(place, 'desk', 6),
    public: await openHouse(place, 'public', 4),
    worker: await openHouse(place, 'worker', 4),
  }
  const staff = await bySystem(holdings.desk.house, seedStaff)
  await bySystem(holdings.worker.house, declareStatus)
  const subscribers = (given.subscribers ?? ((worker) => subscribersOf(worker, missingPost)))(holdings.worker)
  const faulty =
    given.faulty ??
    ((fact, subscriber, fault) => {
      throw new Error(`fact ${fact} could not be taken by ${subscriber}`, { cause: fault })
    })
  return {
    place,
    clock,
    ...holdings,
    staff,
    perform: async (operation, actor, input) => {
      const holding = actor.kind === 'anyone' ? holdings.public : holdings.desk
      return (await perform(holding.house, operation, actor, input)).result
    },
    read: (actor, work) => visit(holdings.desk.house, actor, LOOK, work),
    deliver: async () => {
      const { house, books } = holdings.worker
      const settled = await deliverFacts(house, subscribers, faulty)
      await bySystem(house, (desk) =>
        countChangedYears(desk, (account) => publishAccount(books('commons'), account)),
      )
      return settled
    },
    close: async () => {
      const { cabinet } = await openMaker(place)
      const keys = await selectKeys(holdings.desk.house.books)
      await Promise.all(keys.map(({ id }) => cabinet.destroy(id.toString('hex'))))
      for (const holding of Object.values(holdings)) await holding.close()
      await copies.hotline.drop()
      await copies.commons.drop()
    },
  }
}
