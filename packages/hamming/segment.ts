import { tolerancesFor } from './chunks.ts'
import type { ClusterHead } from './clusters.ts'
import type { Room } from './kernel.ts'
import {
  HEAD,
  HEADWORDS,
  type Head,
  QUERY,
  TABLE_BYTES,
  TABLES,
  TABLEWORDS,
  type TableHead,
} from './layout.ts'
import type { Plan } from './plan.ts'
import { entryBucket } from './typescript-build.ts'

/** Writes what the search reads at HEAD. */
export const writeHead = (words: Uint32Array, head: Head): void =>
  words.set(
    HEADWORDS.map((word) => head[word]),
    HEAD >> 2,
  )

/** A sorted, indexed part of the fingerprints: only ever read, but for the mark that an entry was withdrawn. */
export class Segment {
  readonly room: Room
  readonly plan: Plan
  readonly length: number
  /** How many have not been withdrawn. */
  live: number
  private radius = -1

  constructor(room: Room, plan: Plan, length: number, clusters: ClusterHead) {
    this.room = room
    this.plan = plan
    this.length = length
    this.live = length
    const { fingerprints, entries, marks, withdrawn, placeBits } = plan
    const coded = plan.order ? 1 : 0
    const tables = plan.tables.length + coded
    const head = { fingerprints, entries, marks, withdrawn, length, placeBits, coded, tables }
    writeHead(room.words, { ...head, ...clusters })
    const all = plan.order ? [plan.order, ...plan.tables] : plan.tables
    for (const [each, { start, bits, extra, own, offsets, places }] of all.entries()) {
      this.writeTable(each, { start, bits, extra, own, offsets, places })
    }
  }

  get bytes(): number {
    return this.room.words.byteLength
  }

  search(query: Uint32Array, radius: number): void {
    const { words } = this.room
    words.set(query, QUERY >> 2)
    if (radius !== this.radius) {
      for (const [table, tolerance] of tolerancesFor(this.plan.shape, radius).entries()) {
        this.writeTable(table, tolerance)
      }
      this.radius = radius
    }
    this.room.search(radius)
  }

  /** The same answer without the tables. */
  scan(query: Uint32Array, radius: number): void {
    this.room.words.set(query, QUERY >> 2)
    this.room.scan(radius, 0, this.length)
  }

  isWithdrawn(place: number): boolean {
    return (((this.room.words[(this.plan.withdrawn >>> 2) + (place >>> 5)] ?? 0) >>> (place & 31)) & 1) === 1
  }

  entryAt(place: number): number {
    return this.room.words[(this.plan.entries >>> 2) + place] ?? 0
  }

  has(entry: number): boolean {
    return this.placeOf(entry) >= 0
  }

  withdraw(entry: number): boolean {
    const place = this.placeOf(entry)
    if (place < 0) return false
    const word = (this.plan.withdrawn >>> 2) + (place >>> 5)
    this.room.words[word] = (this.room.words[word] ?? 0) | (1 << (place & 31))
    this.live--
    return true
  }

  private writeTable(table: number, head: Partial<TableHead>): void {
    for (const [each, word] of TABLEWORDS.entries()) {
      const value = head[word]
      if (value !== undefined) this.room.words[((TABLES + table * TABLE_BYTES) >> 2) + each] = value
    }
  }

  private placeOf(entry: number): number {
    const { words } = this.room
    const bucket = (this.plan.entryTable.offsets >>> 2) + entryBucket(entry, this.plan.bits)
    const end = words[bucket] ?? 0
    for (let each = words[bucket - 1] ?? 0; each < end; each++) {
      const place = words[(this.plan.entryTable.places >>> 2) + each] ?? 0
      if (this.entryAt(place) === entry) return this.isWithdrawn(place) ? -1 : place
    }
    return -1
  }
}
