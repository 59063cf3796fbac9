import { execFile } from 'node:child_process'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { packPackage } from '../../../tools/build-package.ts'
import { PUBLISHED } from './pack.ts'

const run = promisify(execFile)
const root = join(import.meta.dirname, '..', '..', '..')
const FENCE = /^```js\n(.*?)^```$/gms
const examples = [...readFileSync(join(import.meta.dirname, '..', 'README.md'), 'utf8').matchAll(FENCE)].map(
  ([, body = '']) => body,
)
const saidIn = (example: string): string =>
  [...example.matchAll(/^\/\/ (.*)$/gm)]
    .filter(([, said = '']) => !said.startsWith('In earnest'))
    .map(([, said]) => `${said}\n`)
    .join('')

let folder: string
const installed = (...names: string[]) => join(folder, 'node_modules', '@vigie', 'protocol', ...names)

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vigie-protocol-'))
  const tarball = packPackage(PUBLISHED, join(folder, 'package'))
  mkdirSync(installed(), { recursive: true })
  await run('tar', ['-xzf', tarball, '-C', installed(), '--strip-components=1'])
  for (const name of ['zod', '@types', 'undici-types']) {
    symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name))
  }
  writeFileSync(join(folder, 'package.json'), '{"private":true,"type":"module"}')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('runs every example of the README by plain node, with what stands below it', async () => {
  expect(examples).toHaveLength(1)
  for (const example of examples) {
    const file = join(folder, 'example.mjs')
    writeFileSync(file, example)
    // No loader of the repository reaches this process.
    const { stdout } = await run(process.execPath, [file], {
      env: { PATH: process.env.PATH ?? '' },
      cwd: dirname(file),
    })
    expect(stdout).toBe(saidIn(example))
  }
})

it('brings declarations, vectors and the licence, and no TypeScript sources', () => {
  const files = readdirSync(installed(), { recursive: true }).map(String)
  for (const file of ['index.js', 'index.d.ts', 'README.md', 'LICENSE', 'vectors/rfc9421-b26.json']) {
    expect(files).toContain(file)
  }
  expect(files.filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))).toEqual([])
  expect(files.filter((file) => file.includes('.test.'))).toEqual([])
})

it('its types are read by a strict compiler that knows Node', async () => {
  writeFileSync(join(folder, 'types.ts'), "export * from '@vigie/protocol'\n")
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc')
  const compilerOptions = {
    ...{ strict: true, noEmit: true, skipLibCheck: true, types: ['node'] },
    ...{ lib: ['es2024'], target: 'es2022', module: 'nodenext' },
  }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['types.ts'] }))
  const { stdout } = await run(process.execPath, [tsc, '-p', '.'], { cwd: folder }).catch(
    (fault: { stdout?: string }) => ({ stdout: fault.stdout ?? String(fault) }),
  )
  expect(stdout).toBe('')
})
