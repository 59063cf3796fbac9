import { extractAlikeClusters } from './alike-clusters.ts'
import { writeClusters } from './clusters.ts'
import type { Room } from './kernel.ts'
import { extractNearClusters } from './near-clusters.ts'
import type { Plan, TablePlan } from './plan.ts'
import { Segment } from './segment.ts'
import type { Work } from './work.ts'

/** How much is done between two looks at the clock: well under a millisecond. */
const STEP = 4096
const BUCKETS_STEP = 256

function* inSteps(to: number, step: number, work: (from: number, to: number) => void): Work {
  for (let from = 0; from < to; from += step) {
    work(from, Math.min(to, from + step))
    yield
  }
}

/** Sorts the records of a plan by fingerprint into their final place. */
export function* sortRecords(room: Room, plan: Plan, length: number): Work {
  const { records, bits, fingerprints, entries, entryTable } = plan
  const { offsets } = entryTable
  yield* inSteps(length, STEP, (from, to) => room.tally(records, from, to, bits, offsets))
  yield* sumUp(room, offsets, bits)
  yield* inSteps(length, STEP, (from, to) =>
    room.deal(records, from, to, bits, offsets, fingerprints, entries),
  )
  yield* inSteps(2 ** bits, BUCKETS_STEP, (from, to) => room.order(offsets, from, to, fingerprints, entries))
  yield* inSteps(2 ** bits, STEP * 16, (from, to) =>
    room.words.fill(0, (offsets >>> 2) + from, (offsets >>> 2) + to),
  )
}

function* sumUp(room: Room, offsets: number, bits: number): Work {
  let running = 0
  yield* inSteps(2 ** bits, STEP * 16, (from, to) => {
    running = room.sum(offsets, from, to, running)
  })
}

/** Where in the sorted list what agrees in its first bits begins, and behind the last of it where the list ends. */
function* noteOrder(room: Room, plan: Plan, { start, bits, offsets }: TablePlan, length: number): Work {
  // Nothing is marked yet: repeated fingerprints are counted as well.
  yield* inSteps(length, STEP, (from, to) =>
    room.count(plan.fingerprints, from, to, plan.marks, start, bits, offsets, 0),
  )
  yield* sumUp(room, offsets, bits)
  room.words[(offsets >>> 2) + 2 ** bits] = length
}

/** Makes the tables over fingerprints that lie sorted in their place. */
export function* indexSegment(room: Room, plan: Plan, length: number): Work<Segment> {
  const { fingerprints, entries, marks, entryTable, bits } = plan
  yield* inSteps(length, STEP, (from, to) => room.countEntries(entries, from, to, bits, entryTable.offsets))
  yield* sumUp(room, entryTable.offsets, bits)
  yield* inSteps(length, STEP, (from, to) =>
    room.scatterEntries(entries, from, to, bits, entryTable.offsets, entryTable.places),
  )
  yield* inSteps(2 ** bits, BUCKETS_STEP, (from, to) => {
    const place = room.twice(entries, entryTable.offsets, from, to, entryTable.places)
    if (place >= 0) throw twice(room.words[(entries >>> 2) + place] ?? 0)
  })
  if (plan.order) yield* noteOrder(room, plan, plan.order, length)
  yield* inSteps(length, STEP, (from, to) => room.repeats(fingerprints, from, to, marks))
  for (const { start, bits: width, offsets, coded } of plan.tables) {
    yield* inSteps(length, STEP, (from, to) =>
      room.count(fingerprints, from, to, marks, start, width, offsets, coded ? 1 : 0),
    )
  }
  const near = yield* extractNearClusters(room, plan, length)
  const alike = yield* extractAlikeClusters(room, plan, length)
  for (const { start, bits: width, extra, offsets, places, coded } of plan.tables) {
    yield* sumUp(room, offsets, width)
    yield* inSteps(length, STEP, (from, to) =>
      coded
        ? room.scatterCoded(fingerprints, from, to, marks, start, width, offsets, places)
        : room.scatter(fingerprints, from, to, marks, start, width, extra, plan.placeBits, offsets, places),
    )
  }
  return new Segment(room, plan, length, yield* writeClusters(room, plan, [...near, ...alike]))
}

export const twice = (entry: number): RangeError => new RangeError(`entry ${entry} stands twice in one load`)
