import type { Work } from './build.ts'
import type { Room } from './kernel.ts'
import { FINGERPRINT_WORDS } from './layout.ts'
import type { Plan, TablePlan } from './plan.ts'
import { distanceOf, windowOf } from './typescript-search.ts'

/**
 * Many near duplicates of one picture: kept outside the tables, whose buckets they would overflow, with a centre. A
 * query passes over the whole ball, or compares itself with each member.
 */
export type Ball = {
  readonly centre: Uint32Array
  readonly radius: number
  readonly members: readonly number[]
}

/** A bucket with more than this has something to be taken out. */
export const BUCKET_AT_MOST = 2048
/** Two near duplicates of one picture are hardly farther apart; strangers are nearly always. */
const NEAR = 48
const WITHIN = 64
const TRIES = 8
const SAMPLE = 16
const STEP = 4096

/** Takes the balls out of the tables that have been counted: marks their members and lowers the counts. */
export function* extractBalls(room: Room, plan: Plan, length: number): Work<Ball[]> {
  const balls: Gathering[] = []
  for (const table of plan.tables) {
    const overfull = yield* gatherOverfull(room, plan, table, length)
    for (const places of overfull) yield* splitBucket(room, plan, places, balls)
  }
  return balls.map(({ centre, members }) => {
    members.sort((a, b) => a - b)
    const far = members.map((place) => distanceOf(room.words, at(plan, place), centre, 0))
    return { centre, members, radius: far.reduce((a, b) => Math.max(a, b), 0) }
  })
}

type Gathering = { readonly centre: Uint32Array; readonly members: number[] }

const at = (plan: Plan, place: number): number => (plan.fingerprints >>> 2) + place * FINGERPRINT_WORDS
const markWord = (plan: Plan, place: number): number => (plan.marks >>> 2) + (place >>> 5)
const isMarked = (room: Room, plan: Plan, place: number): boolean =>
  (((room.words[markWord(plan, place)] ?? 0) >>> (place & 31)) & 1) === 1

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
    buckets.get(windowOf(words, at(plan, place), table.start, table.bits))?.push(place)
  }
  return [...buckets.values()]
}

function* splitBucket(room: Room, plan: Plan, places: readonly number[], balls: Gathering[]): Work {
  const { words } = room
  const within = (centre: Uint32Array, place: number, distance: number) =>
    distanceOf(words, at(plan, place), centre, 0) <= distance
  let free = places.filter((place) => !isMarked(room, plan, place))
  function* join(ball: Gathering): Work {
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
    const leader = at(plan, free[Math.floor((free.length * (tries + 0.5)) / TRIES)] ?? 0)
    const fingerprint = words.slice(leader, leader + FINGERPRINT_WORDS)
    const near: number[] = []
    for (const [each, place] of free.entries()) {
      if (each % STEP === 0) yield
      if (within(fingerprint, place, NEAR)) near.push(place)
    }
    if (near.length < BUCKET_AT_MOST / 4) continue
    const ball = { centre: middleOf(room, plan, near), members: [] }
    yield* join(ball)
    balls.push(ball)
  }
}

/** Bit by bit, what most of them have. */
const middleOf = (room: Room, plan: Plan, places: readonly number[]): Uint32Array => {
  const some = places.slice(0, 255)
  return Uint32Array.from({ length: FINGERPRINT_WORDS }, (_, word) => {
    let middle = 0
    for (let bit = 0; bit < 32; bit++) {
      const set = some.filter((place) => ((room.words[at(plan, place) + word] ?? 0) >>> bit) & 1).length
      if (set * 2 > some.length) middle |= 1 << bit
    }
    return middle
  })
}

const takeOut = (room: Room, plan: Plan, place: number): void => {
  const { words } = room
  words[markWord(plan, place)] = (words[markWord(plan, place)] ?? 0) | (1 << (place & 31))
  for (const { start, bits, offsets } of plan.tables) {
    const bucket = (offsets >>> 2) + windowOf(words, at(plan, place), start, bits)
    words[bucket] = (words[bucket] ?? 1) - 1
  }
}
