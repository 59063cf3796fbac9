import type { ThrowawayCentre } from '@vigie/centre'
import { openTestCentre } from '@vigie/centre/testing'
import { connect, transaction } from '@vigie/platform/database'
import { verifyConsistency, verifyInclusion } from '@vigie/platform/merkle'
import { bySystem, type Desk } from '@vigie/platform/operation'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  FACTS,
  findLatestHead,
  logKeeper,
  proveConsistency,
  proveEntry,
  record,
  verifyLog,
} from '../index.ts'
import { sequenceLate } from './sequence.ts'
import { isHeadDue, signHead } from './sign-head.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

let centre: ThrowawayCentre
beforeAll(async () => {
  centre = await openTestCentre()
})
afterAll(() => centre.close())

const key = () => {
  const { signer } = centre.worker
  if (signer === null) throw new Error('the worker has no signing key')
  return signer
}
const act = (subject: string) => bySystem(centre.desk.house, (desk) => record(desk, 'test.act', subject))
const asPublic = (desk: Desk): Desk => ({ ...desk, actor: { kind: 'anyone' } })
const publicAct = (subject: string) =>
  bySystem(centre.public.house, (desk) => record(asPublic(desk), 'test.public-act', subject))
const follow = (subject: string) =>
  bySystem(centre.worker.house, (desk) => record(desk, 'test.follow', subject, 'triage'))

const late = () => bySystem(centre.worker.house, sequenceLate)
/** A round of a worker that has just started: thorough. */
const thorough = () => logKeeper(centre.worker.house, key())()
const inLog = async (): Promise<string[]> => {
  const { rows } = await sql<{ subject: string; position: number }>`
    select e.subject, l.position from audit.leaf l join audit.entry e on e.id = l.entry order by l.position`.execute(
    centre.desk.house.books,
  )
  expect(rows.map(({ position }) => position)).toEqual(rows.map((_, at) => at))
  return rows.map(({ subject }) => subject)
}
const verified = () =>
  verifyLog(centre.desk.house.books, {
    now: centre.clock(),
    origin: 'vigie.example/audit',
    keys: [key().verifying],
    elsewhere: [],
  })

test('what staff and Vigie do has its place within a second, and is never put in twice', async () => {
  await act('first')
  await act('second')
  await late()
  await late()
  expect(await inLog()).toEqual(expect.arrayContaining(['first', 'second']))
})

test('an act that commits after later ones were put into the log is put in all the same', async () => {
  let finish = () => {}
  const hold = new Promise<void>((resolve) => {
    finish = resolve
  })
  let written = () => {}
  const began = new Promise<void>((resolve) => {
    written = resolve
  })
  const slow = bySystem(centre.desk.house, async (desk) => {
    await record(desk, 'test.act', 'slow')
    await sql`select 1`.execute(desk.db)
    written()
    await hold
  })
  await began
  await act('quick')
  await late()
  expect(await inLog()).not.toContain('slow')
  finish()
  await slow
  await late()
  expect(await inLog()).toContain('slow')
})

test('workers at the same time give every entry one place', async () => {
  await Promise.all(Array.from({ length: 40 }, (_, at) => act(`busy ${at}`)))
  const before = (await inLog()).length
  await Promise.all(Array.from({ length: 6 }, late))
  await late()
  expect(await inLog()).toHaveLength(before + 40)
  expect((await verified()).findings).toEqual([])
})

test('what the public does, and Vigie after them, has its place only when its day is over, in no order that says when', async () => {
  const subjects = Array.from({ length: 12 }, (_, at) => `public ${at}`)
  for (const subject of subjects) {
    await publicAct(subject)
    await follow(`${subject} followed`)
  }
  await act('between')
  await thorough()
  expect(await inLog()).not.toContain('public 0')
  centre.clock.moveTo(new Date('2026-03-03T00:10:00Z'))
  await thorough()
  expect(await inLog()).not.toContain('public 0')
  centre.clock.moveTo(new Date('2026-03-03T00:16:00Z'))
  await thorough()
  const { rows } = await sql<{ subject: string }>`
    select subject from audit.entry where subject like 'public %' order by id`.execute(
    centre.desk.house.books,
  )
  const log = await inLog()
  expect(log.filter((subject) => subject.startsWith('public'))).toEqual(rows.map(({ subject }) => subject))
})

test('an entry that the quick look is too late for is found by the thorough one', async () => {
  await act('during the night')
  centre.clock.moveBy(3 * HOUR)
  await late()
  expect(await inLog()).not.toContain('during the night')
  const { waiting, overdue, holds } = await verified()
  expect([waiting, overdue, holds]).toEqual([2, 2, true])
  await thorough()
  expect(await inLog()).toContain('during the night')
})

test('a head is signed once a day, is told to the public, and is a line of the audit itself', async () => {
  const head = await bySystem(centre.worker.house, (desk) => findLatestHead(desk.db))
  expect(head?.at.toISOString()).toBe('2026-03-03T00:16:00.000Z')
  expect(await bySystem(centre.worker.house, isHeadDue)).toBe(false)
  await late()
  expect(await inLog()).toContain(`log:${head?.size}`)
  const { rows } = await sql`select from outbox.fact where name = ${FACTS.headSigned}`.execute(
    centre.desk.house.books,
  )
  expect(rows).toHaveLength(2)
  centre.clock.moveTo(new Date('2026-03-04T00:16:00Z'))
  expect(await bySystem(centre.worker.house, isHeadDue)).toBe(true)
  await thorough()
  await thorough()
  expect((await verified()).heads).toBe(3)
  expect((await verified()).findings).toEqual([])
})

test('every entry is proved under a head, and every size continues every earlier one', async () => {
  const { books } = centre.desk.house
  const { rows } = await sql<{ entry: string }>`select entry from audit.leaf`.execute(books)
  const { size } = await verified()
  for (const { entry } of rows) {
    expect(verifyInclusion(await proveEntry(books, entry))).toBe(true)
  }
  for (let older = 1; older <= size; older += 3) {
    expect(verifyConsistency(await proveConsistency(books, older, size))).toBe(true)
  }
  await expect(proveConsistency(books, 0, size)).rejects.toThrow('no-such-size')
  await expect(proveConsistency(books, 2, size + 1)).rejects.toThrow('no-such-size')
  await expect(proveEntry(books, crypto.randomUUID())).rejects.toThrow('no-such-entry')
})

test('the purpose of an opening is under the hash', async () => {
  const id = await bySystem(centre.desk.house, async (desk) => {
    await record(desk, 'test.open', 'sealed', 'assess')
    const { rows } = await sql<{
      id: string
    }>`select id from audit.entry where purpose = 'assess'`.execute(desk.db)
    return rows[0]?.id ?? ''
  })
  await late()
  expect((await proveEntry(centre.desk.house.books, id)).text).toBe(
    `["vigie-audit-1","${id}","2026-03-04T00:16:00.000000Z","system",null,"test.open","sealed","assess"]`,
  )
})

test('a log that does not continue its last head is not signed', async () => {
  const url = new URL(centre.place.superUrl)
  url.pathname = `/${centre.place.databases.hotline}`
  const owner = connect(url.href, { max: 1 })
  await act('one more')
  await late()
  await transaction(owner, {}, async (db) => {
    await sql`set local session_replication_role = replica`.execute(db)
    await sql`update audit.node set hash = sha256('x') where level = 6 and place = 0`.execute(db)
  })
  await expect(bySystem(centre.worker.house, (desk) => signHead(desk, key()))).rejects.toThrow(
    'does not continue',
  )
  expect((await verified()).counts).toEqual({ 'node-changed': 1 })
  await owner.close()
})
