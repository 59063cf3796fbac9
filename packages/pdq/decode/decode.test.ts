import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32, deflateSync } from 'node:zlib'
import sharp, { type Sharp } from 'sharp'
import { afterAll, describe, expect, test } from 'vitest'
import { distance } from '../index.ts'
import { picture } from '../testing/pictures.ts'
import { plainReference } from '../testing/plain-reference.ts'
import { decodePicture, digestFile, fingerprintFile } from './index.ts'

const folder = mkdtempSync(join(tmpdir(), 'vigie-pdq-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const scene = picture(5, { width: 700, height: 400 })
const coded = (): Sharp => sharp(scene.data, { raw: { width: 700, height: 400, channels: 3 } })
const plain = plainReference(scene)
describe('what is stored is what is measured', () => {
  const exact: Readonly<Record<string, () => Sharp>> = {
    PNG: () => coded().png(),
    'interlaced PNG': () => coded().png({ progressive: true }),
    'PNG of 16 bits': () => coded().toColourspace('rgb16').png(),
    'lossless WebP': () => coded().webp({ lossless: true }),
    TIFF: () => coded().tiff({ compression: 'lzw' }),
    'tiled TIFF': () => coded().tiff({ compression: 'deflate', tile: true }),
    'PNG with an orientation mark': () => coded().withMetadata({ orientation: 6 }).png(),
  }
  test.each(Object.entries(exact))('%s: the very bits of the plain reference', async (_, source) => {
    const { pdq, quality } = await fingerprintFile(await source().toBuffer())
    expect({ pdq, quality }).toEqual(plain)
  })

  const near: Readonly<Record<string, () => Sharp>> = {
    JPEG: () => coded().jpeg({ quality: 80 }),
    'progressive JPEG with an orientation mark': () =>
      coded().withMetadata({ orientation: 3 }).jpeg({ quality: 80, progressive: true }),
    WebP: () => coded().webp({ quality: 80 }),
    AVIF: () => coded().avif({ quality: 80, effort: 0 }),
    GIF: () => coded().gif(),
  }
  test.each(Object.entries(near))('%s: within ten bits', async (_, source) => {
    const { pdq, quality } = await fingerprintFile(await source().toBuffer())
    expect(quality).toBeGreaterThanOrEqual(80)
    expect(distance(pdq, plain.pdq)).toBeLessThanOrEqual(10)
  })

  test('a colour profile changes nothing', async () => {
    const { icc = Buffer.of() } = await sharp(
      await coded().withMetadata({ icc: 'p3' }).png().toBuffer(),
    ).metadata()
    const body = Buffer.concat([Buffer.from('iCCPp3\0\0'), deflateSync(icc)])
    const chunk = Buffer.alloc(body.length + 8)
    chunk.writeUInt32BE(body.length - 4)
    body.copy(chunk, 4)
    chunk.writeUInt32BE(crc32(body), body.length + 4)
    const file = await coded().png().toBuffer()
    const profiled = Buffer.concat([file.subarray(0, 33), chunk, file.subarray(33)])
    expect((await sharp(profiled).metadata()).icc).toEqual(icc)
    expect((await fingerprintFile(profiled)).pdq).toBe(plain.pdq)
  })

  test.each(['jpeg', 'tiff'] as const)(
    'inks in a CMYK %s let through what no profile changes',
    async (format) => {
      const file = await coded().toColourspace('cmyk').toFormat(format, { quality: 90 }).toBuffer()
      const inks = await sharp(file, { ignoreIcc: true })
        .pipelineColourspace('cmyk')
        .toColourspace('cmyk')
        .raw()
        .toBuffer()
      const light = (at: number): number => {
        const [ink = 0, black = 0] = [
          inks[Math.floor(at / 3) * 4 + (at % 3)],
          inks[Math.floor(at / 3) * 4 + 3],
        ]
        return Math.round(((255 - ink) * (255 - black)) / 255)
      }
      const data = Uint8Array.from({ length: 700 * 400 * 3 }, (_, at) => light(at))
      const { pdq } = await fingerprintFile(file)
      expect(pdq).toBe(plainReference({ data, width: 700, height: 400, channels: 3 }).pdq)
      expect(distance(pdq, plain.pdq)).toBeLessThanOrEqual(31)
    },
  )

  test('grey counts as red, green and blue alike, with or without alpha and 16 bits', async () => {
    const grey = await coded().toColourspace('b-w').raw().toBuffer()
    const data = Uint8Array.from({ length: grey.length * 3 }, (_, at) => grey[Math.floor(at / 3)] ?? 0)
    const { pdq } = plainReference({ data, width: 700, height: 400, channels: 3 })
    const source = (): Sharp => sharp(grey, { raw: { width: 700, height: 400, channels: 1 } })
    for (const file of [
      await source().toColourspace('b-w').png().toBuffer(),
      await source().toColourspace('grey16').png().toBuffer(),
      await source().ensureAlpha(0.3).toColourspace('b-w').png().toBuffer(),
    ])
      expect((await fingerprintFile(file)).pdq).toBe(pdq)
  })

  test('alpha is left out, even where it hides everything', async () => {
    const data = new Uint8Array(700 * 400 * 4)
    for (let at = 0; at < 700 * 400; at++)
      data.set([...scene.data.subarray(3 * at, 3 * at + 3), at % 7], at * 4)
    const file = await sharp(data, { raw: { width: 700, height: 400, channels: 4 } })
      .png()
      .toBuffer()
    expect((await fingerprintFile(file)).pdq).toBe(plain.pdq)
  })

  test('the first frame of an animation', async () => {
    const frames = [5, 8].map((seed) => Uint8Array.from(picture(seed, { width: 120, height: 90 }).data))
    const raw = { width: 120, height: 180, channels: 3, pageHeight: 90 } as const
    const file = await sharp(Buffer.concat(frames), { raw }).gif().toBuffer()
    const first = await sharp(frames[0], { raw: { width: 120, height: 90, channels: 3 } })
      .png()
      .toBuffer()
    const [moving, still] = [await fingerprintFile(file), await fingerprintFile(first)]
    expect(distance(moving.pdq, still.pdq)).toBeLessThanOrEqual(10)
  })

  test('one pixel has no bits and quality 0; one row beyond 512 has what the reference makes of it', async () => {
    const pixel = await sharp({ create: { width: 1, height: 1, channels: 3, background: '#fff' } })
      .png()
      .toBuffer()
    expect(await fingerprintFile(pixel)).toMatchObject({ pdq: '0'.repeat(64), quality: 0 })
    const row = picture(4, { width: 3000, height: 1 })
    const file = await sharp(row.data, { raw: { width: 3000, height: 1, channels: 3 } })
      .png()
      .toBuffer()
    expect((await fingerprintFile(file)).pdq).toBe(plainReference(row).pdq)
  })
})

test('the digests are those of the file, by path and by bytes, for unreadable files too', async () => {
  const bytes = Buffer.alloc(3_000_000, 'a letter, no picture')
  const path = join(folder, 'letter')
  writeFileSync(path, bytes)
  const digest = (name: string): string => createHash(name).update(bytes).digest('hex')
  const wanted = { sha256: digest('sha256'), sha1: digest('sha1'), md5: digest('md5') }
  expect(await digestFile(path)).toEqual(wanted)
  expect(await digestFile(bytes)).toEqual(wanted)
})

test('all pixels of a large JPEG are decoded before one is chosen', async () => {
  const large = picture(8, { width: 2400, height: 1800 })
  const file = await sharp(large.data, { raw: { width: 2400, height: 1800, channels: 3 } })
    .jpeg()
    .toBuffer()
  const { data } = await sharp(file).raw().toBuffer({ resolveWithObject: true })
  const fitted = await decodePicture(file)
  expect([fitted.width, fitted.height]).toEqual([512, 512])
  expect((await fingerprintFile(file)).pdq).toBe(plainReference({ ...large, data }).pdq)
})
