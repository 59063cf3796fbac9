import { NEXT_BITS } from './chunks.ts'
import { keyOf, SYNDROME_BITS, syndromeOf } from './code.ts'
import type { Loops } from './kernel.ts'
import {
  CANDIDATES,
  CODED_PLACE_BYTES,
  FINGERPRINT_WORDS,
  RAW,
  RAW_ENTRIES,
  RECORD_BYTES,
  SPREAD,
} from './layout.ts'
import type { Memory } from './memory.ts'
import { orderRange } from './typescript-order.ts'
import { windowOf } from './typescript-words.ts'

const RECORD_WORDS = RECORD_BYTES / 4

/** Spreads the numbers evenly over the buckets (a golden-section hash). */
export const entryBucket = (entry: number, bits: number): number =>
  Math.imul(entry, 0x9e3779b1) >>> (32 - bits)

const marked = (words: Uint32Array, marks: number, place: number): boolean =>
  (((words[marks + (place >>> 5)] ?? 0) >>> (place & 31)) & 1) === 1

/** The bucket of a fingerprint in a table. */
export const bucketOf = (
  words: Uint32Array,
  fingerprint: number,
  start: number,
  bits: number,
  coded: boolean,
): number =>
  coded ? keyOf(windowOf(words, fingerprint, start, 24), bits) : windowOf(words, fingerprint, start, bits)

export const buildLoops = (memory: Memory): Omit<Loops, 'search' | 'scan'> => ({
  stage: (count, records) => {
    const { words } = memory
    const [raw, rawEntries] = [RAW >> 2, RAW_ENTRIES >> 2]
    for (let each = 0; each < count; each++) {
      const target = (records >>> 2) + each * RECORD_WORDS
      for (let word = 0; word < FINGERPRINT_WORDS; word++) words[target + word] = 0
      for (let nibble = 0; nibble < 64; nibble++) {
        const value =
          ((words[raw + each * FINGERPRINT_WORDS + (nibble >> 3)] ?? 0) >>> ((nibble & 7) * 4)) & 15
        const from = (SPREAD >> 2) + (nibble * 16 + value) * FINGERPRINT_WORDS
        for (let word = 0; word < FINGERPRINT_WORDS; word++) {
          words[target + word] = (words[target + word] ?? 0) | (words[from + word] ?? 0)
        }
      }
      words[target + FINGERPRINT_WORDS] = words[rawEntries + each] ?? 0
    }
  },
  tally: (records, from, to, bits, offsets) => {
    const { words } = memory
    for (let each = from; each < to; each++) {
      const bucket = (offsets >>> 2) + ((words[(records >>> 2) + each * RECORD_WORDS] ?? 0) >>> (32 - bits))
      words[bucket] = (words[bucket] ?? 0) + 1
    }
  },
  sum: (offsets, from, to, running) => {
    const { words } = memory
    let sum = running
    for (let bucket = (offsets >>> 2) + from; bucket < (offsets >>> 2) + to; bucket++) {
      const count = words[bucket] ?? 0
      words[bucket] = sum
      sum += count
    }
    return sum
  },
  deal: (records, from, to, bits, offsets, fingerprints, entries) => {
    const { words } = memory
    for (let each = from; each < to; each++) {
      const record = (records >>> 2) + each * RECORD_WORDS
      const bucket = (offsets >>> 2) + ((words[record] ?? 0) >>> (32 - bits))
      const place = words[bucket] ?? 0
      words[bucket] = place + 1
      words.copyWithin((fingerprints >>> 2) + place * FINGERPRINT_WORDS, record, record + FINGERPRINT_WORDS)
      words[(entries >>> 2) + place] = words[record + FINGERPRINT_WORDS] ?? 0
    }
  },
  order: (offsets, from, to, fingerprints, entries) => {
    const { words } = memory
    for (let bucket = (offsets >>> 2) + from; bucket < (offsets >>> 2) + to; bucket++) {
      orderRange(words, fingerprints >>> 2, entries >>> 2, words[bucket - 1] ?? 0, words[bucket] ?? 0)
    }
  },
  repeats: (fingerprints, from, to, marks) => {
    const { words } = memory
    for (let place = Math.max(1, from); place < to; place++) {
      const one = (fingerprints >>> 2) + place * FINGERPRINT_WORDS
      let word = 0
      while (word < FINGERPRINT_WORDS && words[one + word] === words[one + word - FINGERPRINT_WORDS]) word++
      const mark = (marks >>> 2) + (place >>> 5)
      if (word === FINGERPRINT_WORDS) words[mark] = (words[mark] ?? 0) | (1 << (place & 31))
    }
  },
  count: (fingerprints, from, to, marks, start, bits, offsets, coded) => {
    const { words } = memory
    for (let place = from; place < to; place++) {
      if (marked(words, marks >>> 2, place)) continue
      const one = (fingerprints >>> 2) + place * FINGERPRINT_WORDS
      const bucket = (offsets >>> 2) + bucketOf(words, one, start, bits, coded !== 0)
      words[bucket] = (words[bucket] ?? 0) + 1
    }
  },
  dense: (fingerprints, from, to, marks, start, bits, offsets, atLeast, coded) => {
    const { words } = memory
    let found = 0
    for (let place = from; place < to; place++) {
      if (marked(words, marks >>> 2, place)) continue
      const one = (fingerprints >>> 2) + place * FINGERPRINT_WORDS
      if ((words[(offsets >>> 2) + bucketOf(words, one, start, bits, coded !== 0)] ?? 0) < atLeast) continue
      words[(CANDIDATES >> 2) + found++] = place
    }
    return found
  },
  scatter: (fingerprints, from, to, marks, start, bits, extra, placeBits, offsets, places) => {
    const { words } = memory
    for (let place = from; place < to; place++) {
      if (marked(words, marks >>> 2, place)) continue
      const one = (fingerprints >>> 2) + place * FINGERPRINT_WORDS
      const bucket = (offsets >>> 2) + windowOf(words, one, start, bits)
      const at = words[bucket] ?? 0
      words[bucket] = at + 1
      words[(places >>> 2) + at] = place | (windowOf(words, one, start + bits, extra) << placeBits)
    }
  },
  scatterCoded: (fingerprints, from, to, marks, start, bits, offsets, places) => {
    const { words } = memory
    const bytes = new Uint8Array(words.buffer)
    for (let place = from; place < to; place++) {
      if (marked(words, marks >>> 2, place)) continue
      const one = (fingerprints >>> 2) + place * FINGERPRINT_WORDS
      const chunk = windowOf(words, one, start, 24)
      const bucket = (offsets >>> 2) + keyOf(chunk, bits)
      const at = words[bucket] ?? 0
      words[bucket] = at + 1
      const tag = syndromeOf(chunk) | (windowOf(words, one, (start + 24) & 255, NEXT_BITS) << SYNDROME_BITS)
      const record = places + at * CODED_PLACE_BYTES
      bytes.set([tag & 255, tag >> 8, place & 255, (place >> 8) & 255, place >> 16], record)
    }
  },
  // Here every place went to its bucket at once.
  emptyBins: () => undefined,
  countEntries: (entries, from, to, bits, offsets) => {
    const { words } = memory
    for (let place = from; place < to; place++) {
      const bucket = (offsets >>> 2) + entryBucket(words[(entries >>> 2) + place] ?? 0, bits)
      words[bucket] = (words[bucket] ?? 0) + 1
    }
  },
  scatterEntries: (entries, from, to, bits, offsets, places) => {
    const { words } = memory
    for (let place = from; place < to; place++) {
      const bucket = (offsets >>> 2) + entryBucket(words[(entries >>> 2) + place] ?? 0, bits)
      const at = words[bucket] ?? 0
      words[bucket] = at + 1
      words[(places >>> 2) + at] = place
    }
  },
  twice: (entries, offsets, from, to, places) => {
    const { words } = memory
    const entryAt = (at: number) => words[(entries >>> 2) + (words[(places >>> 2) + at] ?? 0)] ?? 0
    for (let bucket = (offsets >>> 2) + from; bucket < (offsets >>> 2) + to; bucket++) {
      for (let one = words[bucket - 1] ?? 0; one < (words[bucket] ?? 0); one++) {
        for (let other = words[bucket - 1] ?? 0; other < one; other++) {
          if (entryAt(one) === entryAt(other)) return words[(places >>> 2) + one] ?? 0
        }
      }
    }
    return -1
  },
})
