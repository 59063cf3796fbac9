import { ones } from './fingerprint.ts'
import type { Room } from './kernel.ts'
import { CANDIDATES, CLUSTER_WORDS, FINGERPRINT_WORDS, FRONT_WORDS, type Head } from './layout.ts'
import type { Plan, TablePlan } from './plan.ts'
import { bucketOf } from './typescript-build.ts'
import type { Work } from './work.ts'

/**
 * Many fingerprints that lie close together in the bits of `mask`, kept outside the tables, whose buckets they would fill:
 * none differs from the centre in more than `slack` of those bits. A query that differs in more than the radius and the
 * slack passes over all of them; any other compares itself with each.
 */
export type Cluster = {
  readonly centre: Uint32Array
  readonly mask: Uint32Array
  readonly slack: number
  readonly members: number[]
}

const STEP = 4096
const REST_WORDS = FINGERPRINT_WORDS - FRONT_WORDS

/** The word at which the fingerprint of a place begins. */
export const wordOf = (plan: Plan, place: number): number =>
  (plan.fingerprints >>> 2) + place * FINGERPRINT_WORDS

const markOf = (plan: Plan, place: number): number => (plan.marks >>> 2) + (place >>> 5)

export const isMarked = (room: Room, plan: Plan, place: number): boolean =>
  (((room.words[markOf(plan, place)] ?? 0) >>> (place & 31)) & 1) === 1

/** In how many bits of the mask the fingerprint at this word differs from the centre; stops counting beyond `atMost`. */
export const apart = (
  words: Uint32Array,
  at: number,
  cluster: Omit<Cluster, 'slack' | 'members'>,
  atMost: number,
): number => {
  let distance = 0
  for (let word = 0; word < FINGERPRINT_WORDS && distance <= atMost; word++) {
    distance += ones(((words[at + word] ?? 0) ^ (cluster.centre[word] ?? 0)) & (cluster.mask[word] ?? 0))
  }
  return distance
}

/** Takes a fingerprint out of the tables that have been counted. */
export const takeOut = (room: Room, plan: Plan, place: number): void => {
  const { words } = room
  words[markOf(plan, place)] = (words[markOf(plan, place)] ?? 0) | (1 << (place & 31))
  for (const { start, bits, offsets, coded } of plan.tables) {
    const bucket = (offsets >>> 2) + bucketOf(words, wordOf(plan, place), start, bits, coded)
    words[bucket] = (words[bucket] ?? 1) - 1
  }
}

/** The places in each bucket of this table that counts at least so many; of each bucket no more than `sample`. */
export function* gatherDense(
  room: Room,
  plan: Plan,
  length: number,
  { start, bits, offsets, coded }: TablePlan,
  atLeast: number,
  sample = Number.POSITIVE_INFINITY,
): Work<number[][]> {
  const buckets = new Map<number, number[]>()
  const { fingerprints, marks } = plan
  for (let from = 0; from < length; from += STEP) {
    const to = Math.min(length, from + STEP)
    const found = room.dense(fingerprints, from, to, marks, start, bits, offsets, atLeast, coded ? 1 : 0)
    for (const place of room.words.subarray(CANDIDATES >> 2, (CANDIDATES >> 2) + found)) {
      const bucket = bucketOf(room.words, wordOf(plan, place), start, bits, coded)
      const places = buckets.get(bucket) ?? []
      if (places.length === 0) buckets.set(bucket, places)
      if (places.length < sample) places.push(place)
    }
    yield
  }
  return [...buckets.values()]
}

/** Whether any bucket of this table counts at least so many; how many there are in such buckets. */
export function* countDense(room: Room, { bits, offsets }: TablePlan, atLeast: number): Work<number> {
  let members = 0
  for (let bucket = 0; bucket < 2 ** bits; bucket++) {
    if (bucket % (STEP * 16) === 0) yield
    const count = room.words[(offsets >>> 2) + bucket] ?? 0
    if (count >= atLeast) members += count
  }
  return members
}

/** Bit by bit, what most of them have; and in `mask` the bits in which nearly all agree. */
export const middleOf = (room: Room, plan: Plan, places: readonly number[]) => {
  const some = places.slice(0, 255)
  const [centre, mask] = [new Uint32Array(FINGERPRINT_WORDS), new Uint32Array(FINGERPRINT_WORDS)]
  for (let bit = 0; bit < FINGERPRINT_WORDS * 32; bit++) {
    const [word, shift] = [bit >> 5, bit & 31]
    const set = some.filter((place) => ((room.words[wordOf(plan, place) + word] ?? 0) >>> shift) & 1).length
    if (set * 2 > some.length) centre[word] = (centre[word] ?? 0) | (1 << shift)
    if (Math.min(set, some.length - set) * 20 <= some.length) mask[word] = (mask[word] ?? 0) | (1 << shift)
  }
  return { centre, mask }
}

/** Of eight words the word `each` of the second half, when each 64 bits of it are turned to the left. */
const turnedWord = (words: Uint32Array, at: number, each: number, by: number): number => {
  const swapped = by & 32 ? each ^ 1 : each
  const left = by & 31
  const high = words[at + 4 + swapped] ?? 0
  return left === 0 ? high : (high << left) | ((words[at + 4 + (swapped ^ 1)] ?? 0) >>> (32 - left))
}

/** The first half of eight words xor the second, turned: so many words written to `into`. */
export const fold = (words: Uint32Array, at: number, by: number, into: Uint32Array, to: number): void => {
  for (let each = 0; each < FRONT_WORDS; each++) {
    into[to + each] = (words[at + each] ?? 0) ^ turnedWord(words, at, each, by)
  }
}

/** The turn at which the fewest bits meet that nearly all have in common, so that folding hides little. */
const bestTurn = (mask: Uint32Array): number => {
  const turns = Array.from({ length: 64 }, (_, by) =>
    Array.from({ length: FRONT_WORDS }, (_, each) =>
      ones((mask[each] ?? 0) & turnedWord(mask, 0, each, by)),
    ).reduce((sum, met) => sum + met),
  )
  return turns.indexOf(Math.min(...turns))
}

export type ClusterHead = Pick<
  Head,
  'clusters' | 'clusterHeads' | 'clusterOffsets' | 'clusterPlaces' | 'clusterFronts' | 'clusterRests'
>

/** Writes the clusters behind everything else, with copies of its fingerprints one after the other. */
export function* writeClusters(room: Room, plan: Plan, clusters: readonly Cluster[]): Work<ClusterHead> {
  const members = clusters.reduce((sum, cluster) => sum + cluster.members.length, 0)
  const clusterHeads = plan.bins
  const clusterOffsets = clusterHeads + clusters.length * CLUSTER_WORDS * 4
  const clusterPlaces = clusterOffsets + (clusters.length + 1) * 4
  const clusterRests = Math.ceil((clusterPlaces + members * 4) / 64) * 64
  const clusterFronts = clusterRests + members * REST_WORDS * 4
  if (members > 0) room.grow(clusterFronts + members * FRONT_WORDS * 4)
  const { words } = room
  let written = 0
  for (const [each, { centre, mask, slack, members }] of clusters.entries()) {
    const turn = bestTurn(mask)
    words.set([...centre, ...mask, slack, turn], (clusterHeads >>> 2) + each * CLUSTER_WORDS)
    words[(clusterOffsets >>> 2) + each] = written
    for (const place of members) {
      const [from, rest] = [wordOf(plan, place), wordOf(plan, place) + FRONT_WORDS]
      fold(words, from, turn, words, (clusterFronts >>> 2) + written * FRONT_WORDS)
      words.copyWithin((clusterRests >>> 2) + written * REST_WORDS, rest, rest + REST_WORDS)
      words[(clusterPlaces >>> 2) + written] = place
      if (++written % STEP === 0) yield
    }
  }
  if (members > 0) words[(clusterOffsets >>> 2) + clusters.length] = written
  return {
    clusters: clusters.length,
    clusterHeads,
    clusterOffsets,
    clusterPlaces,
    clusterFronts,
    clusterRests,
  }
}
