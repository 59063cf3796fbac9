import { SPREAD_TABLE } from './fingerprint.ts'
import { FLIPS, SPREAD } from './layout.ts'

/** Writes the two constant tables into a new memory. */
export const prepare = (words: Uint32Array): void => {
  words.set(SPREAD_TABLE, SPREAD >> 2)
  let at = FLIPS >> 2
  words[at++] = 0
  for (let bit = 0; bit < 32; bit++) words[at++] = 1 << bit
  for (let high = 1; high < 22; high++)
    for (let low = 0; low < high; low++) words[at++] = (1 << high) | (1 << low)
}
