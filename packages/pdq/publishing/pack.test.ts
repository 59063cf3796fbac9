import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { packPackage } from '../../../tools/build-package.ts'
import { distance } from '../index.ts'
import { picture } from '../testing/pictures.ts'
import { plainReference } from '../testing/plain-reference.ts'
import { PUBLISHED, SHARP } from './pack.ts'

const run = promisify(execFile)
const FENCE = /^```js\n(.*?)^```$/gms
const examples = [...readFileSync(join(import.meta.dirname, '..', 'README.md'), 'utf8').matchAll(FENCE)].map(
  ([, body = '']) => body,
)
const saidIn = (example: string): string =>
  [...example.matchAll(/^\/\/ (.*)$/gm)].map(([, said]) => `${said}\n`).join('')

let folder: string
const plainNode = async (script: string): Promise<string> => {
  const file = join(folder, 'reader', 'example.mjs')
  writeFileSync(file, script)
  // No loader of the repository reaches this process.
  const env = { PATH: process.env.PATH ?? '' }
  return (
    await run(process.execPath, ['--disable-warning=ExperimentalWarning', file], { env, cwd: dirname(file) })
  ).stdout
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vigie-pdq-'))
  mkdirSync(join(folder, 'package'))
  mkdirSync(join(folder, 'reader'))
  const tarball = packPackage(PUBLISHED, join(folder, 'package'))
  writeFileSync(join(folder, 'reader', 'package.json'), '{"private":true}')
  await run(
    'npm',
    ['install', '--offline', '--no-audit', '--no-fund', '--cache', join(folder, 'cache'), tarball],
    {
      cwd: join(folder, 'reader'),
    },
  )
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('the package fingerprints raw pixels in an empty folder without sharp and without network', async () => {
  const [pixels = ''] = examples
  expect(await plainNode(pixels)).toBe(saidIn(pixels))
  await expect(plainNode("await import('sharp')")).rejects.toThrow(/ERR_MODULE_NOT_FOUND/)
  // Whoever wants files decoded is told what is missing.
  const decode =
    "import { decodePicture } from '@vigie/pdq/decode'\nawait decodePicture(Buffer.from('\\xff\\xd8\\xff', 'latin1'))"
  await expect(plainNode(decode)).rejects.toThrow(/npm install sharp/)
})

test('the published package brings types and no TypeScript sources', async () => {
  const { stdout } = await run('find', ['node_modules/@vigie/pdq', '-type', 'f'], {
    cwd: join(folder, 'reader'),
  })
  const files = stdout.split('\n')
  expect(files).toContain('node_modules/@vigie/pdq/index.d.ts')
  expect(files).toContain('node_modules/@vigie/pdq/LICENSE')
  expect(files.filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))).toEqual([])
})

/** The ends of the range of sharp that it is published with, each installed here under a name of its own. */
const ENDS = [
  ['oldest', 'sharp-oldest'],
  ['newest', 'sharp'],
] as const
const require = createRequire(import.meta.url)
const folderOf = (name: string): string => dirname(dirname(require.resolve(name)))
const VersionOf = z.object({ version: z.string() })
const versionOf = (name: string): string =>
  VersionOf.parse(JSON.parse(readFileSync(join(folderOf(name), 'package.json'), 'utf8'))).version

/** The reader has this sharp, and no other. */
const giveSharp = (name: string): void => {
  const place = join(folder, 'reader', 'node_modules', 'sharp')
  rmSync(place, { force: true })
  symlinkSync(folderOf(name), place)
}

test('the range of sharp ends where the versions end that are tried here', () => {
  const [, least = '', below = ''] = /^>=(\S+) <0\.(\d+)\.0$/.exec(SHARP) ?? []
  expect(versionOf('sharp-oldest')).toBe(least)
  expect(versionOf('sharp')).toMatch(new RegExp(`^0\\.${Number(below) - 1}\\.`))
})

test.each(ENDS)(
  'with the %s sharp every example of the README says what stands below it',
  async (_, name) => {
    giveSharp(name)
    expect(examples).toHaveLength(3)
    for (const example of examples) expect(await plainNode(example)).toBe(saidIn(example))
  },
)

test.each(ENDS)('with the %s sharp every sort of file is read as the one picture it is', async (_, name) => {
  giveSharp(name)
  const scene = picture(5, { width: 700, height: 400 })
  const coded = () => sharp(scene.data, { raw: { width: 700, height: 400, channels: 3 } })
  const files: Readonly<Record<string, Promise<Buffer>>> = {
    png: coded().png().toBuffer(),
    'png of 16 bits': coded().toColourspace('rgb16').png().toBuffer(),
    'turned png': coded().withMetadata({ orientation: 6 }).png().toBuffer(),
    tiff: coded().tiff({ compression: 'lzw' }).toBuffer(),
    jpeg: coded().jpeg({ quality: 80 }).toBuffer(),
    'cmyk jpeg': coded().toColourspace('cmyk').jpeg({ quality: 90 }).toBuffer(),
    webp: coded().webp({ quality: 80 }).toBuffer(),
    avif: coded().avif({ quality: 80, effort: 0 }).toBuffer(),
    gif: coded().gif().toBuffer(),
  }
  for (const [sort, made] of Object.entries(files)) {
    writeFileSync(join(folder, 'reader', 'picture'), await made)
    const said = await plainNode(
      "import { fingerprintFile } from '@vigie/pdq/decode'\nconsole.log((await fingerprintFile('picture')).pdq)",
    )
    const bits = distance(said.trim(), plainReference(scene).pdq)
    expect({ sort, bits: bits <= (sort === 'cmyk jpeg' ? 31 : 10) }).toEqual({ sort, bits: true })
  }
  writeFileSync(join(folder, 'reader', 'picture'), (await coded().jpeg().toBuffer()).subarray(0, 900))
  const broken = "import { fingerprintFile } from '@vigie/pdq/decode'\nawait fingerprintFile('picture')"
  await expect(plainNode(broken)).rejects.toThrow(/UnreadablePicture|broken/)
})

test('the types of every door are read by a strict compiler that knows neither a browser nor Node', async () => {
  const reader = join(folder, 'reader')
  const doors = ['', '/decode', '/browser', '/browser-modules']
  const lines = doors.map((door, at) => `export * as door${at} from '@vigie/pdq${door}'\n`)
  writeFileSync(join(reader, 'types.ts'), lines.join(''))
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc')
  const compilerOptions = {
    ...{ strict: true, noEmit: true, skipLibCheck: false },
    ...{ lib: ['es2024'], types: [], target: 'es2022', module: 'nodenext' },
  }
  writeFileSync(join(reader, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['types.ts'] }))
  const { stdout } = await run(process.execPath, [tsc, '-p', '.'], { cwd: reader }).catch(
    (fault: { stdout?: string }) => ({ stdout: fault.stdout ?? String(fault) }),
  )
  expect(stdout).toBe('')
})
