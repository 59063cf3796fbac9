import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { workThrough } from './background.ts'
import { Bulk } from './bulk.ts'
import { chunksFor, ORDER, placeBits, SHAPES, type Shape, shapeFor, tolerancesFor } from './chunks.ts'
import { spread } from './fingerprint.ts'
import { dice, distanceBetween, randomFingerprint, toBatch, turnBits } from './fixtures.ts'
import type { HammingIndex, Match } from './index.ts'
import { KERNELS, type KernelName } from './kernel.ts'
import { MATCHES } from './layout.ts'
import { LiveIndex } from './live-index.ts'
import { typescriptKernel } from './typescript-kernel.ts'
import { searchLoops } from './typescript-search.ts'
import { loadWasmKernel } from './wasm-kernel.ts'

const bruteForce = (all: readonly Uint8Array[], query: Uint8Array, radius: number): Match[] =>
  all
    .map((fingerprint, entry) => ({ entry, distance: distanceBetween(fingerprint, query) }))
    .filter(({ distance }) => distance <= radius)
    .sort((a, b) => a.distance - b.distance || a.entry - b.entry)

const loaded = async (
  kernel: KernelName,
  all: readonly Uint8Array[],
  shape: Shape,
): Promise<HammingIndex> => {
  const index = new LiveIndex(kernel === 'wasm' ? await loadWasmKernel() : typescriptKernel, () => shape)
  await index.load(toBatch(all))
  return index
}

const KINDS = KERNELS.flatMap((kernel) => SHAPES.map((shape) => ({ kernel, shape })))

describe.each(KINDS)('exact search in $kernel, in $shape chunks', ({ kernel, shape }) => {
  it('finds a fingerprint planted at every distance from 0 to 31, and none at 32 or more', async () => {
    const roll = dice(1)
    const all = Array.from({ length: 20_000 }, () => randomFingerprint(roll))
    const index = await loaded(kernel, all, shape)
    await fc.assert(
      fc.asyncProperty(fc.nat(all.length - 1), fc.integer(), async (entry, seed) => {
        for (let distance = 0; distance <= 48; distance++) {
          const query = turnBits(all[entry] ?? new Uint8Array(32), distance, dice(seed + distance))
          const found = index.search(query, 31).find((match) => match.entry === entry)
          expect(found).toEqual(distance <= 31 ? { entry, distance } : undefined)
        }
      }),
      { numRuns: 40 },
    )
  })

  it('keeps to the radius it is asked for', async () => {
    const roll = dice(2)
    const all = Array.from({ length: 5000 }, () => randomFingerprint(roll))
    const index = await loaded(kernel, all, shape)
    for (let radius = 0; radius <= 31; radius++) {
      for (let distance = 0; distance <= 40; distance++) {
        const entry = (radius * 41 + distance) % all.length
        const found = index.search(turnBits(all[entry] ?? new Uint8Array(32), distance, roll), radius)
        expect(found).toEqual(distance <= radius ? [{ entry, distance }] : [])
      }
    }
  })

  it('finds a fingerprint that differs in one bit too many in every chunk but one', async () => {
    const roll = dice(9)
    const all = Array.from({ length: 3000 }, () => randomFingerprint(roll))
    const index = await loaded(kernel, all, shape)
    const bitAt = new Map(Array.from({ length: 256 }, (_, bit) => [(bit * 97) & 255, bit]))
    const ordered = shape === 'wide' ? [ORDER] : []
    const starts = [...ordered, ...chunksFor(shape, all.length)].map(({ start }) => start)
    const quotas = tolerancesFor(shape, 31).map(({ tolerance }) => tolerance + 1)
    for (let spared = 0; spared < starts.length; spared++) {
      for (let entry = 0; entry < 20; entry++) {
        const query = (all[entry] ?? new Uint8Array(32)).slice()
        for (const [chunk, start] of starts.entries()) {
          const places = new Set<number>()
          const width = (starts[chunk + 1] ?? 256 + (starts[0] ?? 0)) - start
          while (places.size < (quotas[chunk] ?? 0) - (chunk === spared ? 1 : 0)) places.add(roll() % width)
          for (const place of places) {
            const bit = bitAt.get((start + place) & 255) ?? 0
            query[bit >> 3] = (query[bit >> 3] ?? 0) ^ (1 << (bit & 7))
          }
        }
        expect(index.search(query, 31)).toEqual([{ entry, distance: 31 }])
      }
    }
  })

  it('finds a difference in whatever bits it lies', async () => {
    const roll = dice(3)
    const all = Array.from({ length: 3000 }, () => randomFingerprint(roll))
    const index = await loaded(kernel, all, shape)
    for (let first = 0; first < 256; first++) {
      const query = (all[first] ?? new Uint8Array(32)).slice()
      for (let bit = first; bit < first + 31; bit++) {
        query[(bit & 255) >> 3] = (query[(bit & 255) >> 3] ?? 0) ^ (1 << (bit & 7))
      }
      expect(index.search(query, 31)).toEqual([{ entry: first, distance: 31 }])
      expect(index.search(query, 30)).toEqual([])
    }
  })

  it('answers as a comparison one by one does, in small, dense and repeated sets', async () => {
    const dense = fc.record({
      seed: fc.integer(),
      size: fc.integer({ min: 1, max: 400 }),
      centres: fc.integer({ min: 1, max: 6 }),
      spread: fc.integer({ min: 0, max: 40 }),
    })
    await fc.assert(
      fc.asyncProperty(
        dense,
        fc.integer({ min: 0, max: 31 }),
        async ({ seed, size, centres, spread }, radius) => {
          const roll = dice(seed)
          const middles = Array.from({ length: centres }, () => randomFingerprint(roll))
          const one = () => middles[roll() % centres] ?? new Uint8Array(32)
          const all = Array.from({ length: size }, () => turnBits(one(), roll() % (spread + 1), roll))
          const index = await loaded(kernel, all, shape)
          for (let asked = 0; asked < 10; asked++) {
            const query = turnBits(one(), roll() % 40, roll)
            expect(index.search(query, radius)).toEqual(bruteForce(all, query, radius))
          }
        },
      ),
      { numRuns: 40 },
    )
  })

  it('gives every entry of a set in which all fingerprints are equal', async () => {
    const all = Array.from({ length: 12_000 }, () => new Uint8Array(32).fill(0xa5))
    const index = await loaded(kernel, all, shape)
    const query = turnBits(all[0] ?? new Uint8Array(32), 7, dice(4))
    const found = index.search(query, 31)
    expect(index.scan(query, 31)).toEqual(found)
    expect(found).toHaveLength(all.length)
    expect(found.every(({ entry, distance }, place) => entry === place && distance === 7)).toBe(true)
    expect(index.search(query, 6)).toEqual([])
  })

  it('keeps near duplicates, too many for a bucket, in near and still gives every one', async () => {
    const roll = dice(5)
    const [centre, other] = [randomFingerprint(roll), randomFingerprint(roll)]
    const near = (middle: Uint8Array) => turnBits(middle, 1 + (roll() % 20), roll)
    const all = Array.from({ length: 12_000 }, (_, each) =>
      each % 4 === 0 ? randomFingerprint(roll) : near(each % 4 === 1 ? other : centre),
    )
    const index = await loaded(kernel, all, shape)
    for (const away of [0, 5, 15, 25, 31, 40, 60, 90]) {
      const query = turnBits(away % 2 ? centre : other, away, roll)
      expect(index.search(query, 31)).toEqual(bruteForce(all, query, 31))
      expect(index.search(query, 12)).toEqual(bruteForce(all, query, 12))
    }
    const stranger = all[4000] ?? centre
    expect(index.search(stranger, 31)).toEqual([{ entry: 4000, distance: 0 }])
  })

  it('finds everything where a bucket holds more than are looked at in one go, and nothing is near', async () => {
    const roll = dice(8)
    const alike = Array.from({ length: 256 }, (_, bit) => bit).filter((bit) => ((bit * 97) & 255) < 68)
    const all = Array.from({ length: 10_000 }, () => {
      const fingerprint = randomFingerprint(roll)
      for (const bit of alike) fingerprint[bit >> 3] = (fingerprint[bit >> 3] ?? 0) & ~(1 << (bit & 7))
      return fingerprint
    })
    const index = await loaded(kernel, all, shape)
    for (let asked = 0; asked < 40; asked += 3) {
      const query = turnBits(all[asked] ?? new Uint8Array(32), asked, roll)
      expect(index.search(query, 31)).toEqual(index.scan(query, 31))
      expect(index.search(query, 31)).toEqual(asked < 32 ? [{ entry: asked, distance: asked }] : [])
    }
  })

  it('finds everything where the fingerprints agree in most of their bits but are no near duplicates', async () => {
    const roll = dice(6)
    const all = Array.from({ length: 12_000 }, () => {
      const fingerprint = randomFingerprint(roll)
      return fingerprint.fill(0, 0, 20)
    })
    const index = await loaded(kernel, all, shape)
    for (let asked = 0; asked < 40; asked++) {
      const query = turnBits(all[asked] ?? new Uint8Array(32), asked, roll)
      expect(index.search(query, 31)).toEqual(bruteForce(all, query, 31))
    }
  })
})

it('chooses the chunks by how many fingerprints there are', () => {
  expect([1, 1_000_000, 5_000_000, 10_000_000].map(shapeFor)).toEqual(['narrow', 'narrow', 'wide', 'wide'])
  for (const shape of SHAPES) {
    for (let radius = 0; radius <= 31; radius++) {
      const quotas = tolerancesFor(shape, radius).map(({ tolerance }) => tolerance + 1)
      expect(quotas.reduce((sum, quota) => sum + quota, 0)).toBe(radius + 1)
    }
    for (const length of [1, 3000, 1_000_000, 4_000_000, 10_000_000, 2 ** 24]) {
      expect(2 ** placeBits(length)).toBeGreaterThanOrEqual(length)
      for (const { bits, extra, own } of chunksFor(shape, length)) {
        expect(own).toBeLessThanOrEqual(extra)
        expect(extra + placeBits(length)).toBeLessThanOrEqual(shape === 'wide' ? 40 : 32)
        if (shape === 'narrow') expect(bits + extra).toBeLessThanOrEqual(31)
      }
    }
  }
})

it.each(SHAPES)('gives the same answers in WebAssembly and in TypeScript, in %s chunks', async (shape) => {
  const roll = dice(7)
  const centres = Array.from({ length: 50 }, () => randomFingerprint(roll))
  const all = Array.from({ length: 9000 }, (_, each) =>
    each % 3
      ? randomFingerprint(roll)
      : turnBits(centres[roll() % 50] ?? new Uint8Array(32), roll() % 24, roll),
  )
  const [wasm, typescript] = [await loaded('wasm', all, shape), await loaded('typescript', all, shape)]
  expect([wasm.kernel, typescript.kernel]).toEqual(['wasm', 'typescript'])
  expect(wasm.memory).toBeGreaterThan(all.length * 36)
  for (let asked = 0; asked < 100; asked++) {
    const query = turnBits(all[asked * 7] ?? new Uint8Array(32), asked % 36, roll)
    const answer = wasm.search(query, asked % 32)
    expect(answer).toEqual(typescript.search(query, asked % 32))
    expect([wasm.scan(query, asked % 32), typescript.scan(query, asked % 32)]).toEqual([answer, answer])
    expect(answer.length > 0).toBe(asked % 36 <= asked % 32)
  }
})

it('finds what it should in wide chunks with more buckets than a small list has, in both kernels', async () => {
  const roll = dice(10)
  const words = Uint32Array.from({ length: 8 * 150_000 }, roll)
  const fingerprints = new Uint8Array(words.buffer)
  const entries = Uint32Array.from({ length: 150_000 }, (_, place) => place)
  const given: number[] = []
  const take = (memory: Uint32Array, count: number) => {
    given.push(...memory.subarray(MATCHES >> 2, (MATCHES >> 2) + 2 * count))
  }
  const bulk = new Bulk({ kernel: await loadWasmKernel(), take, shapeFor: () => 'wide' })
  bulk.append({ fingerprints, entries }, 0, entries.length)
  const segment = await workThrough(bulk.toSegment(), 100)
  const fallback = searchLoops({ words: segment.room.words }, take)
  const query = new Uint32Array(8)
  for (let asked = 0; asked < 600; asked++) {
    const [entry, distance, radius] = [asked * 241, asked % 40, 31 - (asked % 5)]
    spread(turnBits(fingerprints.subarray(entry * 32, entry * 32 + 32), distance, roll), query)
    segment.search(query, radius)
    if (asked % 3 === 0) fallback.search(radius)
    const once = distance <= radius ? [entry, distance] : []
    expect(given.splice(0)).toEqual(asked % 3 === 0 ? [...once, ...once] : once)
  }
})
