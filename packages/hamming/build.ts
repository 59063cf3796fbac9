import { extractAlikeClusters } from './alike-clusters.ts'
import { writeClusters } from './clusters.ts'
import type { Room } from './kernel.ts'
import { BIN_BITS, BIN_RECORDS } from './layout.ts'
import { extractNearClusters } from './near-clusters.ts'
import type { Plan, TablePlan } from './plan.ts'
import { Segment } from './segment.ts'
import type { Work } from './work.ts'

/** How much is done between two looks at the clock: well under a millisecond. */
const STEP = 4096
const BUCKETS_STEP = 256
const BINS = 2 ** BIN_BITS
const BINS_STEP = 4

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
  // First these, of which there are more: then fewer buckets overflow.
  const alike = yield* extractAlikeClusters(room, plan, length)
  const near = yield* extractNearClusters(room, plan, length)
  for (const table of plan.tables) {
    yield* sumUp(room, table.offsets, table.bits)
    yield* table.coded ? fillCoded(room, plan, table, length) : fill(room, plan, table, length)
  }
  return new Segment(room, plan, length, yield* writeClusters(room, plan, [...near, ...alike]))
}

function* fill(
  room: Room,
  plan: Plan,
  { start, bits, extra, offsets, places }: TablePlan,
  length: number,
): Work {
  const { fingerprints, marks, placeBits } = plan
  yield* inSteps(length, STEP, (from, to) =>
    room.scatter(fingerprints, from, to, marks, start, bits, extra, placeBits, offsets, places),
  )
}

function* fillCoded(
  room: Room,
  plan: Plan,
  { start, bits, offsets, places }: TablePlan,
  length: number,
): Work {
  const { fingerprints, marks, bins } = plan
  // What falls evenly would fill all bins in the same step: each begins a little further on.
  const begins = Array.from({ length: BINS }, (_, bin) => Math.floor((bin * BIN_RECORDS) / BINS))
  room.words.set(
    begins.flatMap((begin) => [begin, begin]),
    bins >>> 2,
  )
  yield* inSteps(length, STEP, (from, to) =>
    room.scatterCoded(fingerprints, from, to, marks, start, bits, offsets, places, bins),
  )
  yield* inSteps(BINS, BINS_STEP, (from, to) => room.emptyBins(bins, from, to, bits, offsets, places))
}

export const twice = (entry: number): RangeError => new RangeError(`entry ${entry} stands twice in one load`)
