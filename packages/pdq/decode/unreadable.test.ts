import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import sharp, { type Sharp } from 'sharp'
import { afterAll, describe, expect, test } from 'vitest'
import { picture } from '../testing/pictures.ts'
import { fingerprintFile, UnreadablePicture } from './index.ts'

const folder = mkdtempSync(join(tmpdir(), 'vigie-pdq-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const scene = picture(5, { width: 700, height: 400 })
const coded = (): Sharp => sharp(scene.data, { raw: { width: 700, height: 400, channels: 3 } })
const wordOf = (source: string | Uint8Array, limits = {}): Promise<string> =>
  fingerprintFile(source, limits).then(
    () => 'none',
    (reason: unknown) => (reason instanceof UnreadablePicture ? reason.word : String(reason)),
  )

describe('files without a fingerprint', () => {
  test.each(['jpeg', 'png', 'webp', 'gif', 'avif'] as const)(
    'a %s that breaks off is broken',
    async (format) => {
      const file = await coded().toFormat(format).toBuffer()
      for (const part of [0.9, 0.5, 0.1])
        expect(await wordOf(file.subarray(0, file.length * part))).toBe('broken')
      const path = join(folder, `half.${format}`)
      writeFileSync(path, file.subarray(0, file.length / 2))
      expect(await wordOf(path)).toBe('broken')
    },
  )

  test('nothing, a letter, a drawing in XML, a page and a film each get a word', async () => {
    const path = join(folder, 'nothing')
    writeFileSync(path, '')
    expect(await wordOf(path)).toBe('empty')
    expect(await wordOf(new Uint8Array(0))).toBe('empty')
    const others = [
      'a letter',
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
      '%PDF-1.7\n',
      '\0\0\0\x18ftypmp42\0\0\0\0mp42isom',
      'x',
    ]
    for (const other of others) expect(await wordOf(Buffer.from(other, 'latin1'))).toBe('not-a-picture')
  })

  test('beginnings without a picture behind them are broken', async () => {
    const heads = [
      '\x89PNG\r\n\x1a\n',
      '\xff\xd8\xff\xe0',
      'RIFF\0\0\0\0WEBP',
      'GIF89a',
      'II*\0',
      '\0\0\0\x10ftypavif\0\0\0\0',
    ]
    for (const head of heads) {
      expect(await wordOf(Buffer.from(head, 'latin1'))).toBe('broken')
      expect(await wordOf(Buffer.from(head + 'x'.repeat(5000), 'latin1'))).toBe('broken')
    }
  })

  test('chance changes of a file never do worse than a word', async () => {
    const files = await Promise.all(
      (['jpeg', 'png', 'webp', 'gif', 'tiff', 'avif'] as const).map((format) =>
        sharp(scene.data, { raw: { width: 700, height: 400, channels: 3 } })
          .resize(70, 40)
          .toFormat(format)
          .toBuffer(),
      ),
    )
    for (const [which, file] of files.entries())
      for (let turn = 0; turn < 25; turn++) {
        const changed = Uint8Array.from(file)
        for (let n = 0; n < 6; n++)
          changed[(turn * 7919 + n * 104_729 + which) % changed.length] = (turn * 37 + n * 91) % 256
        expect(['none', 'broken', 'not-a-picture', 'too-large']).toContain(await wordOf(changed))
      }
  })

  test('a path that leads nowhere is the caller’s error', async () => {
    await expect(fingerprintFile(join(folder, 'nowhere.png'))).rejects.toMatchObject({ code: 'ENOENT' })
  })

  test('more pixels or bytes than allowed are refused before they are decoded', async () => {
    const file = await coded().png().toBuffer()
    expect(await wordOf(file, { pixelLimit: 700 * 400 - 1 })).toBe('too-large')
    expect(await wordOf(file, { pixelLimit: 700 * 400 })).toBe('none')
    expect(await wordOf(file, { byteLimit: file.length - 1 })).toBe('too-large')
    expect(await wordOf(file, { byteLimit: file.length })).toBe('none')
    const blank = await sharp({ create: { width: 9000, height: 9000, channels: 3, background: '#345' } })
      .png()
      .toBuffer()
    expect(await wordOf(blank)).toBe('too-large')
  })
})

test('eight pictures of the largest size at once stay in bounded memory', async () => {
  const path = join(folder, 'large.jpeg')
  await sharp({ create: { width: 8192, height: 8192, channels: 3, background: '#345' } })
    .jpeg()
    .toFile(path)
  const script = `
    const { fingerprintFile } = await import(${JSON.stringify(join(import.meta.dirname, 'index.ts'))})
    const before = process.memoryUsage().rss
    await Promise.all(Array.from({ length: 8 }, () => fingerprintFile(${JSON.stringify(path)})))
    process.stdout.write(String(process.resourceUsage().maxRSS * 1024 - before))`
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '-e', script],
    {
      cwd: import.meta.dirname,
    },
  )
  // The raw pixels of one are 201 MB; eight would be 1,600.
  expect(Number(stdout)).toBeGreaterThan(100_000_000)
  expect(Number(stdout)).toBeLessThan(800_000_000)
})
