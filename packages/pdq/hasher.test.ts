import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { fingerprintFile } from './decode/index.ts'
import { createHasher, distance, turnPicture, VARIANTS } from './index.ts'
import { KINDS, picture, someSize } from './testing/pictures.ts'
import { plainReference } from './testing/plain-reference.ts'
import { save } from './testing/save.ts'

const wasm = await createHasher(readFileSync(join(import.meta.dirname, 'kernel', 'kernel.wasm')))
const typescript = await createHasher()

test('both kernels give the bits of the plain reference on four hundred pictures of every size and kind', () => {
  expect([wasm.kernel, typescript.kernel]).toEqual(['wasm', 'typescript'])
  const seen = new Set<string>()
  for (let seed = 0; seed < 400; seed++) {
    const pixels = picture(seed, someSize(seed))
    const { pdq, quality } = plainReference(pixels)
    expect(wasm.fingerprint(pixels), `${seed}`).toEqual({ pdq, quality })
    expect(typescript.fingerprint(pixels), `${seed}`).toEqual({ pdq, quality })
    seen.add(pdq)
  }
  expect(seen.size).toBeGreaterThan(360)
})

/** How far a picture of each kind moves when it is saved as JPEG of quality 80. */
const movedBySaving = async (kind: (typeof KINDS)[number], pictures: number): Promise<number[]> => {
  const distances: number[] = []
  for (let seed = KINDS.indexOf(kind); seed < pictures * KINDS.length; seed += KINDS.length) {
    const pixels = picture(seed, { width: 512, height: 384 })
    const { pdq, quality } = wasm.fingerprint(pixels)
    if (quality < 80) continue
    const again = await save(pixels, 'jpeg', { quality: 80 })
    distances.push(distance(pdq, (await fingerprintFile(again)).pdq))
  }
  return distances
}

test.each(['shapes', 'text', 'scene'] as const)(
  'saved again as JPEG of quality 80, a picture of %s with a quality of 80 stays within ten bits',
  async (kind) => {
    const distances = await movedBySaving(kind, 40)
    expect(distances.length).toBeGreaterThan(30)
    expect(Math.max(...distances)).toBeLessThanOrEqual(10)
  },
)

test.each(['patches', 'waves'] as const)(
  'of pictures of %s, which have few frequencies and many coefficients near the median, nine in ten do',
  async (kind) => {
    const distances = await movedBySaving(kind, 40)
    expect(distances.filter((bits) => bits <= 10).length).toBeGreaterThan(0.9 * distances.length)
  },
)

const small = Array.from({ length: 60 }, (_, seed) => picture(seed, { width: 64, height: 64 }))
const large = Array.from({ length: 60 }, (_, seed) => picture(seed, { width: 512, height: 400 }))

describe.each(VARIANTS)('the variant %s', (variant) => {
  test('has the bits of the turned picture where nothing is averaged, but for those on the median', () => {
    for (const [seed, pixels] of small.entries()) {
      const { quality, variants } = wasm.variants(pixels)
      expect(typescript.variants(pixels)).toEqual({ quality, variants })
      expect(variants.original).toBe(wasm.fingerprint(pixels).pdq)
      if (quality < 80) continue
      const turned = wasm.fingerprint(turnPicture(pixels, variant))
      expect(turned.quality).toBe(quality)
      expect(distance(variants[variant], turned.pdq), `${seed}`).toBeLessThanOrEqual(2)
    }
  })

  test('is the nearest of the eight to a large picture turned so, and nearly always within the radius', () => {
    const distances: number[] = []
    for (const [seed, pixels] of large.entries()) {
      const { quality, variants } = wasm.variants(pixels)
      if (quality < 80) continue
      const { pdq } = wasm.fingerprint(turnPicture(pixels, variant))
      const all = VARIANTS.map((one) => distance(variants[one], pdq))
      const own = distance(variants[variant], pdq)
      expect(Math.min(...all), `${seed}`).toBe(own)
      distances.push(own)
    }
    const within = distances.filter((bits) => bits <= 31).length / distances.length
    expect(within).toBeGreaterThan(0.85)
  })
})

test('turning a picture there and back gives the same bytes', () => {
  const pixels = picture(2, { width: 40, height: 30 })
  const back = {
    rotate90: 'rotate270',
    rotate180: 'rotate180',
    flipX: 'flipX',
    flipMinus1: 'flipMinus1',
  } as const
  for (const variant of ['rotate90', 'rotate180', 'flipX', 'flipMinus1'] as const)
    expect(turnPicture(turnPicture(pixels, variant), back[variant])).toEqual(pixels)
})

test('pictures under five pixels have no bits and quality 0', () => {
  const none = { pdq: '0'.repeat(64), quality: 0 }
  for (const size of [
    { width: 1, height: 1 },
    { width: 4, height: 300 },
    { width: 300, height: 4 },
  ]) {
    expect(wasm.fingerprint(picture(1, size))).toEqual(none)
    expect(typescript.fingerprint(picture(1, size))).toEqual(none)
    expect(new Set(Object.values(wasm.variants(picture(1, size)).variants))).toEqual(new Set([none.pdq]))
  }
})

test('pixels that do not fit their size are refused', () => {
  const data = new Uint8Array(100 * 100 * 3)
  for (const [width, height] of [
    [100, 99],
    [0, 100],
    [100.5, 100],
  ] as const)
    expect(() => wasm.fingerprint({ data, width, height, channels: 3 })).toThrow(RangeError)
})
