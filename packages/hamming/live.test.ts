import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dice, distanceBetween, randomFingerprint, toBatch, turnBits } from './fixtures.ts'
import { type HammingIndex, openIndex } from './index.ts'
import { KERNELS, type Kernel } from './kernel.ts'
import { LiveIndex } from './live-index.ts'
import { typescriptKernel } from './typescript-kernel.ts'

type Model = Map<number, Uint8Array>

const expectSame = (index: HammingIndex, model: Model, query: Uint8Array, radius: number): void => {
  const expected = [...model]
    .map(([entry, fingerprint]) => ({ entry, distance: distanceBetween(fingerprint, query) }))
    .filter(({ distance }) => distance <= radius)
    .sort((a, b) => a.distance - b.distance || a.entry - b.entry)
  expect(index.search(query, radius)).toEqual(expected)
}

describe.each(KERNELS)('a live index in %s', (kernel) => {
  it('agrees with a plain list after whatever is loaded, added and withdrawn, in any order', async () => {
    const step = fc.oneof(
      {
        weight: 6,
        arbitrary: fc.record({ does: fc.constant('add' as const), many: fc.integer({ min: 1, max: 900 }) }),
      },
      {
        weight: 3,
        arbitrary: fc.record({
          does: fc.constant('withdraw' as const),
          many: fc.integer({ min: 1, max: 500 }),
        }),
      },
      {
        weight: 2,
        arbitrary: fc.record({ does: fc.constant('load' as const), many: fc.integer({ min: 1, max: 3000 }) }),
      },
      { weight: 1, arbitrary: fc.record({ does: fc.constant('settle' as const), many: fc.constant(0) }) },
    )
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), fc.integer(), async (steps, seed) => {
        const roll = dice(seed)
        const centre = randomFingerprint(roll)
        const index = await openIndex({ kernel })
        const model: Model = new Map()
        const one = () => (roll() % 3 ? randomFingerprint(roll) : turnBits(centre, roll() % 40, roll))
        for (const { does, many } of steps) {
          if (does === 'settle') await index.settle()
          if (does === 'load') {
            const [first, all] = [roll() % 4000, Array.from({ length: many }, one)]
            await index.load(toBatch(all, first))
            for (const [place, fingerprint] of all.entries()) model.set(first + place, fingerprint)
          }
          for (let each = 0; each < many && does !== 'load'; each++) {
            const [entry, fingerprint] = [roll() % 6000, one()]
            if (does === 'add') {
              index.add(fingerprint, entry)
              model.set(entry, fingerprint)
            } else expect(index.withdraw(entry)).toBe(model.delete(entry))
          }
          expect(index.size).toBe(model.size)
          expectSame(index, model, turnBits(centre, roll() % 32, roll), 31)
          for (const [entry, fingerprint] of [...model].slice(0, 3)) {
            expect(index.has(entry)).toBe(true)
            expectSame(index, model, turnBits(fingerprint, roll() % 32, roll), 31)
          }
        }
        await index.settle()
        expect(index.size).toBe(model.size)
        expectSame(index, model, centre, 31)
      }),
      { numRuns: kernel === 'wasm' ? 20 : 8 },
    )
  })

  it('answers at once with what was just added, and never again with what was withdrawn', async () => {
    const roll = dice(11)
    const index = await openIndex({ kernel })
    for (let entry = 0; entry < 2400; entry++) {
      const fingerprint = randomFingerprint(roll)
      index.add(fingerprint, entry)
      expect(index.search(fingerprint, 0)).toEqual([{ entry, distance: 0 }])
      if (entry % 3) continue
      expect(index.withdraw(entry)).toBe(true)
      expect(index.search(fingerprint, 31)).toEqual([])
      expect(index.withdraw(entry)).toBe(false)
    }
    await index.settle()
    expect(index.size).toBe(1600)
  })

  it('lets what is added or withdrawn during a load win over the load', async () => {
    const roll = dice(12)
    const all = Array.from({ length: 9000 }, () => randomFingerprint(roll))
    const later = randomFingerprint(roll)
    const index = await openIndex({ kernel })
    const loading = index.load([toBatch(all)])
    await Promise.resolve()
    index.add(later, 17)
    index.add(later, 18)
    index.withdraw(18)
    index.withdraw(19)
    await loading
    expect(index.search(all[17] ?? later, 31)).toEqual([])
    expect(index.search(later, 31)).toEqual([{ entry: 17, distance: 0 }])
    expect([index.has(18), index.has(19), index.has(20), index.size]).toEqual([false, false, true, 8998])
  })
})

it('knows one fingerprint of a number that two loads bring at the same time', async () => {
  const roll = dice(14)
  const lists = Array.from({ length: 3 }, () => Array.from({ length: 4000 }, () => randomFingerprint(roll)))
  const index = await openIndex()
  await Promise.all(lists.map((list) => index.load(toBatch(list))))
  expect(index.size).toBe(4000)
  const answers = lists.map((list) => index.search(list[7] ?? new Uint8Array(32), 0))
  expect(answers.flat()).toEqual([{ entry: 7, distance: 0 }])
})

it('goes on answering when there is no memory for a merge, and says so to who waits for it', async () => {
  const roll = dice(15)
  const small: Kernel = {
    name: 'typescript',
    room: (bytes, take) => {
      if (bytes > 700_000) throw new RangeError('no memory')
      return typescriptKernel.room(bytes, take)
    },
  }
  const index = new LiveIndex(small)
  const all = Array.from({ length: 20_000 }, () => randomFingerprint(roll))
  for (const [entry, fingerprint] of all.entries()) index.add(fingerprint, entry)
  await expect(index.settle()).rejects.toThrow('no memory')
  expect(index.size).toBe(all.length)
  for (let entry = 0; entry < all.length; entry += 97) {
    expect(index.search(all[entry] ?? new Uint8Array(32), 31)).toEqual([{ entry, distance: 0 }])
  }
})

it('never keeps a query or an insert waiting long for a merge', async () => {
  const roll = dice(13)
  const index = await openIndex({ kernel: 'wasm' })
  await index.load(toBatch(Array.from({ length: 20_000 }, () => randomFingerprint(roll))))
  const waits: number[] = []
  for (let entry = 20_000; entry < 60_000; entry++) {
    const fingerprint = randomFingerprint(roll)
    // The processor's time: whatever else the machine does is not ours to answer for.
    const before = process.threadCpuUsage()
    index.add(fingerprint, entry)
    if (entry % 8 === 0) index.search(fingerprint, 31)
    const { user, system } = process.threadCpuUsage(before)
    waits.push((user + system) / 1000)
    if (entry % 512 === 0) await new Promise((resolve) => setImmediate(resolve))
  }
  await index.settle()
  waits.sort((a, b) => a - b)
  expect(waits[Math.floor(waits.length * 0.9995)]).toBeLessThan(10)
  expect(index.size).toBe(60_000)
})
