import { indexSegment } from './build.ts'
import type { Ground } from './ground.ts'
import type { Room } from './kernel.ts'
import { FINGERPRINT_WORDS } from './layout.ts'
import { type Plan, planSegment } from './plan.ts'
import type { Segment } from './segment.ts'
import { Tail } from './tail.ts'
import type { Work } from './work.ts'

const STEP = 512
/** A segment is merged once the newer parts have a fourth of its size together, or a fourth of it was withdrawn. */
const SHARE = 4
const WORTH_REWRITING = 1024

/** What to merge now: all full tails, whatever segments are not much larger than that, and those half empty. */
export const chooseInputs = (tails: readonly Tail[], segments: readonly Segment[]): (Segment | Tail)[] => {
  const inputs: (Segment | Tail)[] = [...tails]
  let newer = tails.reduce((sum, { live }) => sum + live, 0)
  for (const segment of [...segments].sort((a, b) => a.live - b.live)) {
    const empty = segment.length - segment.live
    const sparse = empty > WORTH_REWRITING && empty * SHARE > segment.length
    if (!sparse && segment.live > newer * SHARE) continue
    inputs.push(segment)
    newer += segment.live
  }
  return inputs
}

/** One segment from tails and segments. */
export function* mergeParts(ground: Ground, parts: readonly (Segment | Tail)[]): Work<Segment> {
  const segments: Segment[] = []
  for (const part of parts) segments.push(part instanceof Tail ? yield* part.toSegment(ground) : part)
  const [only] = segments
  return only && !segments[1] && parts[0] instanceof Tail ? only : yield* mergeSegments(ground, segments)
}

type Reader = { readonly words: Uint32Array; readonly segment: Segment; place: number }

const pass = (reader: Reader): void => {
  do reader.place++
  while (reader.place < reader.segment.length && reader.segment.isWithdrawn(reader.place))
}

const wordAt = ({ words, segment, place }: Reader, word: number): number =>
  words[(segment.plan.fingerprints >>> 2) + place * FINGERPRINT_WORDS + word] ?? 0

const before = (one: Reader, other: Reader): boolean => {
  for (let word = 0; word < FINGERPRINT_WORDS; word++) {
    const [a, b] = [wordAt(one, word), wordAt(other, word)]
    if (a !== b) return a < b
  }
  return false
}

const copy = (reader: Reader, room: Room, plan: Plan, place: number): void => {
  const target = (plan.fingerprints >>> 2) + place * FINGERPRINT_WORDS
  for (let word = 0; word < FINGERPRINT_WORDS; word++) room.words[target + word] = wordAt(reader, word)
  room.words[(plan.entries >>> 2) + place] = reader.segment.entryAt(reader.place)
}

/** One segment from several sorted ones, without what was withdrawn. */
function* mergeSegments({ kernel, take, shapeFor }: Ground, segments: readonly Segment[]): Work<Segment> {
  const live = segments.reduce((sum, segment) => sum + segment.live, 0)
  const plan = planSegment(shapeFor(live), live)
  const room = kernel.room(plan.bytes, take)
  let readers = segments.map((segment): Reader => ({ words: segment.room.words, segment, place: -1 }))
  for (const reader of readers) pass(reader)
  const left = ({ place, segment }: Reader) => place < segment.length
  readers = readers.filter(left)
  let length = 0
  for (let [least] = readers; least; [least] = readers) {
    for (const reader of readers) if (before(reader, least)) least = reader
    copy(least, room, plan, length++)
    pass(least)
    if (!left(least)) readers = readers.filter(left)
    if (length % STEP === 0) yield
  }
  return yield* indexSegment(room, plan, length)
}
