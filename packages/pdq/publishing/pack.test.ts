import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pack } from './pack.ts'

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
  const tarball = pack(join(folder, 'package'))
  writeFileSync(join(folder, 'reader', 'package.json'), '{"private":true}')
  await run(
    'npm',
    ['install', '--offline', '--no-audit', '--no-fund', '--cache', join(folder, 'cache'), tarball],
    {
      cwd: join(folder, 'reader'),
    },
  )
}, 120_000)
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

test('every example of the README says what stands below it', async () => {
  const sharp = dirname(dirname(createRequire(import.meta.url).resolve('sharp')))
  symlinkSync(sharp, join(folder, 'reader', 'node_modules', 'sharp'))
  expect(examples).toHaveLength(3)
  for (const example of examples) expect(await plainNode(example)).toBe(saidIn(example))
})

test('its types are read by a strict compiler that knows neither a browser nor Node', async () => {
  const reader = join(folder, 'reader')
  writeFileSync(join(reader, 'types.ts'), "export * from '@vigie/pdq'\n")
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
