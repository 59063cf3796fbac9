import { describe, expect, it } from 'vitest'
import { workThrough } from './background.ts'
import { Bulk } from './bulk.ts'
import { SHAPES } from './chunks.ts'
import { spread } from './fingerprint.ts'
import { dice, randomFingerprint, toBatch, turnBits } from './fixtures.ts'
import { HEAD, HEADWORDS, MATCHES } from './layout.ts'
import { LiveIndex } from './live-index.ts'
import { searchLoops } from './typescript-search.ts'
import { loadWasmKernel } from './wasm-kernel.ts'

const roll = dice(41)
const anyone = (count: number) => Array.from({ length: count }, () => randomFingerprint(roll))
/** Every other byte as in all of them: half of the bits. */
const withLittleInIt = (count: number) =>
  anyone(count).map((fingerprint) => fingerprint.map((byte, place) => (place % 2 ? byte : 0x3c)))
const nearOne = (count: number) => {
  const centre = randomFingerprint(roll)
  return Array.from({ length: count }, () => turnBits(centre, roll() % 20, roll))
}

const LISTS = [
  { name: 'chance alone', clusters: 0, all: anyone(40_000) },
  { name: 'near duplicates of one picture', clusters: 1, all: [...anyone(30_000), ...nearOne(10_000)] },
  { name: 'pictures with little in them', clusters: 1, all: [...anyone(15_000), ...withLittleInIt(25_000)] },
  {
    name: 'all of it',
    clusters: 3,
    all: [...withLittleInIt(20_000), ...nearOne(6000), ...anyone(15_000), ...nearOne(9000)],
  },
]

describe.each(SHAPES)('clusters beside tables of %s chunks', (shape) => {
  it.each(LISTS)('are made for $name: $clusters', async ({ all, clusters }) => {
    const kernel = await loadWasmKernel()
    const given: number[] = []
    const take = (words: Uint32Array, count: number) => {
      for (let at = MATCHES >> 2; at < (MATCHES >> 2) + 2 * count; at += 2) given.push(words[at] ?? 0)
    }
    const bulk = new Bulk({ kernel, take, shapeFor: () => shape })
    bulk.append(toBatch(all), 0, all.length)
    const segment = await workThrough(bulk.toSegment(), 100)
    expect(segment.room.words[(HEAD >> 2) + HEADWORDS.indexOf('clusters')]).toBe(clusters)

    // The search in TypeScript over the very same memory.
    const fallback = searchLoops({ words: segment.room.words }, take)
    for (let asked = 0; asked < 12; asked++) {
      const query = new Uint32Array(8)
      spread(turnBits(all[asked * 3001] ?? new Uint8Array(32), asked * 3, roll), query)
      segment.search(query, 31)
      const compiled = given.splice(0).sort()
      fallback.search(31)
      expect(given.splice(0).sort()).toEqual(compiled)
    }

    const index = new LiveIndex(kernel, () => shape)
    await index.load(toBatch(all))
    for (let asked = 0; asked < 300; asked++) {
      const entry = (asked * 7919) % all.length
      const query = turnBits(all[entry] ?? new Uint8Array(32), asked % 60, roll)
      const found = index.search(query, 31)
      expect(found).toEqual(index.scan(query, 31))
      expect(found.some((match) => match.entry === entry)).toBe(asked % 60 <= 31)
      if (asked % 10 === 0) index.withdraw(entry)
      else expect(index.search(query, asked % 32)).toEqual(index.scan(query, asked % 32))
    }
  })
})
