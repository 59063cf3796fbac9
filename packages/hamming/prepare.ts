import { FIXES, PARITY, STEPS } from './code.ts'
import { SPREAD_TABLE } from './fingerprint.ts'
import {
  FIXES as FIXES_AT,
  FLIPS,
  PARITY as PARITY_AT,
  SPREAD,
  STEP_BYTES,
  STEP_HEADS,
  STEPS as STEPS_AT,
} from './layout.ts'

/** Writes the constant tables into a new memory. */
export const prepare = (words: Uint32Array): void => {
  words.set(SPREAD_TABLE, SPREAD >> 2)
  let at = FLIPS >> 2
  words[at++] = 0
  for (let bit = 0; bit < 32; bit++) words[at++] = 1 << bit
  for (let high = 1; high < 22; high++)
    for (let low = 0; low < high; low++) words[at++] = (1 << high) | (1 << low)
  const bytes = new Uint8Array(words.buffer)
  bytes.set(PARITY, PARITY_AT)
  words.set(FIXES, FIXES_AT >> 2)
  let step = STEPS_AT
  for (const [syndrome, steps] of STEPS.entries()) {
    words[(STEP_HEADS >> 2) + syndrome] = step
    for (const { info, nearest, away } of steps) {
      words.set([info, nearest], step >> 2)
      bytes.set(away, step + 8)
      step += STEP_BYTES
    }
  }
  words[(STEP_HEADS >> 2) + STEPS.length] = step
}
