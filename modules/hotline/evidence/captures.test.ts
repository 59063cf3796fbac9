import { openTestCentre } from '@vigie/centre/testing'
import { submitReport } from '@vigie/intake/verbs/submit-report'
import { momentOf } from '@vigie/kernel'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findQueue } from '../cases/find-queue.ts'
import { getCase } from '../cases/get-case.ts'
import { ADDRESSES, report } from '../fixtures.ts'
import { recordCapture } from '../verbs/record-capture.ts'
import { recordCustody } from '../verbs/record-custody.ts'

const start = new Date('2026-03-02T12:00:00Z')
const centre = await openTestCentre({ start })
const { hanne, louis } = centre.staff
const HASH = 'ab'.repeat(32)
afterAll(() => centre.close())

let cases: string[]
beforeAll(async () => {
  for (const address of [ADDRESSES.pond, ADDRESSES.meadow])
    await centre.perform(submitReport, { kind: 'anyone' }, report([address]))
  await centre.deliver()
  const { lines } = await centre.read(hanne, (desk) => findQueue(desk, { order: 'oldest' }))
  cases = lines.map(({ id }) => id)
})

const see = (which = 0) => centre.read(hanne, (desk) => getCase(desk, cases[which] ?? ''))
const itemOf = async (which = 0) => (await see(which)).items[0]?.id
const capture = async (given: Record<string, unknown> = {}, which = 0) =>
  (
    await centre.perform(recordCapture, hanne, {
      item: await itemOf(which),
      captureSort: 'screenshot',
      sha256: HASH,
      store: 'evidence safe',
      seenOn: '2026-03-02',
      seenAt: '12:30',
      ...given,
    })
  ).capture
const note = async (id: string, custodyEvent: string, time: string, theirReference?: string) =>
  centre.perform(recordCustody, hanne, {
    item: await itemOf(),
    capture: id,
    custodyEvent,
    happenedOn: '2026-03-02',
    happenedAt: time,
    ...(theirReference === undefined ? {} : { theirReference }),
  })

test('a time of day is that of Brussels, winter and summer', () => {
  expect(momentOf('2026-03-02', '12:30').toISOString()).toBe('2026-03-02T11:30:00.000Z')
  expect(momentOf('2026-07-02', '00:15').toISOString()).toBe('2026-07-01T22:15:00.000Z')
  expect(momentOf('2026-10-25', '02:30').toISOString()).toBe('2026-10-25T00:30:00.000Z')
})

test('an analyst records it by its hash; what is wrong is refused', async () => {
  await expect(capture({ sha256: 'ab' })).rejects.toThrow()
  await expect(capture({ store: 'under the desk' })).rejects.toThrow('store-not-known')
  await expect(capture({ seenAt: '23:30' })).rejects.toThrow('moment-to-come')
  const item = await itemOf()
  const given = {
    item,
    captureSort: 'file',
    sha256: HASH,
    store: 'evidence safe',
    seenOn: '2026-03-01',
    seenAt: '09:00',
  }
  await expect(centre.perform(recordCapture, louis, given)).rejects.toThrow('not-for-you')
  await capture({ sha256: HASH.toUpperCase() })
  await expect(capture()).rejects.toThrow('capture-already-here')
  const { captures } = await see()
  expect(captures).toMatchObject([
    {
      item,
      sha256: HASH,
      sort: 'screenshot',
      store: 'evidence safe',
      seenAt: new Date('2026-03-02T11:30:00Z'),
      by: hanne.id,
      custody: [{ event: 'made', by: hanne.id }],
      known: { lists: [], items: [] },
    },
  ])
  const { rows } = await sql<{ sealed: string }>`
    select encode(sealed, 'escape') as sealed from hotline.capture`.execute(centre.desk.house.books)
  expect(rows[0]?.sealed).not.toContain(HASH)
})

test('the same hash elsewhere is said at both', async () => {
  await capture({}, 1)
  expect((await see()).captures[0]?.known.items).toEqual([{ case: (await see(1)).number, item: 1 }])
  expect((await see(1)).captures[0]?.known.items).toEqual([{ case: (await see()).number, item: 1 }])
})

test('custody follows its order, and ends with the destruction', async () => {
  const id = await capture({ sha256: 'cd'.repeat(32) })
  await expect(note(id, 'returned', '12:40')).rejects.toThrow('not-in-that-order')
  await expect(note(id, 'handed-to-police', '12:40')).rejects.toThrow('police-reference-missing')
  await expect(note(id, 'destroyed', '12:00')).rejects.toThrow('moment-out-of-order')
  await expect(note(id, 'destroyed', '23:00')).rejects.toThrow('moment-to-come')
  await note(id, 'handed-to-police', '12:40', 'PV-77')
  await expect(note(id, 'handed-to-police', '12:41', 'PV-78')).rejects.toThrow('not-in-that-order')
  await note(id, 'returned', '12:50')
  await note(id, 'destroyed', '12:55')
  await expect(note(id, 'returned', '12:56')).rejects.toThrow('custody-over')
  const found = (await see()).captures.find((one) => one.id === id)
  expect(found?.custody.map(({ event, theirReference }) => [event, theirReference])).toEqual([
    ['made', null],
    ['handed-to-police', 'PV-77'],
    ['returned', null],
    ['destroyed', null],
  ])
})

test('the books keep the order too, whoever writes', async () => {
  const id = await capture({ sha256: 'ef'.repeat(32) })
  const { books } = centre.desk.house
  const made = momentOf('2026-03-02', '12:30')
  const add = (turn: number, event: string, before: string, at: Date, happenedBefore = made) =>
    sql`insert into hotline.custody (capture, turn, event, happened_at, recorded_by, recorded_at, event_before, happened_before)
      values (${id}, ${turn}, ${event}, ${at}, ${hanne.id}, ${start}, ${before}, ${happenedBefore})`.execute(
      books,
    )
  const later = new Date(made.getTime() + 60_000)
  await expect(add(2, 'returned', 'made', later)).rejects.toMatchObject({ code: '23514' })
  await expect(add(2, 'destroyed', 'made', new Date(made.getTime() - 1))).rejects.toMatchObject({
    code: '23514',
  })
  await expect(add(2, 'destroyed', 'returned', later)).rejects.toMatchObject({ code: '23503' })
  await add(2, 'destroyed', 'made', later)
  await expect(add(3, 'returned', 'destroyed', later, later)).rejects.toMatchObject({ code: '23514' })
  await expect(add(2, 'destroyed', 'made', later)).rejects.toMatchObject({ code: '23505' })
  await expect(sql`delete from hotline.custody`.execute(books)).rejects.toMatchObject({ code: '42501' })
})
