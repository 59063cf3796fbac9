import { execFile, spawn } from 'node:child_process'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { ALL_READY } from '../built.ts'

const root = join(import.meta.dirname, '..', '..')
const node = join(root, 'node_modules', '.bin', 'node')
// Below node_modules, so that the built files find the packages of others where they lie.
const built = join(root, 'node_modules', '.cache', `vigie-build-${process.pid}`)
const probe = pathToFileURL(join(import.meta.dirname, 'note-loads.mjs')).href
const COMPILERS =
  /\/node_modules\/(tsx|esbuild|@esbuild|typescript|vite|rolldown|oxc[^/]*)\/|^compiler of Node/

let home: string
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'vigie-built-'))
  await promisify(execFile)(node, ['--import', 'tsx', 'tools/build/index.ts', '--out', built], { cwd: root })
})
afterAll(async () => {
  await rm(home, { recursive: true, force: true })
  await rm(built, { recursive: true, force: true })
})

const start = (noted: string, before: readonly string[], words: readonly string[]) =>
  spawn(node, ['--import', probe, ...before, ...words], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH,
      HOME: home,
      NOTED_LOADS: join(home, noted),
      VIGIE_DATA: join(home, 'data'),
      VIGIE_PORT: '0',
      VIGIE_LOG_LEVEL: 'warn',
    },
  })
const startBuilt = (noted: string, ...words: string[]) =>
  start(noted, ['--enable-source-maps'], [join(built, 'apps/cli/vigie.js'), ...words])

const ended = async (child: ReturnType<typeof start>): Promise<{ code: number | null; said: string }> => {
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
  }
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, said })))
}
const loadsOf = async (noted: string): Promise<string[]> =>
  (await readFile(join(home, noted), 'utf8')).trim().split('\n')

test('help loads the lists of commands and houses and nothing else, built or not', async () => {
  const ofBuild = await ended(startBuilt('help-built', 'help'))
  expect(ofBuild).toMatchObject({ code: 0, said: expect.stringContaining('vigie serve HOUSE') })
  const files = (await loadsOf('help-built')).filter((url) => !url.startsWith('node:'))
  const folders = files.map((url) => dirname(relative(built, fileURLToPath(url))))
  // The list of houses says their names; a house is loaded when it is served.
  expect(folders.filter((folder) => !['apps/cli', 'houses'].includes(folder))).toEqual([])
  expect(files.length).toBeGreaterThan(1)

  const ofSources = start('help-sources', ['--import', 'tsx'], [join(root, 'apps/cli/vigie.ts'), 'help'])
  expect((await ended(ofSources)).said).toBe(ofBuild.said)
  const loads = await loadsOf('help-sources')
  expect(loads.filter((url) => /\/(houses\/[^/]+|modules|platform)\//.test(url))).toEqual([])
  // The same probe does see a compiler where there is one.
  expect(loads.some((url) => COMPILERS.test(url))).toBe(true)
})

const Lock = z.object({ packages: z.record(z.string(), z.object({ dev: z.boolean().default(false) })) })

/** How a file of each kind names others. */
const NAMES = [
  ['text/html', /(?:src|href|data-[a-z]+)="(\/assets\/[^"]+)"/g],
  ['text/css', /url\(([^)]+)\)/g],
  ['javascript', /(?:from|import|URL)\s*\(?["'](\.[^"']+)["']/g],
] as const

/** Everything that a page names and a browser would fetch from the same place, and what those files name in turn. */
const fetchAll = async (origin: string, first: string): Promise<Map<string, number>> => {
  const answers = new Map<string, number>()
  const waiting = [new URL(first, origin)]
  for (let url = waiting.pop(); url; url = waiting.pop()) {
    if (url.origin !== origin || answers.has(url.pathname)) continue
    const answer = await fetch(url)
    answers.set(url.pathname, answer.status)
    const type = answer.headers.get('content-type') ?? ''
    const reads = NAMES.find(([kind]) => type.includes(kind))?.[1]
    const text = await answer.text()
    for (const [, name = ''] of reads ? text.matchAll(reads) : []) {
      const found = new URL(name.replaceAll('&amp;', '&'), url)
      if (/^\/assets\//.test(found.pathname)) waiting.push(found)
    }
  }
  return answers
}

test('the built centre serves every page and file without a compiler, a source or a tool of developers', async () => {
  const child = startBuilt('serve', 'serve', 'centre', '--json')
  const end = ended(child)
  const addresses: string[] = []
  for await (const text of child.stdout) {
    addresses.push(...[...String(text).matchAll(/http:\/\/localhost:\d+/g)].map(([url]) => url))
    if (addresses.length >= ALL_READY.length) break
  }
  const [site = '', desk = ''] = addresses
  const pages = await Promise.all(
    [
      [site, '/en/'],
      [site, '/en/report'],
      [site, '/en/picture'],
      [desk, '/en/sign-in'],
    ].map(([origin = '', path = '']) => fetchAll(origin, path)),
  )
  const ready = await Promise.all(addresses.map(async (url) => (await fetch(`${url}/readyz`)).status))
  const children = readFileSync(`/proc/${child.pid}/task/${child.pid}/children`, 'utf8').trim().split(' ')
  const programs = children.map((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')[0] ?? '')
  child.kill('SIGTERM')
  expect(await end).toMatchObject({ code: 0 })

  expect(ready).toEqual(ALL_READY)
  const answers = pages.flatMap((page) => [...page])
  expect(answers.filter(([, status]) => status !== 200)).toEqual([])
  const kinds = new Set(answers.map(([path]) => /\.\w+$/.exec(path)?.[0]))
  for (const kind of ['.css', '.js', '.woff2', '.wasm']) expect(kinds).toContain(kind)

  expect(programs.filter((program) => !program.endsWith('postgres'))).toEqual([])
  const loads = await loadsOf('serve')
  expect(loads.filter((url) => COMPILERS.test(url))).toEqual([])
  const files = loads.filter((url) => url.startsWith('file:')).map((url) => fileURLToPath(url))
  expect(files.length).toBeGreaterThan(300)
  const { packages } = Lock.parse(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')))
  const belongs = (file: string): boolean => {
    if (file.startsWith(`${built}/`)) return true
    const name = /^node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+/.exec(relative(root, file))?.[0]
    return name !== undefined && packages[name]?.dev === false && !name.startsWith('node_modules/@vigie/')
  }
  expect(files.filter((file) => file !== fileURLToPath(probe) && !belongs(file))).toEqual([])
})

test('whoever stops reading what a command says neither breaks it nor hears of it', async () => {
  const child = startBuilt('unread', 'keys', 'list')
  child.stdout.destroy()
  expect(await ended(child)).toEqual({ code: 0, said: '' })
})

test('what is built makes fingerprints of pictures with the kernel that came along', async () => {
  const said = await ended(startBuilt('pdq', 'hashes', 'pdq', 'docs/pictures/queue-desk.png', '--json'))
  expect(said).toMatchObject({ code: 0, said: expect.stringMatching(/[0-9a-f]{64}/) })
})

test('a fault in what is built is told by the line of its source', async () => {
  const script = `import { readWords } from '${join(built, 'apps/cli/read-words.js')}'
    try { readWords(['--no-such-word'], {}, '') } catch (fault) { console.log(fault.stack) }`
  const said = await ended(start('trace', ['--enable-source-maps', '--input-type=module', '-e'], [script]))
  expect(said.said).toMatch(/apps\/cli\/read-words\.ts:\d+/)
})

/** A file beside the code is named in this one way, which every tool understands; a package of others by `require.resolve`. */
const DOORS =
  /new URL\(\s*(?:'([^']+)'|`([^`]+)`),\s*import\.meta\.url,?\s*\)|createRequire\(import\.meta\.url\)/g
/** What names its own file: modules that are served to browsers as they are, and threads that begin with themselves. */
const ITSELF = [
  'platform/receipt/files.ts',
  'packages/pdq/browser-modules.ts',
  'platform/picture/drawing-thread.ts',
  'platform/post/mail-thread.ts',
  'platform/post/sender-thread.ts',
]
const otherWays = (text: string): string[] => text.replace(DOORS, '').match(/import\.meta\.\w+/g) ?? []

test('what the code reads beside itself has one door, and came along with the build', () => {
  expect(otherWays("join(import.meta.dirname, 'a.css')")).toEqual(['import.meta.dirname'])
  const sources = globSync('**/*.js', { cwd: built })
    .map((file) => ['.ts', '.tsx'].map((ending) => file.replace(/\.js$/, ending)))
    .flatMap((names) => names.filter((name) => existsSync(join(root, name))))
  expect(sources.length).toBeGreaterThan(500)
  const named = sources.flatMap((file) => {
    const text = readFileSync(join(root, file), 'utf8')
    if (!ITSELF.includes(file)) expect([file, ...otherWays(text)]).toEqual([file])
    return [...text.matchAll(DOORS)].flatMap(([, plain, template]) => {
      // Of a name that is put together, the folder before the first part that changes.
      const path = plain ?? template?.replace(/[^/]*\$\{.*$/s, '')
      return path === undefined ? [] : [join(dirname(file), path)]
    })
  })
  expect(named.length).toBeGreaterThan(20)
  expect(named.filter((path) => !existsSync(join(built, path)))).toEqual([])
  const assets = globSync('{ui,desks,sites,locales,modules,houses}/**/*.{css,js,sql,json,bin,wasm}', {
    cwd: root,
    exclude: ['**/node_modules/**', '**/package.json'],
  })
  expect(assets.length).toBeGreaterThan(100)
  expect(assets.filter((asset) => !existsSync(join(built, asset)))).toEqual([])
})
