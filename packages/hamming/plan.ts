import { bucketBits, type Chunk, chunksFor, placeBits, type Shape } from './chunks.ts'
import { BASE, FINGERPRINT_BYTES, RECORD_BYTES } from './layout.ts'

export type TablePlan = Chunk & { readonly offsets: number; readonly places: number }

/** Where everything lies in the memory of a segment of at most so many fingerprints. */
export type Plan = {
  readonly shape: Shape
  readonly length: number
  readonly bits: number
  readonly placeBits: number
  /** The records as they came; once they are sorted, the tables take their room. */
  readonly records: number
  readonly fingerprints: number
  readonly entries: number
  readonly marks: number
  readonly withdrawn: number
  readonly tables: readonly TablePlan[]
  readonly entryTable: { readonly offsets: number; readonly places: number }
  readonly bytes: number
}

const line = (bytes: number): number => Math.ceil(bytes / 64) * 64

export const planSegment = (shape: Shape, length: number): Plan => {
  const bits = bucketBits(length)
  const chunks = chunksFor(shape, length)
  let end = BASE + line(RECORD_BYTES * length)
  const reserve = (bytes: number): number => {
    const at = end
    end += line(bytes)
    return at
  }
  let spare = BASE
  const reservePlaces = (): number => {
    const at = spare
    spare += 4 * length
    return spare <= BASE + RECORD_BYTES * length ? at : reserve(4 * length)
  }
  // The word before the first bucket stays zero: see kernel.ts.
  const offsets = (width: number) => reserve(64 + 4 * 2 ** width) + 64
  return {
    shape,
    length,
    bits,
    placeBits: placeBits(length),
    records: BASE,
    fingerprints: reserve(FINGERPRINT_BYTES * length + 64),
    entries: reserve(4 * length),
    marks: reserve(length / 8 + 8),
    withdrawn: reserve(length / 8 + 8),
    tables: chunks.map((chunk) => ({ ...chunk, offsets: offsets(chunk.bits), places: reservePlaces() })),
    entryTable: { offsets: offsets(bits), places: reservePlaces() },
    // The search touches the word behind a bucket, also behind the last.
    bytes: end + 64,
  }
}
