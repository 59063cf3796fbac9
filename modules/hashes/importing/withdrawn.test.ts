import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openTestCentre } from '@vigie/centre/testing'
import type { House } from '@vigie/platform/operation'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { digestOf, OPEN_LIST, pdqOf } from '../fixtures.ts'
import type { Format } from '../formats/format.ts'
import { importList } from '../index.ts'
import { addList } from '../verbs/add-list.ts'
import { withdrawEntry } from '../verbs/withdraw-entry.ts'

let centre: Awaited<ReturnType<typeof openTestCentre>>
let folder: string
let house: House
beforeAll(async () => {
  centre = await openTestCentre()
  folder = await mkdtemp(join(tmpdir(), 'vigie-withdrawn-'))
  house = centre.desk.house
})
afterAll(async () => {
  await centre.close()
  await rm(folder, { recursive: true })
})

let files = 0
const take = async (list: string, text: string, more: { again?: boolean; batch?: number } = {}) => {
  const path = join(folder, String(files++))
  await writeFile(path, text)
  centre.clock.moveBy(1_000)
  return importList(house, { list, file: path, ...more })
}
const list = (name: string, format: Format) =>
  centre.perform(addList, centre.staff.griet, { ...OPEN_LIST, name, format })
const standing = async (name: string) =>
  (
    await sql<{ number: number; own_id: string; classification: string; class: string }>`
      select e.number, e.own_id, e.classification, e.class from hashes.list_entry e
      join hashes.list l on l.id = e.list
      where l.name = ${name} and not exists (
        select from hashes.entry_withdrawal w
        where w.list = e.list and w.own_id = e.own_id and w.version = e.version
      ) order by e.own_id`.execute(house.books)
  ).rows
const exchanged = (rows: readonly { hash: string; status: string; at?: number }[]): string =>
  JSON.stringify({
    hashRecords: rows.map(({ hash, status, at }) => ({
      ...(at === undefined ? {} : { lastModtimestamp: at }),
      signalType: 'ImagePDQ',
      hashValue: hash,
      hashStatus: status,
    })),
    count: rows.length,
  })

test('an older file never brings back what a person withdrew, also where we never had it', async () => {
  await list('persons', 'stopncii')
  const [known, never] = [pdqOf('known'), pdqOf('never seen')]
  await take('persons', exchanged([{ hash: known, status: 'Active', at: 1_700_000_000 }]))
  const gone = [known, never].map((hash) => ({ hash, status: 'Withdrawn', at: 1_700_000_900 }))
  expect(await take('persons', exchanged(gone))).toMatchObject({ withdrawn: 1, unchanged: 1 })

  const older = await take(
    'persons',
    exchanged([
      { hash: known, status: 'Active', at: 1_700_000_800 },
      { hash: never, status: 'Active', at: 1_700_000_900 },
    ]),
  )
  expect(older).toMatchObject({ added: 0, replaced: 0, leftOut: 2 })
  expect(older.problems).toMatchObject([{ way: 'left-out', word: 'withdrawn-since', rows: 2, first: 1 }])
  // A row without its date says nothing newer.
  await take('persons', exchanged([{ hash: known, status: 'Active' }]))
  expect(await standing('persons')).toEqual([])
  await take('persons', exchanged([{ hash: known, status: 'Active', at: 1_700_001_000 }]))
  expect(await standing('persons')).toHaveLength(1)
})

test('an older row changes nothing, and an older tombstone takes nothing back', async () => {
  await list('older', 'stopncii')
  const hash = pdqOf('older')
  await take('older', exchanged([{ hash, status: 'Active', at: 1_700_000_500 }]))
  for (const status of ['Received', 'Deleted']) {
    const report = await take('older', exchanged([{ hash, status, at: 1_700_000_400 }]))
    expect(report.problems).toMatchObject([{ way: 'left-out', word: 'older-than-ours', rows: 1 }])
  }
  expect(await standing('older')).toMatchObject([{ classification: 'Active' }])
})

test('a file without dates that was read before does not bring back what a later one took back', async () => {
  await list('undated', 'plain-pdq')
  const [one, two] = [pdqOf('one'), pdqOf('two')]
  const first = `${one}\n${two}\n`
  await take('undated', first)
  await take('undated', `-${one}\n`)
  expect(await take('undated', first, { again: true })).toMatchObject({ added: 0, leftOut: 1, unchanged: 1 })
  expect((await standing('undated')).map(({ own_id }) => own_id)).toEqual([two])
  // Even an app that believes otherwise cannot.
  await expect(
    sql`insert into hashes.list_entry (list, own_id, version, pdq, classification, class, dated_at)
      select l.id, ${one}, 2, ${Buffer.alloc(32, 1)}, '', 'csam', '2020-01-01' from hashes.list l
      where l.name = 'undated'`.execute(house.books),
  ).rejects.toThrow('taken back since')
})

test('what a coordinator withdrew stays so until its owner says something new', async () => {
  await list('struck', 'plain-pdq')
  const hash = pdqOf('struck')
  await take('struck', `${hash},A1\n`)
  const [entry] = await standing('struck')
  await centre.perform(withdrawEntry, centre.staff.griet, { entry: entry?.number })
  expect(await take('struck', `# again\n${hash},A1\n`)).toMatchObject({ added: 0, unchanged: 1 })
  expect(await standing('struck')).toEqual([])
  await take('struck', `${hash},B2\n`)
  expect(await standing('struck')).toMatchObject([{ class: 'B2' }])
})

test('a list without news is a success, and a file of nothing is not', async () => {
  await list('quiet', 'stopncii')
  expect(await take('quiet', exchanged([]))).toMatchObject({ rows: 0, added: 0, already: false })
  await list('remark', 'plain-md5')
  expect(await take('remark', '# nothing new this week\n')).toMatchObject({ rows: 0 })
  await expect(take('remark', '')).rejects.toMatchObject({ word: 'nothing-in-it' })
})

test('rows of sorts that are not held here are no damage', async () => {
  await list('mixed-sorts', 'threatexchange')
  const others = Array.from({ length: 9 }, (_, at) => `url,https://host${at}.example,TRUE_POSITIVE,`)
  const text = `signal_type,signal_str,category,tags\n${others.join('\n')}\npdq,${pdqOf('held')},TRUE_POSITIVE,\n`
  const report = await take('mixed-sorts', text)
  expect(report).toMatchObject({ rows: 10, added: 1, refused: 0, leftOut: 9 })
  expect(report.problems).toEqual([{ way: 'left-out', word: 'unknown-sort', rows: 9, first: 2, record: 1 }])
})

test.each([10, 1])('of two classes in one file the graver stands, in batches of %s', async (batch) => {
  const name = `classes-${batch}`
  await list(name, 'plain-sha1')
  const [one, two] = [digestOf('one', 'sha1'), digestOf('two', 'sha1')]
  const text = `${one},A1\n${two},not-illegal\n${one},not-illegal\n${two},csam\n`
  const report = await take(name, text, { batch })
  expect((await standing(name)).map((entry) => [entry.own_id, entry.class]).sort()).toEqual(
    [
      [one, 'A1'],
      [two, 'csam'],
    ].sort(),
  )
  expect(report.problems.find(({ word }) => word === 'lesser-class')).toMatchObject({ way: 'left-out' })
})

test('a refused import leaves nothing, not even a list of that name', async () => {
  const path = join(folder, 'broken')
  await writeFile(path, 'not a list at all\nreally not\n')
  const wish = { list: 'never-made', format: 'plain-pdq', owner: 'Made-up partner', file: path } as const
  await expect(importList(house, wish)).rejects.toMatchObject({ word: 'mostly-refused' })
  const named = () => sql`select from hashes.list where name = 'never-made'`.execute(house.books)
  expect((await named()).rows).toEqual([])
  await writeFile(path, `${pdqOf('made')}\n`)
  expect(await importList(house, wish)).toMatchObject({ made: true, added: 1 })
  expect((await named()).rows).toHaveLength(1)
})
