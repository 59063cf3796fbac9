import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'

const root = join(import.meta.dirname, '..', '..')
const OPEN = /^V\d+\.\d+\.\d+: open, and of level 1 or 2$/

const Answers = z.record(z.string(), z.record(z.string(), z.unknown()))

let scratch: string
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'vigie-asvs-'))
})
afterAll(() => rm(scratch, { recursive: true, force: true }))

/** What the counter of a tree says about its answers, one complaint a line. */
const count = (tree: string): Promise<{ code: number; counts: string; complaints: string[] }> =>
  new Promise((done) => {
    const child = execFile(
      process.execPath,
      ['--import', 'tsx', join(tree, 'tools', 'asvs.ts')],
      { cwd: root },
      (_fault, counts, complaints) =>
        done({ code: child.exitCode ?? 1, counts, complaints: complaints.trim().split('\n') }),
    )
  })

/** A tree like ours with other answers. */
const treeWith = async (answers: z.infer<typeof Answers>): Promise<string> => {
  const tree = await mkdtemp(join(scratch, 'tree-'))
  const link = async (folder: string, but: readonly string[]) => {
    for (const name of await readdir(join(root, folder))) {
      if (!but.includes(name)) await symlink(join(root, folder, name), join(tree, folder, name))
    }
  }
  await mkdir(join(tree, 'docs'))
  await link('', ['docs', 'tools'])
  await link('docs', ['asvs.json'])
  await cp(join(root, 'tools'), join(tree, 'tools'), { recursive: true })
  await writeFile(join(tree, 'docs', 'asvs.json'), JSON.stringify(answers))
  return tree
}

const promisesThereAre = async (): Promise<string[]> =>
  (await readdir(join(root, 'promises'), { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)

const ourAnswers = async () =>
  Answers.parse(JSON.parse(await readFile(join(root, 'docs', 'asvs.json'), 'utf8')))

test('every requirement is answered, and every test, every promise and all words that an answer names are there', async () => {
  const { counts, complaints } = await count(root)
  expect(complaints.filter((line) => line !== '' && !OPEN.test(line))).toEqual([])
  const all = [...counts.matchAll(/^[123] +(\d+)/gm)].map(([, number]) => Number(number))
  expect(all.reduce((sum, number) => sum + number, 0)).toBe(345)
})

test('an answer is not taken on trust: what vanished, and what was left out, is found', async () => {
  const { 'V1.1.1': _left, ...others } = await ourAnswers()
  const tree = await treeWith({
    ...others,
    'V1.1.2': { test: ['tests/house/lock.test.ts: a test that vanished'], why: 'planted' },
    'V1.2.1': { test: ['tests/house/no-such-file.test.ts: a test'], why: 'planted' },
    'V1.2.2': { promise: ['no-such-promise'], why: 'planted' },
    'V1.2.3': { reviewed: ['SECURITY.md: words that vanished'], why: 'planted' },
    'V1.2.4': { reviewed: ['NO-SUCH.md: ## Whom Vigie talks to'], why: 'planted' },
    'V99.1.1': { notApplicable: 'planted' },
  })
  const { code, complaints } = await count(tree)
  expect(code).toBe(1)
  expect(complaints.filter((line) => !OPEN.test(line))).toEqual([
    'V1.1.1: not answered',
    'V99.1.1: no such requirement',
    'V1.1.2: no such test, tests/house/lock.test.ts: a test that vanished',
    'V1.2.1: no such test, tests/house/no-such-file.test.ts: a test',
    'V1.2.2: no such promise, no-such-promise',
    'V1.2.3: no such words, SECURITY.md: words that vanished',
    'V1.2.4: no such words, NO-SUCH.md: ## Whom Vigie talks to',
  ])
})

test('no promise cites a requirement that is open, is not ours, or does not exist', async () => {
  const table = await readFile(join(root, 'promises', 'README.md'), 'utf8')
  const answers = await ourAnswers()
  const rows = [...table.matchAll(/^\| `([a-z-]+)` \|.*\| ([^|]+) \|$/gm)]
  expect(rows.map(([, name]) => name)).toEqual((await promisesThereAre()).sort())
  const cited = rows.flatMap(([, name, ids = '']) =>
    ids.split(', ').map((id) => ({ name, id, answer: answers[`V${id}`] ?? {} })),
  )
  expect(cited.length).toBeGreaterThan(100)
  const isShown = (answer: object): boolean => ['test', 'promise', 'reviewed'].some((way) => way in answer)
  expect(cited.filter(({ answer }) => !isShown(answer))).toEqual([])
  // And the other way round: what an answer rests on a promise stands in the row of that promise.
  const unnamed = Object.entries(answers).flatMap(([id, { promise }]) =>
    z
      .array(z.string())
      .catch([])
      .parse(promise)
      .filter((name) => !cited.some((one) => one.name === name && `V${one.id}` === id))
      .map((name) => `${name} ${id}`),
  )
  expect(unnamed).toEqual([])
})
