import { bySystem, type House } from '@vigie/platform/operation'
import { type Faulty, give, subjectOf } from './give.ts'
import { type Delivery, distributeFacts, type Look, lookForDue } from './outbox-rows.ts'
import type { Subscriber } from './subscriber.ts'

const MINUTE = 60_000
/** A look from the very beginning may be slow; so many times as long as it took passes before the next. */
const REST = 100

const older = (one: bigint, other: bigint | null): bigint => (other === null || one < other ? one : other)

/**
 * Looks for what waits, each time only behind what the looks before have seen. Every minute it looks from the beginning: a
 * server that took over from another may count its transactions from further back.
 */
const looker = (house: House, subscribers: readonly string[]) => {
  let announcedSince = 0n
  let freshSince = 0n
  let fromTheBeginning = Number.NEGATIVE_INFINITY
  return {
    since: () => announcedSince,
    look: async (): Promise<Look> => {
      const before = performance.now()
      const thorough = before >= fromTheBeginning
      if (thorough) {
        announcedSince = 0n
        freshSince = 0n
      }
      // By itself, without a transaction around it: it is asked so often, and nearly always nothing waits.
      const seen = await lookForDue(house.books, {
        subscribers,
        announcedSince,
        freshSince,
        now: house.clock(),
      })
      announcedSince = older(seen.horizon, seen.announced)
      freshSince = older(seen.horizon, seen.fresh)
      if (thorough) {
        const end = performance.now()
        fromTheBeginning = end + Math.max(MINUTE, REST * (end - before))
      }
      return seen
    },
  }
}

/** Several hands at once; what is about one subject goes to one hand, in the order in which it was announced. */
const inHands = async (
  due: readonly Delivery[],
  hands: number,
  work: (one: Delivery) => Promise<boolean>,
): Promise<number> => {
  const rows = [...Map.groupBy(due, subjectOf).values()]
  let taken = 0
  const hand = async () => {
    for (let row = rows.shift(); row !== undefined; row = rows.shift()) {
      for (const one of row) if (await work(one)) taken += 1
    }
  }
  const outcomes = await Promise.allSettled(Array.from({ length: hands }, hand))
  const failed = outcomes.find((outcome) => outcome.status === 'rejected')
  if (failed) throw failed.reason
  return taken
}

/**
 * One lane of a house. Its round delivers what is due, until nothing is left that can be delivered now, and says how much was
 * taken. Several workers may run the same lane: each delivery is made once. `all` are the subscribers of every lane, for
 * whoever comes first distributes a fact to all of them.
 */
export const openLane = (
  house: House,
  lane: { readonly hands: number; readonly subscribers: readonly Subscriber[] },
  all: readonly Subscriber[],
  faulty: Faulty,
): (() => Promise<number>) => {
  const byName = new Map(lane.subscribers.map((subscriber) => [subscriber.name, subscriber]))
  const { since, look } = looker(house, [...byName.keys()])
  const work = async (delivery: Delivery): Promise<boolean> => {
    const subscriber = byName.get(delivery.subscriber)
    return subscriber !== undefined && (await give(house, subscriber, delivery, faulty))
  }
  return async () => {
    let delivered = 0
    for (;;) {
      let seen = await look()
      let moved = 0
      if (seen.announced !== null) {
        moved = await bySystem(house, ({ db }) => distributeFacts(db, since(), all))
        if (moved > 0) seen = await look()
      }
      const taken = await inHands(seen.due, lane.hands, work)
      delivered += taken
      // What somebody else is at is still to be seen: it is not waited for here.
      if (taken === 0 && moved === 0) return delivered
    }
  }
}
