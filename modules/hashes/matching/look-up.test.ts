import { randomBytes } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { openTestCentre } from '@vigie/centre/testing'
import { connect } from '@vigie/platform/database'
import type { NoTables } from '@vigie/platform/operation'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { digestOf, moved, OPEN_LIST, pdqOf } from '../fixtures.ts'
import { type Fingerprint, importList, matchFingerprints } from '../index.ts'
import { addList } from '../verbs/add-list.ts'
import { changeRights } from '../verbs/change-rights.ts'
import { withdrawEntry } from '../verbs/withdraw-entry.ts'

let centre: Awaited<ReturnType<typeof openTestCentre>>
let folder: string
const lists: Record<string, string> = {}
const NOTHING: Fingerprint = { pdq: null, quality: null, sha256: null, sha1: null, md5: null }

const take = async (list: string, lines: readonly string[]) => {
  const file = join(folder, `${list}-${randomBytes(4).toString('hex')}.txt`)
  await writeFile(file, `${lines.join('\n')}\n`)
  return importList(centre.desk.house, { file, list })
}
const find = async (asked: Partial<Fingerprint>, radius = 31) => {
  const [matches = []] = await matchFingerprints(
    { db: centre.desk.house.books },
    [{ ...NOTHING, ...asked }],
    { radius },
  )
  return matches
}

beforeAll(async () => {
  centre = await openTestCentre()
  folder = await mkdtemp(join(tmpdir(), 'vigie-hashes-'))
  for (const [name, format] of [
    ['ponds', 'plain-pdq'],
    ['hills', 'plain-pdq'],
    ['files', 'plain-sha256'],
  ] as const) {
    const made = await centre.perform(addList, centre.staff.griet, { ...OPEN_LIST, name, format })
    lists[name] = made.list
  }
})
afterAll(async () => {
  await centre.close()
  await rm(folder, { recursive: true })
})

test('a picture is found in every list that has it, nearest first, with what each list says', async () => {
  const pond = pdqOf('pond')
  await take('ponds', [`${pond},grade one`, `${moved(pond, 31)},grade two`, `${moved(pond, 32)},too far`])
  await take('hills', [`${moved(pond, 7)},a hill`])
  const found = await find({ pdq: pond })
  expect(found.map((one) => [one.listName, one.classification, one.distance, one.way])).toEqual([
    ['ponds', 'grade one', 0, 'pdq'],
    ['hills', 'a hill', 7, 'pdq'],
    ['ponds', 'grade two', 31, 'pdq'],
  ])
  expect(found[0]).toMatchObject({ owner: 'Made-up owner', source: 'inhope', rights: { inherit: true } })
  expect(await find({ pdq: pond }, 6)).toHaveLength(1)
})

test('the very same file is found by its digest', async () => {
  const file = digestOf('one file')
  await take('files', [file])
  expect(await find({ sha256: file })).toMatchObject([{ listName: 'files', way: 'sha256', distance: 0 }])
  expect(await find({ sha256: digestOf('another') })).toEqual([])
  expect(await find({ md5: digestOf('another', 'md5') })).toEqual([])
})

test('what is added and withdrawn counts with the next question, whoever wrote it', async () => {
  const stream = pdqOf('stream')
  await take('ponds', [stream])
  const [match] = await find({ pdq: stream })
  await centre.perform(withdrawEntry, centre.staff.griet, { entry: match?.entry })
  expect(await find({ pdq: stream })).toEqual([])
  await expect(centre.perform(withdrawEntry, centre.staff.griet, { entry: match?.entry })).rejects.toThrow(
    'no-such-entry',
  )
  await take('ponds', [`${stream},B2`, pdqOf('more')])
  const [again] = await find({ pdq: stream })
  expect(again?.entry).toBeGreaterThan(match?.entry ?? 0)
  await take('ponds', [`-${stream}`])
  expect(await find({ pdq: stream })).toEqual([])
})

test('a list that may not be looked up is not, from the moment that is said', async () => {
  const hidden = pdqOf('hidden')
  await take('hills', [hidden])
  const rights = { lookUp: false, answerPartners: true, shareOnward: false, inherit: false }
  await centre.perform(changeRights, centre.staff.griet, { list: lists.hills, ...rights })
  expect(await find({ pdq: hidden })).toEqual([])
  await expect(
    centre.perform(changeRights, centre.staff.griet, { list: lists.hills, ...rights, inherit: true }),
  ).rejects.toThrow('list-may-not-be-looked-up')
  await centre.perform(changeRights, centre.staff.griet, { list: lists.hills, ...rights, lookUp: true })
  expect(await find({ pdq: hidden })).toHaveLength(1)
})

/** Another process: its own connections, its own transactions, and no word to us. */
const otherProcess = async (login: 'desk') => {
  const url = new URL(centre.place.superUrl)
  url.pathname = `/${centre.place.databases.hotline}`
  return { login, books: connect<NoTables>(url.href, { max: 8, role: 'vigie_centre_desk' }) }
}

const insert = (name: string, pdq: string) => sql`
  insert into hashes.list_entry (list, own_id, version, pdq, classification, class)
  values (${lists[name]}, ${`${pdq}/${randomBytes(4).toString('hex')}`}, 1, ${Buffer.from(pdq, 'hex')}, '', 'csam')`

test('nothing is missed, however writers overlap, break off and commit out of their order', async () => {
  const { books } = await otherProcess('desk')
  const committed: string[] = []
  let writing = true
  const write = async (writer: number): Promise<void> => {
    for (let turn = 0; turn < 25; turn += 1) {
      const pdq = digestOf(`writer ${writer} turn ${turn}`)
      const breaksOff = (writer + turn) % 5 === 0
      await books
        .transaction()
        .setIsolationLevel(turn % 2 === 0 ? 'read committed' : 'repeatable read')
        .execute(async (tx) => {
          await insert('ponds', pdq).execute(tx)
          // Long enough that another one would overtake, if it could.
          await sql`select pg_sleep(${((writer * 7 + turn * 3) % 5) / 500})`.execute(tx)
          if (breaksOff) throw new Error('broken off')
        })
        .then(
          () => committed.push(pdq),
          (fault: Error) => expect(fault.message).toBe('broken off'),
        )
    }
  }
  const ask = async (): Promise<void> => {
    while (writing) {
      const asked = committed.slice(-3)
      await pause(1)
      for (const pdq of asked) expect(await find({ pdq }, 0)).toHaveLength(1)
    }
  }
  const writers = Promise.all([0, 1, 2, 3, 4, 5].map(write)).finally(() => {
    writing = false
  })
  await Promise.all([writers, ask(), ask()])
  expect(committed.length).toBeGreaterThan(100)
  for (const pdq of committed) expect(await find({ pdq }, 0)).toHaveLength(1)
  await books.close()
})

test('without the turns that the tables take, this very race loses entries', async () => {
  const url = new URL(centre.place.superUrl)
  url.pathname = `/${centre.place.databases.hotline}`
  const owner = connect<NoTables>(url.href, { max: 4 })
  await sql`alter table hashes.list_entry disable trigger one_after_another`.execute(owner)
  const late = digestOf('drew its number first')
  const early = digestOf('committed first')
  await owner.transaction().execute(async (tx) => {
    await insert('ponds', late).execute(tx)
    await insert('ponds', early).execute(owner)
    expect(await find({ pdq: early }, 0)).toHaveLength(1)
  })
  expect(await find({ pdq: late }, 0)).toEqual([])
  await sql`alter table hashes.list_entry enable trigger one_after_another`.execute(owner)
  await owner.close()
})

test('when the books fall behind what was seen, they are read anew', async () => {
  const url = new URL(centre.place.superUrl)
  url.pathname = `/${centre.place.databases.hotline}`
  const owner = connect<NoTables>(url.href, { max: 1 })
  const lake = pdqOf('lake')
  await take('ponds', [lake])
  expect(await find({ pdq: lake })).toHaveLength(1)
  // As a standby would have it that took over before the last of it had arrived.
  await sql`delete from hashes.list_entry where own_id = ${lake}`.execute(owner)
  await sql`select setval(pg_get_serial_sequence('hashes.list_entry', 'number'), max(number)) from hashes.list_entry`.execute(
    owner,
  )
  expect(await find({ pdq: lake })).toEqual([])
  await take('ponds', [pdqOf('shore')])
  expect(await find({ pdq: pdqOf('shore') })).toHaveLength(1)
  await owner.close()
})
