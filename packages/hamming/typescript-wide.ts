import { NEXT_BITS, PLACE_BITS_AT_MOST } from './chunks.ts'
import { INFO_BITS, keyOf, STEPS, SYNDROME_BITS, syndromeOf } from './code.ts'
import { ones } from './fingerprint.ts'
import {
  CANDIDATES,
  CANDIDATES_AT_MOST,
  CODED_PLACE_BYTES,
  FINGERPRINT_WORDS,
  FLIPS,
  HEAD,
  HEADWORDS,
  TABLES,
  TABLEWORDS,
} from './layout.ts'
import { distanceWithin, windowOf } from './typescript-words.ts'

const CHUNK_BITS = 24
const PLACE_MASK = 2 ** PLACE_BITS_AT_MOST - 1
const TAG_MASK = 2 ** (SYNDROME_BITS + NEXT_BITS) - 1
const SYNDROME_MASK = 2 ** SYNDROME_BITS - 1
const PAIRS = (FLIPS >> 2) + 33
const FINGERPRINTS = (HEAD >> 2) + HEADWORDS.indexOf('fingerprints')
const MARKS = (HEAD >> 2) + HEADWORDS.indexOf('marks')
const HOW_MANY_TABLES = (HEAD >> 2) + HEADWORDS.indexOf('tables')

type Emit = (words: Uint32Array, place: number, distance: number) => void

const differs = (words: Uint32Array, fingerprint: number, start: number, bits: number): number =>
  windowOf(words, fingerprint, start, bits) ^ windowOf(words, 0, start, bits)

const readTable = (words: Uint32Array, table: number) => {
  const at = (TABLES >> 2) + table * TABLEWORDS.length
  const word = (each: (typeof TABLEWORDS)[number]) => words[at + TABLEWORDS.indexOf(each)] ?? 0
  return {
    start: word('start'),
    bits: word('bits'),
    own: word('own'),
    offsets: word('offsets') >>> 2,
    places: word('places'),
    tolerance: word('tolerance') | 0,
    chain: word('chain'),
  }
}
type Table = ReturnType<typeof readTable>

/** True when the order of the list or a table before has found the same fingerprint already. */
const foundBefore = (words: Uint32Array, one: number, [order, ...tables]: readonly Table[]): boolean =>
  (order !== undefined && ones(differs(words, one, order.start, order.bits)) <= order.tolerance) ||
  tables.some(({ start, bits, own, tolerance, chain }) => {
    const within = ones(differs(words, one, start, bits + own))
    return (
      within <= tolerance &&
      within + ones(differs(words, one, (start + CHUNK_BITS) & 255, NEXT_BITS)) <= chain
    )
  })

const searchOrder = (words: Uint32Array, radius: number, order: Table, emit: Emit): void => {
  const [fingerprints, marks] = [(words[FINGERPRINTS] ?? 0) >>> 2, (words[MARKS] ?? 0) >>> 2]
  const key = windowOf(words, 0, order.start, order.bits)
  const many = order.tolerance < 0 ? 0 : order.tolerance === 0 ? 1 : 1 + order.bits
  for (let flip = FLIPS >> 2; flip < (FLIPS >> 2) + many; flip++) {
    const bucket = order.offsets + (key ^ (words[flip] ?? 0))
    const end = words[bucket + 1] ?? 0
    for (let place = words[bucket] ?? 0; place < end; place++) {
      const distance = distanceWithin(words, fingerprints + place * FINGERPRINT_WORDS, radius)
      if (distance > radius || ((words[marks + (place >>> 5)] ?? 0) >>> (place & 31)) & 1) continue
      emit(words, place, distance)
    }
  }
}

/** The wide shape: table 0 is the order of the list, the others are told as in code.ts. */
export const searchWide = (words: Uint32Array, radius: number, emit: Emit): void => {
  const all = Array.from({ length: words[HOW_MANY_TABLES] ?? 0 }, (_, table) => readTable(words, table))
  const [order, ...tables] = all
  const fingerprints = (words[FINGERPRINTS] ?? 0) >>> 2
  for (const [which, table] of tables.entries()) {
    const { start, bits, offsets, places, tolerance, chain } = table
    const straightBits = bits - INFO_BITS
    const chunk = windowOf(words, 0, start, CHUNK_BITS)
    const key = keyOf(chunk, bits)
    const besides = windowOf(words, 0, (start + CHUNK_BITS) & 255, NEXT_BITS) << SYNDROME_BITS
    let found = CANDIDATES >> 2
    const verify = (): void => {
      for (let at = CANDIDATES >> 2; at < found; at++) {
        const place = words[at] ?? 0
        const one = fingerprints + place * FINGERPRINT_WORDS
        const distance = distanceWithin(words, one, radius)
        if (distance <= radius && !foundBefore(words, one, all.slice(0, which + 1)))
          emit(words, place, distance)
      }
      found = CANDIDATES >> 2
    }
    const lookInto = (bucket: number, away: readonly number[], flips: number): void => {
      const end = places + (words[offsets + bucket] ?? 0) * CODED_PLACE_BYTES
      let record = places + (words[offsets + bucket - 1] ?? 0) * CODED_PLACE_BYTES
      for (; record < end; record += CODED_PLACE_BYTES) {
        const [word, shift] = [record >>> 2, (record & 3) * 8]
        const [low, high] = [words[word] ?? 0, words[word + 1] ?? 0]
        const tag = ((low >>> shift) | (shift === 0 ? 0 : high << (32 - shift))) & TAG_MASK
        const within = flips + (away[tag & SYNDROME_MASK] ?? 0)
        if (within > tolerance || within + ones((tag ^ besides) & ~SYNDROME_MASK) > chain) continue
        const top = shift + 16
        words[found++] = (top >= 32 ? high >>> (top - 32) : (low >>> top) | (high << (32 - top))) & PLACE_MASK
        if (found - (CANDIDATES >> 2) === CANDIDATES_AT_MOST) verify()
      }
    }
    for (const { info, nearest, away } of STEPS[syndromeOf(chunk)] ?? []) {
      const turned = key ^ (info << straightBits)
      for (let flips = 0; flips <= tolerance - nearest; flips++) {
        const first = flips === 2 ? PAIRS : (FLIPS >> 2) + flips
        const many = [1, straightBits, (straightBits * (straightBits - 1)) / 2][flips] ?? 0
        for (let flip = first; flip < first + many; flip++) lookInto(turned ^ (words[flip] ?? 0), away, flips)
      }
    }
    verify()
  }
  if (order) searchOrder(words, radius, order, emit)
}
