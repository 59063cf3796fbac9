/*
 * Fifteen bits of a chunk are told as eleven bits, which name a word of the perfect Hamming code, and four, the syndrome,
 * which name the bit to turn to get there (or none). Words of one bucket then lie around their code word, so what lies
 * within two bits of a query is in two thirds as many buckets as when eleven of the bits named the bucket as they are.
 */
export const INFO_BITS = 11
export const SYNDROME_BITS = 4
const CODED_BITS = INFO_BITS + SYNDROME_BITS
const SYNDROMES = 2 ** SYNDROME_BITS
const INFO_MASK = 2 ** INFO_BITS - 1
const FARTHEST = 2

/** The column of each of the eleven bits in the parity check; those of the last four are 1, 2, 4 and 8. */
const COLUMNS = [3, 5, 6, 7, 9, 10, 11, 12, 13, 14, 15]

/** The parity bits that belong to eleven bits. */
export const PARITY: Uint8Array = Uint8Array.from({ length: 2 ** INFO_BITS }, (_, info) =>
  COLUMNS.reduce((sum, column, bit) => ((info >> bit) & 1 ? sum ^ column : sum), 0),
)

/** Of the bit that a syndrome turns, what it turns in the eleven bits. */
export const FIXES: Uint32Array = Uint32Array.from({ length: SYNDROMES }, (_, syndrome) => {
  const bit = COLUMNS.indexOf(syndrome)
  return bit < 0 ? 0 : 1 << bit
})

/** Which of its bits lies beside the code word. */
export const syndromeOf = (chunk: number): number =>
  (PARITY[chunk & INFO_MASK] ?? 0) ^ ((chunk >>> INFO_BITS) & (SYNDROMES - 1))

/** Of 24 bits the `bits` that name the bucket; what neither they nor the syndrome tell is left out. */
export const keyOf = (chunk: number, bits: number): number => {
  const straightBits = bits - INFO_BITS
  const info = (chunk & INFO_MASK) ^ (FIXES[syndromeOf(chunk)] ?? 0)
  return (info << straightBits) | ((chunk >>> CODED_BITS) & (2 ** straightBits - 1))
}

const weight = (word: number): number => {
  let bits = 0
  for (let rest = word; rest > 0; rest &= rest - 1) bits++
  return bits
}

const errorOf = (syndrome: number): number => {
  const fix = FIXES[syndrome] ?? 0
  return syndrome === 0 || fix > 0 ? fix : syndrome << INFO_BITS
}

export type Step = {
  /** In what the code word differs from that of the query. */
  readonly info: number
  /** How many bits the nearest of its words lies from the query. */
  readonly nearest: number
  /** How many bits each of its words lies from the query, by syndrome. */
  readonly away: readonly number[]
}

const stepsFrom = (syndrome: number): Step[] => {
  const steps: Step[] = []
  for (let info = 0; info <= INFO_MASK; info++) {
    const turned = (info | ((PARITY[info] ?? 0) << INFO_BITS)) ^ errorOf(syndrome)
    const away = Array.from({ length: SYNDROMES }, (_, other) => weight(turned ^ errorOf(other)))
    const nearest = Math.min(...away)
    if (nearest <= FARTHEST) steps.push({ info, nearest, away })
  }
  return steps.sort((a, b) => a.nearest - b.nearest || a.info - b.info)
}

/** For each syndrome of a query the code words that have words within two bits, nearest first. */
export const STEPS: readonly (readonly Step[])[] = Array.from({ length: SYNDROMES }, (_, syndrome) =>
  stepsFrom(syndrome),
)
