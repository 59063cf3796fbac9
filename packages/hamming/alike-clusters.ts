import {
  apart,
  type Cluster,
  countDense,
  gatherDense,
  isMarked,
  middleOf,
  takeOut,
  wordOf,
} from './clusters.ts'
import { ones } from './fingerprint.ts'
import type { Room } from './kernel.ts'
import type { Plan, TablePlan } from './plan.ts'
import type { Work } from './work.ts'

/** Where a bucket holds so many times what it would by chance, its fingerprints may have much in common. */
const DENSE = 8
const TRIES = 16
const SAMPLE = 64
const ESTIMATE = 16_384
/** Fewer common bits, and strangers could not be passed over. */
const COMMON_AT_LEAST = 96
const SLACK = 6
const STEP = 4096

/** So many alike make a query that comes near them slower than a comparison with each. */
const alikeAtLeast = (length: number): number => Math.max(16_384, length / 500)

/**
 * Takes fingerprints that are no near duplicates but have many bits in common (pictures with little in them) out of the
 * tables, which have been counted.
 */
export function* extractAlikeClusters(room: Room, plan: Plan, length: number): Work<Cluster[]> {
  const alike: Cluster[] = []
  const denseIn = ({ bits }: TablePlan) => Math.max(SAMPLE, Math.ceil((DENSE * length) / 2 ** bits))
  let [most, table]: [number, TablePlan | undefined] = [0, undefined]
  for (const each of plan.tables) {
    const members = yield* countDense(room, each, denseIn(each))
    if (members > most) [most, table] = [members, each]
  }
  if (!table || most < alikeAtLeast(length)) return alike
  const samples = yield* gatherDense(room, plan, length, table, denseIn(table), SAMPLE)
  for (let tries = 0; tries < TRIES; tries++) {
    // The buckets come in the order of the list, which says nothing of how full they are.
    const places = samples[Math.floor((samples.length * tries) / TRIES)] ?? []
    const left = places.filter((place) => !isMarked(room, plan, place))
    if (left.length < SAMPLE / 2) continue
    const { centre, mask } = middleOf(room, plan, left)
    for (let bit = table.start; bit < table.start + table.width; bit++) {
      const word = (bit & 255) >> 5
      mask[word] = (mask[word] ?? 0) & ~(1 << (bit & 31))
    }
    if (mask.reduce((sum, word) => sum + ones(word), 0) < COMMON_AT_LEAST) continue
    const cluster: Cluster = { centre, mask, slack: SLACK, members: [] }
    const belongs = (place: number) =>
      apart(room.words, wordOf(plan, place), cluster, SLACK) <= SLACK && !isMarked(room, plan, place)
    if (estimate(length, belongs) < alikeAtLeast(length)) continue
    for (let place = 0; place < length; place++) {
      if (place % STEP === 0) yield
      if (belongs(place)) cluster.members.push(place)
    }
    for (const [each, place] of cluster.members.entries()) {
      takeOut(room, plan, place)
      if (each % STEP === 0) yield
    }
    alike.push(cluster)
  }
  return alike
}

const estimate = (length: number, belongs: (place: number) => boolean): number => {
  const asked = Math.min(length, ESTIMATE)
  let found = 0
  for (let each = 0; each < asked; each++) if (belongs(Math.floor((each * length) / asked))) found++
  return (found / asked) * length
}
