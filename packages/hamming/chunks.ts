import { INFO_BITS, SYNDROME_BITS } from './code.ts'

/** The widest radius that is always answered exactly. */
export const RADIUS_AT_MOST = 31

/*
 * The 256 bits are cut into chunks, and each chunk tolerates so many differing bits that the tolerances, each plus one, sum up
 * to 32. Then two fingerprints at most 31 bits apart agree in one chunk within its tolerance: if in every chunk at least
 * one bit more differed, they would differ in 32. Few fingerprints are found faster in many narrow chunks, many in few wide
 * ones.
 */
export const SHAPES = ['narrow', 'wide'] as const
export type Shape = (typeof SHAPES)[number]
/** The shape for so many fingerprints. */
export const shapeFor = (length: number): Shape => (length > NARROW_AT_MOST ? 'wide' : 'narrow')

const NARROW = Array.from({ length: 16 }, () => ({ width: 16, tolerance: 1 }))
/** The bits by which the list is sorted come first: what agrees in them lies together, and needs no table. */
const WIDE = [{ width: 16, tolerance: 1 }, ...Array.from({ length: 10 }, () => ({ width: 24, tolerance: 2 }))]
const WIDE_FROM = 16
const NARROW_AT_MOST = 2 ** 22

/** Narrow: places share their 32 bits with further bits of the fingerprint, at most so many. */
const EXTRA_BITS_AT_MOST = 12
/** Wide: so many bits of the next chunk are kept beside a place. */
export const NEXT_BITS = 12
/** A place has at most so many bits, and a segment so many fingerprints. */
export const PLACE_BITS_AT_MOST = 24
const CHUNKS = { narrow: NARROW, wide: WIDE }

export type Chunk = {
  readonly start: number
  readonly width: number
  /** Bits that name the bucket. */
  readonly bits: number
  /** Bits kept beside the place, compared before the fingerprint is fetched: first the chunk's own, then the next one's. */
  readonly extra: number
  readonly own: number
}

/** The first bits of a sorted list. */
export const ORDER: Chunk = { start: WIDE_FROM, width: 16, bits: 16, extra: 0, own: 0 }

/** How many bits name a bucket, so that one holds about ten fingerprints. */
export const bucketBits = (length: number): number =>
  Math.min(21, Math.max(6, Math.round(Math.log2(Math.max(1, length)) - 3.2)))

export const placeBits = (length: number): number =>
  Math.max(32 - EXTRA_BITS_AT_MOST, Math.ceil(Math.log2(Math.max(1, length))))

/** The chunks that have a table. */
export const chunksFor = (shape: Shape, length: number): readonly Chunk[] => {
  if (shape === 'wide') {
    const bits = Math.min(20, Math.max(INFO_BITS, bucketBits(length)))
    return WIDE.slice(1).map(({ width }, each) => ({
      start: WIDE_FROM + ORDER.width + each * width,
      width,
      bits,
      own: SYNDROME_BITS,
      extra: SYNDROME_BITS + NEXT_BITS,
    }))
  }
  const most = 32 - placeBits(length)
  return NARROW.map(({ width }, each) => {
    const bits = Math.min(width, bucketBits(length))
    return { start: each * width, width: bits, bits, own: Math.min(most, width - bits), extra: most }
  })
}

export type Tolerance = {
  /** So many bits may differ in the chunk; -1: this table need not be opened. */
  readonly tolerance: number
  /**
   * So many may differ in the chunk and what is kept of the next one together. Put in a ring, there is a chunk from which
   * on what differs stays below the sum of the tolerances, each plus one, however far one goes: here as far as the next.
   */
  readonly chain: number
}

/** The smallest tolerances that still miss nothing at this radius. */
export const tolerancesFor = (shape: Shape, radius: number): readonly Tolerance[] => {
  const chunks = CHUNKS[shape]
  const tolerances: number[] = chunks.map(() => -1)
  let left = radius + 1
  for (let step = 0; left > 0; step++) {
    for (let table = chunks.length - 1; table >= 0 && left > 0; table--) {
      if (step > (chunks[table]?.tolerance ?? -1)) continue
      tolerances[table] = step
      left--
    }
  }
  return tolerances.map((tolerance, table) => {
    const next = tolerances[(table + 1) % chunks.length] ?? -1
    return { tolerance, chain: tolerance + next + 1 }
  })
}
