import { indexSegment, sortRecords } from './build.ts'
import type { Ground } from './ground.ts'
import type { Room } from './kernel.ts'
import { BASE, FINGERPRINT_WORDS, QUERY, RECORD_BYTES } from './layout.ts'
import { planSegment } from './plan.ts'
import type { Segment } from './segment.ts'
import { writeHead } from './segment.ts'
import type { Work } from './work.ts'

/** So many new fingerprints are compared one by one before they are merged. */
export const TAIL_LENGTH = 2048

const MARKS = BASE
const WITHDRAWN = MARKS + TAIL_LENGTH / 8
const ENTRIES = WITHDRAWN + TAIL_LENGTH / 8
const FINGERPRINTS = ENTRIES + TAIL_LENGTH * 4
const BYTES = FINGERPRINTS + TAIL_LENGTH * FINGERPRINT_WORDS * 4

/** The newest fingerprints, in the order they came. */
export class Tail {
  private readonly room: Room
  private readonly places = new Map<number, number>()
  private length = 0

  constructor({ kernel, take }: Ground) {
    this.room = kernel.room(BYTES, take)
    const [marks, withdrawn, entries, fingerprints] = [MARKS, WITHDRAWN, ENTRIES, FINGERPRINTS]
    const none = {
      placeBits: 0,
      coded: 0,
      tables: 0,
      clusters: 0,
      clusterHeads: 0,
      clusterOffsets: 0,
      clusterPlaces: 0,
      clusterFronts: 0,
      clusterRests: 0,
    }
    writeHead(this.room.words, { fingerprints, entries, marks, withdrawn, length: TAIL_LENGTH, ...none })
  }

  get live(): number {
    return this.places.size
  }

  get bytes(): number {
    return this.room.words.byteLength
  }

  get full(): boolean {
    return this.length === TAIL_LENGTH
  }

  add(query: Uint32Array, entry: number): void {
    this.room.words.set(query, (FINGERPRINTS >> 2) + this.length * FINGERPRINT_WORDS)
    this.room.words[(ENTRIES >> 2) + this.length] = entry
    this.places.set(entry, this.length++)
  }

  has(entry: number): boolean {
    return this.places.has(entry)
  }

  withdraw(entry: number): boolean {
    const place = this.places.get(entry)
    if (place === undefined) return false
    const word = (WITHDRAWN >> 2) + (place >> 5)
    this.room.words[word] = (this.room.words[word] ?? 0) | (1 << (place & 31))
    return this.places.delete(entry)
  }

  search(query: Uint32Array, radius: number): void {
    this.room.words.set(query, QUERY >> 2)
    this.room.scan(radius, 0, this.length)
  }

  scan(query: Uint32Array, radius: number): void {
    this.search(query, radius)
  }

  /** The same fingerprints sorted and indexed. */
  *toSegment({ kernel, take, shapeFor }: Ground): Work<Segment> {
    const plan = planSegment(shapeFor(this.places.size), this.places.size)
    const room = kernel.room(plan.bytes, take)
    let record = plan.records >>> 2
    for (const [entry, place] of this.places) {
      const fingerprint = (FINGERPRINTS >> 2) + place * FINGERPRINT_WORDS
      room.words.set(this.room.words.subarray(fingerprint, fingerprint + FINGERPRINT_WORDS), record)
      room.words[record + FINGERPRINT_WORDS] = entry
      record += RECORD_BYTES / 4
    }
    const length = this.places.size
    yield* sortRecords(room, plan, length)
    return yield* indexSegment(room, plan, length)
  }
}
