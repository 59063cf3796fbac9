import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, extname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchBrowser } from '../../../tests/browser.ts'
import { packPackage } from '../../../tools/build-package.ts'
import { PUBLISHED } from './pack.ts'

const run = promisify(execFile)
const FENCE = /^```js\n(.*?)^```$/gms
const examples = [...readFileSync(join(import.meta.dirname, '..', 'README.md'), 'utf8').matchAll(FENCE)].map(
  ([, body = '']) => body,
)
const saidIn = (example: string): string =>
  [...example.matchAll(/^\/\/ (.*)$/gm)].map(([, said]) => `${said}\n`).join('')

let folder: string
const installed = (...names: string[]) =>
  join(folder, 'reader', 'node_modules', '@vigie', 'hamming', ...names)
const plainNode = async (script: string): Promise<string> => {
  const file = join(folder, 'reader', 'example.mjs')
  writeFileSync(file, script)
  // No loader of the repository reaches this process.
  const env = { PATH: process.env.PATH ?? '' }
  return (await run(process.execPath, [file], { env, cwd: dirname(file) })).stdout
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vigie-hamming-'))
  mkdirSync(join(folder, 'package'))
  mkdirSync(join(folder, 'reader'))
  const tarball = packPackage(PUBLISHED, join(folder, 'package'))
  writeFileSync(join(folder, 'reader', 'package.json'), '{"private":true}')
  const words = ['install', '--offline', '--no-audit', '--no-fund', '--cache', join(folder, 'cache'), tarball]
  await run('npm', words, { cwd: join(folder, 'reader') })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('runs every example of the README by plain node in an empty folder, with what stands below it', async () => {
  expect(examples).toHaveLength(3)
  for (const example of examples) expect(await plainNode(example)).toBe(saidIn(example))
})

it('brings declarations, the kernel and no TypeScript sources', () => {
  const files = [...readdirSync(installed()), ...readdirSync(installed('kernel'))]
  for (const file of ['index.js', 'index.d.ts', 'README.md', 'LICENSE', 'hamming.wasm', 'SHA256SUMS']) {
    expect(files).toContain(file)
  }
  expect(files.filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))).toEqual([])
  expect(readFileSync(installed('index.d.ts'), 'utf8')).not.toContain(".ts'")
})

it('searches in a browser, where the kernel is fetched beside the script', async () => {
  const types: Record<string, string> = {
    '.js': 'text/javascript',
    '.wasm': 'application/wasm',
    '': 'text/html',
  }
  const server = createServer((request, response) => {
    const name = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1)
    const type = types[extname(name)]
    response.writeHead(type ? 200 : 404, { 'content-type': type ?? 'text/plain' })
    response.end(name ? readFileSync(installed(name)) : '<!doctype html><title>reader</title>')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const browser = await launchBrowser()
  try {
    const address = server.address()
    const page = await browser.newPage()
    await page.goto(`http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/`)
    const said = await page.evaluate(`import('/index.js').then(async ({ openIndex }) => {
      const index = await openIndex()
      index.add(new Uint8Array(32).fill(3), 9)
      return JSON.stringify([index.kernel, index.search(new Uint8Array(32).fill(3).fill(2, 0, 5), 31)])
    })`)
    expect(said).toBe('["wasm",[{"entry":9,"distance":5}]]')
  } finally {
    await browser.close()
    await new Promise((resolve) => server.close(resolve))
  }
})

it('its types are read by a strict compiler that knows neither a browser nor Node', async () => {
  const reader = join(folder, 'reader')
  writeFileSync(join(reader, 'types.ts'), "export * from '@vigie/hamming'\n")
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
