import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readdir, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'

const root = join(import.meta.dirname, '..', '..')
const LEFT_BEHIND = ['.git', 'node_modules', '.vigie', 'docs/pictures']

/** The fenced blocks of the page that name a file after their language: what a contributor would write. */
const blocks = [
  ...readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8').matchAll(/^```(ts|diff|json) (\S+)\n(.*?)^```$/gms),
].map(([, language = '', file = '', text = '']) => ({ language, file, text }))

/** A copy of the tree that borrows the packages, but not the project's own: those are the copy's. */
const copyTree = async (): Promise<string> => {
  const copy = await realpath(await mkdtemp(join(tmpdir(), 'vigie-example-')))
  await cp(root, copy, {
    recursive: true,
    filter: (path) => !LEFT_BEHIND.some((left) => path.endsWith(`/${left}`)),
  })
  const [packages, own] = [join(root, 'node_modules'), join(copy, 'node_modules', '@vigie')]
  await mkdir(own, { recursive: true })
  for (const name of await readdir(packages)) {
    const borrowed = name === '.bin' || !name.startsWith('.')
    if (borrowed && name !== '@vigie') await symlink(join(packages, name), join(copy, 'node_modules', name))
  }
  for (const name of await readdir(join(packages, '@vigie'))) {
    const place = relative(await realpath(root), await realpath(join(packages, '@vigie', name)))
    await symlink(join(copy, place), join(own, name))
  }
  return copy
}

/** Every file of the copy with a digest of what stands in it. */
const pictureOf = (copy: string): Map<string, string> =>
  new Map(
    globSync('**/*', { cwd: copy, exclude: ['node_modules'], withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [relative(copy, file), createHash('sha256').update(readFileSync(file)).digest('hex')]),
  )

const Sections = z.record(z.string(), z.record(z.string(), z.string()))

/** New words go in among the old ones, in order. None of them may be there already. */
const addWords = (old: string, text: string): string => {
  const all = Sections.parse(JSON.parse(old))
  for (const [section, added] of Object.entries(Sections.parse(JSON.parse(text)))) {
    const before = all[section] ?? {}
    expect(Object.keys(added).filter((key) => key in before)).toEqual([])
    const words = Object.entries({ ...before, ...added }).sort(([a], [b]) => (a < b ? -1 : 1))
    all[section] = Object.fromEntries(words)
  }
  return `${JSON.stringify(all, null, 2)}\n`
}

/** A line with a plus goes in behind the line before it, which stands in the file exactly once. */
const addLines = (old: string, text: string): string => {
  const lines = old.split('\n')
  let before = ''
  for (const line of text.trimEnd().split('\n')) {
    if (line.startsWith('+')) {
      expect({ before, found: lines.filter((one) => one === before).length }).toEqual({ before, found: 1 })
      lines.splice(lines.indexOf(before) + 1, 0, line.slice(1))
    }
    before = line.slice(1)
  }
  return lines.join('\n')
}

const apply = async (copy: string, { language, file, text }: (typeof blocks)[number]): Promise<void> => {
  const place = join(copy, file)
  if (language === 'ts') return writeFile(place, text, { flag: 'wx' })
  const old = await readFile(place, 'utf8')
  await writeFile(place, language === 'json' ? addWords(old, text) : addLines(old, text))
}

const run = promisify(execFile)

/** What a program of the project says in the copy; its words are the failure when it fails. */
const runIn = async (copy: string, program: string, words: readonly string[]): Promise<string> => {
  const bin = join(root, 'node_modules', '.bin')
  const kept = Object.entries(process.env).filter(([name]) => !/^(VITEST|TEST$|NODE_ENV$|VIGIE_)/.test(name))
  const env = { ...Object.fromEntries(kept), PATH: `${bin}:${process.env.PATH ?? ''}`, NO_COLOR: '1' }
  return run(join(bin, program), [...words], { cwd: copy, env, maxBuffer: 64 * 1024 * 1024 }).then(
    ({ stdout }) => stdout,
    (fault: unknown) => {
      const { stdout, stderr } = z.looseObject({ stdout: z.string(), stderr: z.string() }).parse(fault)
      throw new Error(`${program} fails in the copy:\n${stdout}\n${stderr}`)
    },
  )
}

let copy: string
let changed: string[]
beforeAll(async () => {
  copy = await copyTree()
  const before = pictureOf(copy)
  for (const block of blocks) await apply(copy, block)
  const after = pictureOf(copy)
  changed = [...after.keys()].filter((file) => after.get(file) !== before.get(file)).sort()
})
afterAll(() => rm(copy, { recursive: true, force: true }))

test('a new verb is one file, its test, the declaration of its module and four languages', () => {
  expect(changed).toEqual([
    'locales/de/hotline.json',
    'locales/en/hotline.json',
    'locales/fr/hotline.json',
    'locales/nl/hotline.json',
    'modules/hotline/module.ts',
    'modules/hotline/verbs/note-still-up.test.ts',
    'modules/hotline/verbs/note-still-up.ts',
  ])
  const list = readFileSync(join(copy, 'modules/hotline/module.ts'), 'utf8')
  expect(list.split('\n').filter((line) => line.includes('noteStillUp'))).toHaveLength(2)
})

test('the types hold with the example in place', { timeout: 120_000 }, async () => {
  expect(await runIn(copy, 'tsc', ['-p', '.'])).toBe('')
})

test('format and lint hold with the example in place', async () => {
  await runIn(copy, 'biome', ['check', '--error-on-warnings', ...changed])
})

test("the verb's own test, the texts and the boundaries hold with the example in place", {
  timeout: 120_000,
}, async () => {
  const file = join(copy, 'report.json')
  await runIn(copy, 'vitest', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
    'modules/hotline/verbs/note-still-up.test.ts',
    'tests/house/locales.test.ts',
    'tests/house/boundaries.test.ts',
  ])
  const report = z.looseObject({ numPassedTests: z.number(), testResults: z.array(z.unknown()) })
  const { numPassedTests, testResults } = report.parse(JSON.parse(await readFile(file, 'utf8')))
  expect(testResults).toHaveLength(3)
  expect(numPassedTests).toBeGreaterThan(10)
})

test('the page has one block per file, so that nothing is changed behind the reader’s back', () => {
  expect(blocks.map(({ file }) => file).sort()).toEqual(changed)
  expect(new Set(blocks.map(({ file }) => dirname(file))).size).toBe(6)
})
