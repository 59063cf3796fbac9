import type { Work } from './build.ts'
import { apart, type Crowd, isMarked, middleOf, takeOut, wordOf } from './crowds.ts'
import type { Room } from './kernel.ts'
import { FINGERPRINT_WORDS } from './layout.ts'
import type { Plan, TablePlan } from './plan.ts'
import { windowOf } from './typescript-search.ts'

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
export function* extractBalls(room: Room, plan: Plan, length: number): Work<Crowd[]> {
  const balls: Crowd[] = []
  for (const table of plan.tables) {
    const overfull = yield* gatherOverfull(room, plan, table, length)
    for (const places of overfull) yield* splitBucket(room, plan, places, balls)
  }
  for (const { members } of balls) members.sort((a, b) => a - b)
  return balls
}

/** The places in each bucket of this table that holds too many. */
function* gatherOverfull(room: Room, plan: Plan, table: TablePlan, length: number): Work<number[][]> {
  const buckets = new Map<number, number[]>()
  const { words } = room
  for (let bucket = 0; bucket < 2 ** table.bits; bucket++) {
    if ((words[(table.offsets >>> 2) + bucket] ?? 0) > BUCKET_AT_MOST) buckets.set(bucket, [])
    if (bucket % (STEP * 16) === 0) yield
  }
  if (buckets.size === 0) return []
  for (let place = 0; place < length; place++) {
    if (place % STEP === 0) yield
    if (isMarked(room, plan, place)) continue
    buckets.get(windowOf(words, wordOf(plan, place), table.start, table.bits))?.push(place)
  }
  return [...buckets.values()]
}

function* splitBucket(room: Room, plan: Plan, places: readonly number[], balls: Crowd[]): Work {
  const within = (centre: Uint32Array, place: number, distance: number) =>
    apart(room.words, wordOf(plan, place), { centre, mask: EVERY_BIT }, distance) <= distance
  let free = places.filter((place) => !isMarked(room, plan, place))
  function* join(ball: Crowd): Work {
    const rest: number[] = []
    for (const [each, place] of free.entries()) {
      if (each % STEP === 0) yield
      if (within(ball.centre, place, WITHIN)) {
        takeOut(room, plan, place)
        ball.members.push(place)
      } else rest.push(place)
    }
    free = rest
  }
  const sample = Array.from(
    { length: SAMPLE },
    (_, each) => free[Math.floor((free.length * each) / SAMPLE)] ?? 0,
  )
  for (const ball of balls) {
    if (free.length > 0 && sample.some((place) => within(ball.centre, place, WITHIN))) yield* join(ball)
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
    const ball: Crowd = { centre, mask: EVERY_BIT, slack: WITHIN, members: [] }
    yield* join(ball)
    balls.push(ball)
  }
}
