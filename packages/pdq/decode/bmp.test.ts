import fc from 'fast-check'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { picture } from '../testing/pictures.ts'
import { plainReference } from '../testing/plain-reference.ts'
import { fingerprintFile, UnreadablePicture } from './index.ts'

type Made = { readonly width: number; readonly height: number; readonly data: ArrayLike<number> }
type Wish = { bits: 24 | 32; isTopFirst?: boolean; isMasked?: boolean; isCore?: boolean }

/** A BMP of 24 or 32 bits, as a drawing program writes it. */
const bmpOf = ({ width, height, data }: Made, { bits, isTopFirst, isMasked, isCore }: Wish): Buffer => {
  const head = isCore ? 12 : 40
  const from = 14 + head + (isMasked ? 12 : 0)
  const row = Math.ceil((width * bits) / 32) * 4
  const file = Buffer.alloc(from + row * height)
  file.write('BM')
  file.writeUInt32LE(file.length, 2)
  file.writeUInt32LE(from, 10)
  file.writeUInt32LE(head, 14)
  if (isCore) {
    file.writeUInt16LE(width, 18)
    file.writeUInt16LE(height, 20)
    file.writeUInt16LE(1, 22)
    file.writeUInt16LE(bits, 24)
  } else {
    file.writeInt32LE(width, 18)
    file.writeInt32LE(isTopFirst ? -height : height, 22)
    file.writeUInt16LE(1, 26)
    file.writeUInt16LE(bits, 28)
    file.writeUInt32LE(isMasked ? 3 : 0, 30)
  }
  // Red lowest, where the masks say so.
  if (isMasked)
    for (const [at, mask] of [0xff, 0xff00, 0xff0000].entries()) file.writeUInt32LE(mask, 54 + 4 * at)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      for (let channel = 0; channel < 3; channel++) {
        const line = from + row * (isTopFirst ? y : height - 1 - y)
        file[line + (x * bits) / 8 + (isMasked ? channel : 2 - channel)] =
          data[3 * (y * width + x) + channel] ?? 0
      }
  return file
}
/** One of four or eight bits with the greys as its colours. */
const tableOf = (
  bits: 1 | 4 | 8,
  width: number,
  height: number,
  valueAt: (x: number, y: number) => number,
) => {
  const colours = 2 ** bits
  const from = 54 + 4 * colours
  const row = Math.ceil((width * bits) / 32) * 4
  const file = Buffer.alloc(from + row * height)
  file.write('BM')
  file.writeUInt32LE(from, 10)
  file.writeUInt32LE(40, 14)
  file.writeInt32LE(width, 18)
  file.writeInt32LE(height, 22)
  file.writeUInt16LE(bits, 28)
  for (let one = 0; one < colours; one++)
    file.fill(Math.round((one * 255) / (colours - 1)), 54 + 4 * one, 57 + 4 * one)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const at = from + row * (height - 1 - y) + ((x * bits) >> 3)
      file[at] = (file[at] ?? 0) | (valueAt(x, y) << (8 - bits - ((x * bits) & 7)))
    }
  return file
}
const wordOf = (source: Uint8Array): Promise<string> =>
  fingerprintFile(source).then(
    () => 'none',
    (reason: unknown) => (reason instanceof UnreadablePicture ? reason.word : `fault: ${reason}`),
  )
const scene = picture(5, { width: 701, height: 403 })

test.each<[string, Wish]>([
  ['of 24 bits', { bits: 24 }],
  ['of 32 bits', { bits: 32 }],
  ['by masks', { bits: 32, isMasked: true }],
  ['from the top', { bits: 24, isTopFirst: true }],
  ['of the oldest kind', { bits: 24, isCore: true }],
])('a BMP %s has the very bits of the plain reference', async (_, wish) => {
  const { pdq, quality } = await fingerprintFile(bmpOf(scene, wish))
  expect({ pdq, quality }).toEqual(plainReference(scene))
})

test.each([1, 4, 8] as const)('a BMP with a table of %s bits is what the same PNG is', async (bits) => {
  const [width, height] = [203, 150]
  const value = (x: number, y: number) => Math.floor(((x * x + 3 * y * y + x * y) / 97) % 2 ** bits)
  const data = Uint8Array.from({ length: width * height }, (_, at) =>
    Math.round((value(at % width, Math.floor(at / width)) * 255) / (2 ** bits - 1)),
  )
  const png = await sharp(data, { raw: { width, height, channels: 1 } })
    .png()
    .toBuffer()
  const { pdq } = await fingerprintFile(tableOf(bits, width, height, value))
  expect(pdq).toBe((await fingerprintFile(png)).pdq)
})

test('a BMP that breaks off, promises more than is there or is of a packed kind is broken', async () => {
  const file = bmpOf(scene, { bits: 24 })
  for (const length of [3, 20, 53, 54, file.length - 1])
    expect(await wordOf(file.subarray(0, length))).toBe('broken')
  for (const [at, value] of [
    [18, 0x7fffffff],
    [18, 0xffffffff],
    [22, 0x80000000],
    [10, 0xffffffff],
    [30, 1],
    [28, 7],
  ] as const) {
    const changed = Buffer.from(file)
    changed.writeUInt32LE(value, at)
    expect(['broken', 'too-large']).toContain(await wordOf(changed))
  }
})

test('whatever follows the sign of a BMP does no worse than a word', async () => {
  const base = bmpOf(picture(3, { width: 20, height: 12 }), { bits: 24 })
  const changes = fc.array(fc.tuple(fc.nat({ max: 80 }), fc.nat({ max: 255 })), { maxLength: 8 })
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(changes, fc.uint8Array({ maxLength: 200 })),
      fc.nat({ max: 900 }),
      async (made, length) => {
        const file = Buffer.from(base.subarray(0, length))
        if (made instanceof Uint8Array) Buffer.from(made).copy(file, 2)
        else for (const [at, value] of made) if (at > 1 && at < file.length) file[at] = value
        expect(['none', 'broken', 'too-large', 'empty', 'not-a-picture']).toContain(await wordOf(file))
      },
    ),
    { numRuns: 400 },
  )
})

test('a JPEG that lacks only its end mark is read, and says so; one that lacks more is broken', async () => {
  const file = await sharp(scene.data, { raw: { width: 701, height: 403, channels: 3 } })
    .jpeg()
    .toBuffer()
  const whole = await fingerprintFile(file)
  expect(whole).not.toHaveProperty('warning')
  expect(await fingerprintFile(file.subarray(0, -2))).toMatchObject({
    pdq: whole.pdq,
    warning: 'no-end-mark',
  })
  for (const part of [0.97, 0.5]) expect(await wordOf(file.subarray(0, file.length * part))).toBe('broken')
})

test('a picture of an iPhone is said to be one, with how to save it', async () => {
  for (const brand of ['heic', 'heix', 'hevc', 'mif1']) {
    const head = Buffer.from(`\0\0\0\x18ftyp${brand}\0\0\0\0mif1heic`, 'latin1')
    expect(await wordOf(head)).toBe('heic')
    await expect(fingerprintFile(head)).rejects.toThrow(/JPEG/)
  }
})
