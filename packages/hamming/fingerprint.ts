import { FINGERPRINT_WORDS } from './layout.ts'

/*
 * Neighbouring bits of a picture's fingerprint tell much the same (a row and a column of one transform, 16 by 16).
 * They are spread over all chunks, so that a picture with little in it does not leave a chunk with nothing in it.
 */
const STRIDE = 97

/** For each half byte (64 places, 16 values) the eight words it contributes. */
export const SPREAD_TABLE: Uint32Array = Uint32Array.from(
  { length: 64 * 16 * FINGERPRINT_WORDS },
  (_, at) => {
    const [nibble, value, word] = [at >> 7, (at >> 3) & 15, at & 7]
    let bits = 0
    for (let bit = 0; bit < 4; bit++) {
      const target = ((nibble * 4 + bit) * STRIDE) & 255
      if ((value >> bit) & 1 && target >> 5 === word) bits |= 1 << (target & 31)
    }
    return bits
  },
)

/** The fingerprint's eight words with its bits spread. */
export const spread = (fingerprint: Uint8Array, into: Uint32Array): void => {
  into.fill(0)
  fingerprint.forEach((byte, place) => {
    const low = (place * 2 * 16 + (byte & 15)) * FINGERPRINT_WORDS
    const high = ((place * 2 + 1) * 16 + (byte >> 4)) * FINGERPRINT_WORDS
    for (let word = 0; word < FINGERPRINT_WORDS; word++) {
      into[word] = (into[word] ?? 0) | (SPREAD_TABLE[low + word] ?? 0) | (SPREAD_TABLE[high + word] ?? 0)
    }
  })
}

/** How many bits of a word are set. */
export const ones = (word: number): number => {
  const pairs = word - ((word >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
