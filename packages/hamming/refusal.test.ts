import { expect, it } from 'vitest'
import { dice, randomFingerprint, toBatch } from './fixtures.ts'
import { openIndex } from './index.ts'

const fingerprint = randomFingerprint(dice(21))

it('says what is wrong with a fingerprint, a radius or a number', async () => {
  const index = await openIndex()
  for (const length of [0, 31, 33]) {
    expect(() => index.add(new Uint8Array(length), 1)).toThrow(`a fingerprint has 32 bytes, not ${length}`)
    expect(() => index.search(new Uint8Array(length), 1)).toThrow(RangeError)
  }
  for (const radius of [-1, 32, 1.5, Number.NaN]) {
    expect(() => index.search(fingerprint, radius)).toThrow(`a whole number from 0 to 31, not ${radius}`)
  }
  for (const entry of [-1, 0.5, 2 ** 32, Number.NaN]) {
    expect(() => index.add(fingerprint, entry)).toThrow(RangeError)
    expect(() => index.withdraw(entry)).toThrow(RangeError)
  }
  expect(index.size).toBe(0)
  index.add(fingerprint, 2 ** 32 - 1)
  expect(index.search(fingerprint, 0)).toEqual([{ entry: 2 ** 32 - 1, distance: 0 }])
})

it('refuses a load whose lengths do not agree or that names an entry twice, and loads nothing of it', async () => {
  const index = await openIndex()
  const entries = Uint32Array.of(1, 2)
  await expect(index.load({ fingerprints: new Uint8Array(63), entries })).rejects.toThrow('64 bytes, not 63')
  const twice = { ...toBatch([fingerprint, fingerprint]), entries: Uint32Array.of(7, 7) }
  await expect(index.load([twice])).rejects.toThrow('entry 7 stands twice')
  expect([index.size, index.search(fingerprint, 31)]).toEqual([0, []])
  await index.load(toBatch([]))
  await index.load([])
  expect(index.size).toBe(0)
})

it('insists on WebAssembly when told so, and does without it otherwise', async () => {
  const wasm = new Uint8Array([0, 1, 2, 3])
  await expect(openIndex({ kernel: 'wasm', wasm })).rejects.toThrow(WebAssembly.CompileError)
  expect((await openIndex({ wasm })).kernel).toBe('typescript')
  expect((await openIndex()).kernel).toBe('wasm')
})
