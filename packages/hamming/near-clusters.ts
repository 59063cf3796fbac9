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
import type { Room } from './kernel.ts'
import { FINGERPRINT_WORDS } from './layout.ts'
import type { Plan } from './plan.ts'
import type { Work } from './work.ts'

/** A bucket with more than this has something to be taken out. */
const BUCKET_AT_MOST = 2048
/** Two near duplicates of one picture are hardly farther apart; strangers are nearly always. */
const NEAR = 48
const WITHIN = 64
const TRIES = 8
const SAMPLE = 16
const STEP = 4096
const EVERY_BIT = new Uint32Array(FINGERPRINT_WORDS).fill(0xffffffff)

/** Takes near duplicates of one picture that overflow a bucket out of the tables, which have been counted. */
export function* extractNearClusters(room: Room, plan: Plan, length: number): Work<Cluster[]> {
  const clusters: Cluster[] = []
  for (const table of plan.tables) {
    if ((yield* countDense(room, table, BUCKET_AT_MOST)) === 0) continue
    for (const places of yield* gatherDense(room, plan, length, table, BUCKET_AT_MOST))
      yield* splitBucket(room, plan, places, clusters)
  }
  for (const { members } of clusters) members.sort((a, b) => a - b)
  return clusters
}

function* splitBucket(room: Room, plan: Plan, places: readonly number[], clusters: Cluster[]): Work {
  const within = (centre: Uint32Array, place: number, distance: number) =>
    apart(room.words, wordOf(plan, place), { centre, mask: EVERY_BIT }, distance) <= distance
  let free = places.filter((place) => !isMarked(room, plan, place))
  function* join(cluster: Cluster): Work {
    const rest: number[] = []
    for (const [each, place] of free.entries()) {
      if (each % STEP === 0) yield
      if (within(cluster.centre, place, WITHIN)) {
        takeOut(room, plan, place)
        cluster.members.push(place)
      } else rest.push(place)
    }
    free = rest
  }
  const sample = Array.from(
    { length: SAMPLE },
    (_, each) => free[Math.floor((free.length * each) / SAMPLE)] ?? 0,
  )
  for (const cluster of clusters) {
    if (free.length > 0 && sample.some((place) => within(cluster.centre, place, WITHIN))) yield* join(cluster)
    yield
  }
  for (let tries = 0; tries < TRIES && free.length > BUCKET_AT_MOST; tries++) {
    const leader = wordOf(plan, free[Math.floor((free.length * (tries + 0.5)) / TRIES)] ?? 0)
    const fingerprint = room.words.slice(leader, leader + FINGERPRINT_WORDS)
    const near: number[] = []
    for (const [each, place] of free.entries()) {
      if (each % STEP === 0) yield
      if (within(fingerprint, place, NEAR)) near.push(place)
    }
    if (near.length < BUCKET_AT_MOST / 4) continue
    const { centre } = middleOf(room, plan, near)
    const cluster: Cluster = { centre, mask: EVERY_BIT, slack: WITHIN, members: [] }
    yield* join(cluster)
    clusters.push(cluster)
  }
}
