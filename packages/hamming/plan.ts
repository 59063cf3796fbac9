import { bucketBits, type Chunk, chunksFor, ORDER, placeBits, type Shape } from './chunks.ts'
import { BASE, BINS_BYTES, CODED_PLACE_BYTES, FINGERPRINT_BYTES, RECORD_BYTES } from './layout.ts'

export type TablePlan = Chunk & {
  readonly offsets: number
  readonly places: number
  /** Whether its bits are told as in code.ts. */
  readonly coded: boolean
}

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
  /** Where what agrees in the first bits of a sorted list begins, in the wide shape. */
  readonly order: TablePlan | undefined
  readonly entryTable: { readonly offsets: number; readonly places: number }
  /** Where places wait while the tables of the wide shape are filled; then the clusters take their room. */
  readonly bins: number
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
  const reservePlaces = (bytes: number): number => {
    const at = spare
    spare += line(bytes * length + 8)
    return spare <= BASE + RECORD_BYTES * length ? at : reserve(bytes * length + 8)
  }
  const coded = shape === 'wide'
  // The word before the first bucket stays zero: see kernel.ts.
  const offsets = (width: number) => reserve(128 + 4 * 2 ** width) + 64
  const plan = {
    shape,
    length,
    bits,
    placeBits: placeBits(length),
    records: BASE,
    fingerprints: reserve(FINGERPRINT_BYTES * length + 64),
    entries: reserve(4 * length),
    marks: reserve(length / 8 + 8),
    withdrawn: reserve(length / 8 + 8),
    order: coded ? { ...ORDER, offsets: offsets(ORDER.bits), places: 0, coded: false } : undefined,
    tables: chunks.map((chunk) => ({
      ...chunk,
      coded,
      offsets: offsets(chunk.bits),
      places: reservePlaces(coded ? CODED_PLACE_BYTES : 4),
    })),
    entryTable: { offsets: offsets(bits), places: reservePlaces(4) },
  }
  // The search touches the word behind a bucket, also behind the last.
  const bins = end + 64
  return { ...plan, bins, bytes: bins + (coded ? BINS_BYTES : 0) }
}
