import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openTestCentre } from '@vigie/centre/testing'
import type { House } from '@vigie/platform/operation'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { digestOf, OPEN_LIST, pdqOf } from '../fixtures.ts'
import { type Exported, exportList, importList, matchFingerprints, sendFeedback } from '../index.ts'
import { addList } from '../verbs/add-list.ts'
import { changeRights } from '../verbs/change-rights.ts'
import { giveFeedback } from '../verbs/give-feedback.ts'

let centre: Awaited<ReturnType<typeof openTestCentre>>
let folder: string
let house: House
beforeAll(async () => {
  centre = await openTestCentre()
  folder = await mkdtemp(join(tmpdir(), 'vigie-import-'))
  house = centre.desk.house
})
afterAll(async () => {
  await centre.close()
  await rm(folder, { recursive: true })
})

const list = async (name: string, more: object = {}) =>
  (await centre.perform(addList, centre.staff.griet, { ...OPEN_LIST, name, ...more })).list
const file = async (name: string, text: string) => {
  const path = join(folder, name)
  await writeFile(path, text)
  return path
}
const standing = async (name: string) =>
  (
    await sql<{ own_id: string; version: number; classification: string }>`
      select e.own_id, e.version, e.classification from hashes.list_entry e join hashes.list l on l.id = e.list
      where l.name = ${name} and not exists (
        select from hashes.entry_withdrawal w
        where w.list = e.list and w.own_id = e.own_id and w.version = e.version
      ) order by e.own_id`.execute(house.books)
  ).rows
const numbered = (count: number, from = 0) =>
  Array.from({ length: count }, (_, at) => pdqOf(`row ${from + at}`))

test('a second file adds, changes and takes back, and leaves the rest as it was', async () => {
  await list('moving')
  const [one = '', two = '', three = '', four = ''] = numbered(4)
  await importList(house, { list: 'moving', file: await file('a', `${one},x\n${two},x\n${three},x\n`) })
  const report = await importList(house, {
    list: 'moving',
    file: await file('b', `${one},x\n${two},y\n-${three}\n${four}\n-${pdqOf('never there')}\n`),
  })
  expect(report).toMatchObject({ rows: 5, added: 1, replaced: 1, withdrawn: 1, unchanged: 2, refused: 0 })
  const left = await standing('moving')
  expect(left.map((row) => row.own_id)).toEqual([one, two, four].sort())
  expect(left.find((row) => row.own_id === two)).toMatchObject({ version: 2, classification: 'y' })
  centre.clock.moveBy(1_000)
  await importList(house, { list: 'moving', file: await file('c', `${three},back\n`) })
  expect((await standing('moving')).find((row) => row.own_id === three)).toMatchObject({ version: 2 })
})

test('an import that was killed goes on where it was, and the same file is not imported twice', async () => {
  await list('killed')
  const path = await file('long', numbered(1_000, 100).join('\n'))
  class Killed extends Error {}
  const dying = { list: 'killed', file: path, batch: 100 }
  await expect(
    importList(house, {
      ...dying,
      say: (phase, rows) => {
        if (phase === 'importing' && rows >= 300) throw new Killed()
      },
    }),
  ).rejects.toThrow(Killed)
  expect(await standing('killed')).toHaveLength(300)
  const report = await importList(house, dying)
  expect(report).toMatchObject({ resumedAt: 300, added: 1_000, rows: 1_000, already: false })
  expect(await standing('killed')).toHaveLength(1_000)
  expect(await importList(house, dying)).toMatchObject({ already: true, added: 1_000 })
  expect(await importList(house, { ...dying, again: true })).toMatchObject({ added: 0, unchanged: 1_000 })
})

test('two processes at the same file end with each row once', async () => {
  await list('twice')
  const path = await file('both', numbered(600, 5_000).join('\n'))
  const both = await Promise.allSettled(
    [1, 2].map(() => importList(house, { list: 'twice', file: path, batch: 50 })),
  )
  for (const one of both) {
    if (one.status === 'rejected') expect(one.reason).toMatchObject({ word: 'somebody-was-faster' })
  }
  await importList(house, { list: 'twice', file: path, batch: 50 })
  const rows = await standing('twice')
  expect(rows).toHaveLength(600)
  expect(rows.every(({ version }) => version === 1)).toBe(true)
})

test('what was repaired and refused is said, where and in a word, never what stood there', async () => {
  await list('mixed')
  const good = pdqOf('good')
  const report = await importList(house, {
    list: 'mixed',
    file: await file(
      'mixed',
      `# a remark\n ${good.toUpperCase()} \nnonsense\n${pdqOf('b').slice(2)}\n${pdqOf('c')}\n${pdqOf('d')}\n`,
    ),
  })
  expect(report).toMatchObject({ rows: 5, added: 3, repaired: 1, refused: 2 })
  expect(report.problems).toEqual([
    { way: 'refused', word: 'not-hexadecimal', rows: 1, first: 3, record: 2 },
    { way: 'repaired', word: 'upper-case', rows: 1, first: 2, record: 1 },
    { way: 'refused', word: 'wrong-length', rows: 1, first: 4, record: 3 },
  ])
  const { rows } = await sql<{ row: string }>`select p::text as row from hashes.import_problem p`.execute(
    house.books,
  )
  expect(JSON.stringify(rows)).not.toContain('nonsense')
})

test.each([
  ['junk', 'plain-pdq', 'not a list at all\nreally not\n', 'mostly-refused'],
  ['nothing', 'plain-pdq', '', 'nothing-in-it'],
  ['binary', 'plain-pdq', Buffer.from([0xff, 0xfe, 0x00, 0x80, 0x0a]), 'not-text'],
  [
    'cut',
    'stopncii',
    `{"hashRecords":[{"signalType":"ImagePDQ","hashValue":"${pdqOf('cut')}"},`,
    'ends-too-early',
  ],
] as const)('a broken file (%s) leaves nothing behind', async (name, format, text, word) => {
  await list(name, { format })
  const path = join(folder, name)
  await writeFile(path, text)
  await expect(importList(house, { list: name, file: path })).rejects.toMatchObject({ word })
  expect(await standing(name)).toEqual([])
  const { rows } = await sql`
    select 1 from hashes.import i join hashes.list l on l.id = i.list where l.name = ${name}`.execute(
    house.books,
  )
  expect(rows).toEqual([])
})

test('a list goes out as it came in, when its owner lets us share it', async () => {
  const id = await list('outgoing', { format: 'threatexchange' })
  const rows = numbered(30, 900).map((pdq) => `pdq,${pdq},TRUE_POSITIVE,a1 made-up`)
  await importList(house, {
    list: 'outgoing',
    file: await file('out.csv', `signal_type,signal_str,category,tags\n${rows.join('\n')}\n`),
  })
  const out = async (format?: 'ncmec') => {
    const exported: Exported = { written: 0, leftOut: 0 }
    const pieces: string[] = []
    for await (const piece of exportList(
      house,
      { list: 'outgoing', ...(format ? { format } : {}) },
      exported,
    )) {
      pieces.push(piece)
    }
    return { text: pieces.join(''), exported }
  }
  const { text, exported } = await out()
  expect(exported).toEqual({ written: 30, leftOut: 0 })
  await list('incoming', { format: 'threatexchange' })
  await importList(house, { list: 'incoming', file: await file('in.csv', text) })
  const strip = (found: Awaited<ReturnType<typeof standing>>) => found
  expect(strip(await standing('incoming'))).toEqual(strip(await standing('outgoing')))
  await list('as-xml', { format: 'ncmec' })
  await importList(house, { list: 'as-xml', file: await file('in.xml', (await out('ncmec')).text) })
  expect(await standing('as-xml')).toHaveLength(30)
  const rights = { lookUp: true, answerPartners: true, shareOnward: false, inherit: false }
  await centre.perform(changeRights, centre.staff.griet, { list: id, ...rights })
  await expect(out()).rejects.toThrow('list-may-not-be-shared')
})

test('a list’s owner hears once what we say of their entries, and from whom never', async () => {
  const { hanne, griet } = centre.staff
  await list('heard', { format: 'plain-sha256' })
  const sha256 = digestOf('heard')
  await importList(house, { list: 'heard', file: await file('heard', `${sha256}\n`) })
  const nothing = { pdq: null, quality: null, sha1: null, md5: null }
  const [[match] = []] = await matchFingerprints({ db: house.books }, [{ ...nothing, sha256 }])
  const said = { entry: match?.entry, feedback: 'false-positive', feedbackReason: 'another-picture' }
  await centre.perform(giveFeedback, hanne, said)
  await expect(centre.perform(giveFeedback, hanne, said)).rejects.toThrow('feedback-already-given')
  centre.clock.moveBy(1_000)
  await centre.perform(giveFeedback, griet, {
    ...said,
    feedback: 'confirmed',
    feedbackReason: 'same-picture',
  })
  const { file: text, sent } = await sendFeedback(house, 'heard')
  expect(sent).toBe(2)
  expect(JSON.parse(text)).toMatchObject({
    list: 'heard',
    feedback: [
      { id: sha256, sha256, feedback: 'false-positive', reason: 'another-picture' },
      { id: sha256, feedback: 'confirmed' },
    ],
  })
  expect(text).not.toContain('Hanne')
  expect(text).not.toContain(hanne.id)
  expect((await sendFeedback(house, 'heard')).sent).toBe(0)
})

test('the tables keep one version of an entry, whatever an app believes', async () => {
  const id = await list('strict')
  await importList(house, { list: 'strict', file: await file('strict', `${pdqOf('strict')}\n`) })
  const insert = (version: number) =>
    sql`insert into hashes.list_entry (list, own_id, version, pdq, classification, class)
      values (${id}, ${pdqOf('strict')}, ${version}, ${Buffer.alloc(32, 1)}, '', 'csam')`.execute(house.books)
  await expect(insert(1)).rejects.toThrow('duplicate key')
  await expect(insert(2)).rejects.toThrow('foreign key')
  await expect(
    sql`insert into hashes.list_entry (number, list, own_id, version, pdq, classification, class)
      overriding system value values (1, ${id}, 'x', 1, ${Buffer.alloc(32, 1)}, '', 'csam')`.execute(
      house.books,
    ),
  ).rejects.toThrow('permission denied')
  expect((await readFile(join(folder, 'strict'), 'utf8')).length).toBeGreaterThan(60)
})
