import { indexSegment, sortRecords } from './build.ts'
import type { Ground } from './ground.ts'
import type { Room } from './kernel.ts'
import { BASE, FINGERPRINT_BYTES, RAW, RAW_AT_MOST, RAW_ENTRIES, RECORD_BYTES } from './layout.ts'
import { planSegment } from './plan.ts'
import type { Segment } from './segment.ts'
import type { Work } from './work.ts'

/** Several fingerprints at once: 32 bytes in `fingerprints` for each number in `entries`, in the same order. */
export type Batch = { readonly fingerprints: Uint8Array; readonly entries: Uint32Array }
export type Batches = Batch | Iterable<Batch> | AsyncIterable<Batch>

const FIRST = 1 << 20

/** Takes batches as they come and makes one segment of them. */
export class Bulk {
  private readonly ground: Ground
  private readonly room: Room
  private held = BASE + FIRST
  length = 0

  constructor(ground: Ground) {
    this.ground = ground
    this.room = ground.kernel.room(this.held, ground.take)
  }

  append({ fingerprints, entries }: Batch, from: number, to: number): void {
    this.makeRoom(BASE + (this.length + to - from) * RECORD_BYTES)
    const { room } = this
    const bytes = new Uint8Array(room.words.buffer)
    for (let start = from; start < to; start += RAW_AT_MOST) {
      const end = Math.min(to, start + RAW_AT_MOST)
      bytes.set(fingerprints.subarray(start * FINGERPRINT_BYTES, end * FINGERPRINT_BYTES), RAW)
      room.words.set(entries.subarray(start, end), RAW_ENTRIES >> 2)
      room.stage(end - start, BASE + this.length * RECORD_BYTES)
      this.length += end - start
    }
  }

  *toSegment(): Work<Segment> {
    const plan = planSegment(this.ground.shapeFor(this.length), this.length)
    this.room.grow(plan.bytes)
    yield* sortRecords(this.room, plan, this.length)
    return yield* indexSegment(this.room, plan, this.length)
  }

  private makeRoom(bytes: number): void {
    if (bytes <= this.held) return
    this.held = Math.max(bytes, Math.ceil(this.held * 1.25))
    this.room.grow(this.held)
  }
}

const isBatch = (batches: Batches): batches is Batch => 'fingerprints' in batches

/** Every batch, whatever way they are handed over, once its lengths agree. */
export async function* batchesOf(batches: Batches): AsyncGenerator<Batch> {
  const all = isBatch(batches) ? [batches] : batches
  for await (const batch of all) {
    if (batch.fingerprints.length !== batch.entries.length * FINGERPRINT_BYTES) {
      throw new RangeError(
        `${batch.entries.length} entries need ${batch.entries.length * FINGERPRINT_BYTES} bytes, not ${batch.fingerprints.length}`,
      )
    }
    yield batch
  }
}
