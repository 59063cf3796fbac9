import type { House } from '@vigie/platform/operation'
import type { Faulty } from './give.ts'
import { openLane } from './open-lane.ts'
import { BOOKS, type Lane, type Subscriber } from './subscriber.ts'

/**
 * Delivers every fact that is due, one after the other in the order in which they were announced, until none is left that
 * can be delivered now. Returns how many deliveries were taken.
 */
export const deliverFacts = (
  house: House,
  subscribers: readonly Subscriber[],
  faulty: Faulty,
): Promise<number> => openLane(house, { hands: 1, subscribers }, subscribers, faulty)()

/** The lanes of these subscribers, each with a round of its own, for a worker to run side by side. */
export const openLanes = (
  house: House,
  subscribers: readonly Subscriber[],
  faulty: Faulty,
): readonly { readonly lane: Lane; readonly round: () => Promise<number> }[] => {
  const byLane = Map.groupBy(subscribers, ({ lane }) => (lane ?? BOOKS).name)
  return [...byLane.values()].flatMap((own) => {
    const lane = own[0]?.lane ?? BOOKS
    return [{ lane, round: openLane(house, { hands: lane.hands, subscribers: own }, subscribers, faulty) }]
  })
}
