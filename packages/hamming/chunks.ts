import { EXTRA_BITS_AT_MOST } from './layout.ts'

/** The widest radius that is always answered exactly. */
export const RADIUS_AT_MOST = 31

/*
 * Two fingerprints at most 31 bits apart agree, in at least one of these eleven chunks, up to the chunk's tolerance:
 * if not, they would differ in two bits in the first and three in each of the ten others, together 32.
 */
const WIDTHS = [20, 24, 24, 24, 24, 24, 24, 23, 23, 23, 23] as const
const TOLERANCES = [1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2] as const

export type Chunk = {
  readonly start: number
  /** Bits that name the bucket. */
  readonly bits: number
  /** Bits kept beside the place, compared before the fingerprint is fetched. */
  readonly extra: number
}

/** How many bits name a bucket, so that one holds about ten fingerprints. */
export const bucketBits = (length: number): number =>
  Math.min(22, Math.max(6, Math.round(Math.log2(Math.max(1, length)) - 3.2)))

export const chunksFor = (length: number): readonly Chunk[] => {
  let start = 0
  return WIDTHS.map((width) => {
    const bits = Math.min(width, bucketBits(length))
    const chunk = { start, bits, extra: Math.min(EXTRA_BITS_AT_MOST, width - bits) }
    start += width
    return chunk
  })
}

/** The smallest tolerances that still miss nothing at this radius; -1: this table need not be opened. */
export const tolerancesFor = (radius: number): readonly number[] => {
  const tolerances: number[] = TOLERANCES.map(() => -1)
  let left = radius + 1
  for (let step = 0; left > 0; step++) {
    for (let table = tolerances.length - 1; table >= 0 && left > 0; table--) {
      if (step > (TOLERANCES[table] ?? -1)) continue
      tolerances[table] = step
      left--
    }
  }
  return tolerances
}
