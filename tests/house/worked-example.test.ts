import { readFileSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { apply, blocksOf, changedFiles, copyTree, pictureOf, runIn, writeTexts } from './example-tree.ts'

const NATIVE = 'node_modules/typescript-native/bin/tsc'
const blocks = blocksOf('CONTRIBUTING.md')

let copy: string
let changed: string[]
let house: string[]
beforeAll(async () => {
  copy = await copyTree()
  const before = pictureOf(copy)
  for (const block of blocks) await apply(copy, block)
  const after = pictureOf(copy)
  changed = changedFiles(before, after)
  // The small house beside it: one check of the types serves both.
  for (const block of blocksOf('docs/a-small-house.md')) await apply(copy, block)
  await writeTexts(copy)
  house = changedFiles(after, pictureOf(copy))
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

test('the types hold with the example in place', async () => {
  expect(await runIn(copy, 'node', [NATIVE, '-p', '.'])).toBe('')
})

test('format and lint hold with the example in place', async () => {
  await runIn(copy, 'biome', ['check', '--error-on-warnings', ...changed, ...house])
})

test('the boundaries hold with the example in place', async () => {
  expect(await runIn(copy, 'tsx', ['tools/boundaries/index.ts'])).toContain(', 0 offences')
})

test("the verb's own test and the texts hold with the example in place", async () => {
  const file = join(copy, 'report.json')
  await runIn(copy, 'vitest', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
    'modules/hotline/verbs/note-still-up.test.ts',
    'tests/house/locales.test.ts',
  ])
  const report = z.looseObject({ numPassedTests: z.number(), testResults: z.array(z.unknown()) })
  const { numPassedTests, testResults } = report.parse(JSON.parse(await readFile(file, 'utf8')))
  expect(testResults).toHaveLength(2)
  expect(numPassedTests).toBeGreaterThan(10)
})

test('the page has one block per file, so that nothing is changed behind the reader’s back', () => {
  expect(blocks.map(({ file }) => file).sort()).toEqual(changed)
  expect(new Set(blocks.map(({ file }) => dirname(file))).size).toBe(6)
})
