import { fold } from './clusters.ts'
import { ones } from './fingerprint.ts'
import type { Loops, Take } from './kernel.ts'
import {
  CANDIDATES,
  CANDIDATES_AT_MOST,
  CLUSTER_WORDS,
  FINGERPRINT_WORDS,
  FLIPS,
  FRONT_WORDS,
  HEAD,
  HEADWORDS,
  MATCHES,
  MATCHES_AT_MOST,
  TABLES,
  TABLEWORDS,
} from './layout.ts'
import type { Memory } from './memory.ts'
import { searchWide } from './typescript-wide.ts'
import { distanceOf, distanceWithin, windowOf } from './typescript-words.ts'

const head = (word: (typeof HEADWORDS)[number]) => (HEAD >> 2) + HEADWORDS.indexOf(word)
const [FINGERPRINTS, ENTRIES, MARKS, WITHDRAWN] = [
  head('fingerprints'),
  head('entries'),
  head('marks'),
  head('withdrawn'),
]
const [LENGTH, PLACE_BITS, CODED] = [head('length'), head('placeBits'), head('coded')]
const [HOW_MANY_TABLES, CLUSTERS, CLUSTER_HEADS] = [head('tables'), head('clusters'), head('clusterHeads')]
const [CLUSTER_OFFSETS, CLUSTER_PLACES] = [head('clusterOffsets'), head('clusterPlaces')]
const CLUSTER_FRONTS = head('clusterFronts')

export const searchLoops = (memory: Memory, take: Take): Pick<Loops, 'search' | 'scan'> => {
  let matches = 0
  const give = (words: Uint32Array, place: number, distance: number): void => {
    words[(MATCHES >> 2) + matches * 2] = words[((words[ENTRIES] ?? 0) >>> 2) + place] ?? 0
    words[(MATCHES >> 2) + matches * 2 + 1] = distance
    if (++matches < MATCHES_AT_MOST) return
    take(words, matches)
    matches = 0
  }
  /** The entry, and those behind it that have the very same fingerprint. */
  const emit = (words: Uint32Array, place: number, distance: number): void => {
    const [length, fingerprints] = [words[LENGTH] ?? 0, (words[FINGERPRINTS] ?? 0) >>> 2]
    const [marks, withdrawn] = [(words[MARKS] ?? 0) >>> 2, (words[WITHDRAWN] ?? 0) >>> 2]
    for (let at = place; at < length; at++) {
      if (at > place) {
        if ((((words[marks + (at >>> 5)] ?? 0) >>> (at & 31)) & 1) === 0) break
        const one = fingerprints + at * FINGERPRINT_WORDS
        if (distanceOf(words, one, words, one - FINGERPRINT_WORDS) > 0) break
      }
      if ((((words[withdrawn + (at >>> 5)] ?? 0) >>> (at & 31)) & 1) === 0) give(words, at, distance)
    }
  }
  const finish = (): void => {
    if (matches > 0) take(memory.words, matches)
    matches = 0
  }

  /** True when one of the tables before this one has found the same fingerprint already. */
  const foundBefore = (words: Uint32Array, fingerprint: number, table: number): boolean => {
    for (let other = 0; other < table; other++) {
      const at = (TABLES >> 2) + other * TABLEWORDS.length
      const [start, bits, extra, own] = [
        words[at] ?? 0,
        words[at + 1] ?? 0,
        words[at + 2] ?? 0,
        words[at + 3] ?? 0,
      ]
      const [tolerance, chain] = [(words[at + 6] ?? 0) | 0, words[at + 7] ?? 0]
      const differs =
        windowOf(words, fingerprint, start, bits + extra) ^ windowOf(words, 0, start, bits + extra)
      if (ones(differs & (2 ** (bits + own) - 1)) <= tolerance && ones(differs) <= chain) return true
    }
    return false
  }

  const verify = (words: Uint32Array, radius: number, from: number, to: number, table: number): void => {
    const fingerprints = (words[FINGERPRINTS] ?? 0) >>> 2
    for (let at = from; at < to; at++) {
      const place = words[at] ?? 0
      const one = fingerprints + place * FINGERPRINT_WORDS
      const distance = distanceWithin(words, one, radius)
      if (distance <= radius && !foundBefore(words, one, table)) emit(words, place, distance)
    }
  }

  const searchTable = (words: Uint32Array, radius: number, table: number): void => {
    const at = (TABLES >> 2) + table * TABLEWORDS.length
    const [start, bits, extra] = [words[at] ?? 0, words[at + 1] ?? 0, words[at + 2] ?? 0]
    const [own, offsets, places] = [
      words[at + 3] ?? 0,
      (words[at + 4] ?? 0) >>> 2,
      (words[at + 5] ?? 0) >>> 2,
    ]
    const [tolerance, chain] = [(words[at + 6] ?? 0) | 0, words[at + 7] ?? 0]
    const placeBits = words[PLACE_BITS] ?? 0
    const [placeMask, ownMask] = [2 ** placeBits - 1, 2 ** own - 1]
    const key = windowOf(words, 0, start, bits)
    const besides = windowOf(words, 0, start + bits, extra)
    const candidates = CANDIDATES >> 2
    let found = candidates
    for (let flips = 0; flips <= tolerance; flips++) {
      const first = (FLIPS >> 2) + (flips === 0 ? 0 : flips === 1 ? 1 : 33)
      const last = first + (flips === 0 ? 1 : flips === 1 ? bits : (bits * (bits - 1)) / 2)
      for (let flip = first; flip < last; flip++) {
        const bucket = offsets + (key ^ (words[flip] ?? 0))
        const end = words[bucket] ?? 0
        for (let each = words[bucket - 1] ?? 0; each < end; each++) {
          const place = words[places + each] ?? 0
          const differs = (place >>> placeBits) ^ besides
          if (flips + ones(differs & ownMask) > tolerance || flips + ones(differs) > chain) continue
          words[found++] = place & placeMask
          if (found - candidates === CANDIDATES_AT_MOST) {
            verify(words, radius, candidates, found, table)
            found = candidates
          }
        }
      }
    }
    verify(words, radius, candidates, found, table)
  }

  const folded = new Uint32Array(FRONT_WORDS)
  const searchCluster = (words: Uint32Array, radius: number, cluster: number): void => {
    const head = ((words[CLUSTER_HEADS] ?? 0) >>> 2) + cluster * CLUSTER_WORDS
    let apart = 0
    for (let word = 0; word < FINGERPRINT_WORDS; word++) {
      const mask = words[head + FINGERPRINT_WORDS + word] ?? 0
      apart += ones(((words[word] ?? 0) ^ (words[head + word] ?? 0)) & mask)
    }
    if (apart > radius + (words[head + 2 * FINGERPRINT_WORDS] ?? 0)) return
    const offsets = ((words[CLUSTER_OFFSETS] ?? 0) >>> 2) + cluster
    const [fronts, fingerprints] = [(words[CLUSTER_FRONTS] ?? 0) >>> 2, (words[FINGERPRINTS] ?? 0) >>> 2]
    const places = (words[CLUSTER_PLACES] ?? 0) >>> 2
    fold(words, 0, words[head + 2 * FINGERPRINT_WORDS + 1] ?? 0, folded, 0)
    for (let member = words[offsets] ?? 0; member < (words[offsets + 1] ?? 0); member++) {
      let least = 0
      for (let word = 0; word < FRONT_WORDS; word++) {
        least += ones((words[fronts + member * FRONT_WORDS + word] ?? 0) ^ (folded[word] ?? 0))
      }
      if (least > radius) continue
      const place = words[places + member] ?? 0
      const distance = distanceWithin(words, fingerprints + place * FINGERPRINT_WORDS, radius)
      if (distance <= radius) emit(words, place, distance)
    }
  }

  return {
    search: (radius) => {
      const { words } = memory
      const tables = words[HOW_MANY_TABLES] ?? 0
      if (words[CODED]) searchWide(words, radius, emit)
      else for (let table = 0; table < tables; table++) searchTable(words, radius, table)
      const clusters = words[CLUSTERS] ?? 0
      for (let cluster = 0; cluster < clusters; cluster++) searchCluster(words, radius, cluster)
      finish()
    },
    scan: (radius, from, to) => {
      const { words } = memory
      const [fingerprints, withdrawn] = [(words[FINGERPRINTS] ?? 0) >>> 2, (words[WITHDRAWN] ?? 0) >>> 2]
      for (let place = from; place < to; place++) {
        const distance = distanceOf(words, fingerprints + place * FINGERPRINT_WORDS, words, 0)
        if (distance > radius || ((words[withdrawn + (place >>> 5)] ?? 0) >>> (place & 31)) & 1) continue
        give(words, place, distance)
      }
      finish()
    },
  }
}
