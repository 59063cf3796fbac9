import { DAY, HOUR } from '@vigie/kernel'
import { bySystem } from '@vigie/platform/operation'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestCentre } from '../../../houses/centre/testing.ts'
import { type ProviderName, seedProviders } from '../fixtures.ts'
import { approved, endSuspension, idOfProvider, look, prepared, suspend } from '../test-world-fixtures.ts'
import { confirmStatus } from '../verbs/confirm-status.ts'
import { declineStatus } from '../verbs/decline-status.ts'
import { dispatchByForm } from '../verbs/dispatch-by-form.ts'
import { noteArea } from '../verbs/note-area.ts'
import { noteAward } from '../verbs/note-award.ts'
import { noteStatusEnd } from '../verbs/note-status-end.ts'
import { noteSuspension } from '../verbs/note-suspension.ts'
import { sendAsOrdinary } from '../verbs/send-as-ordinary.ts'
import { declareStatus } from './declare-status.ts'
import { findStatusNotes, findStoppedNotices, getStatus } from './get-status.ts'

let centre: Awaited<ReturnType<typeof openTestCentre>>
let providers: Map<ProviderName, string>
beforeAll(async () => {
  centre = await openTestCentre()
  providers = await bySystem(centre.desk.house, seedProviders)
})
afterAll(() => centre.close())

const form = () => idOfProvider(providers, 'examplegram')
const now = () => centre.read(centre.staff.louis, (desk) => getStatus(desk))
const on = (day: string) => centre.read(centre.staff.louis, (desk) => getStatus(desk, day))
const paste = (notice: string) =>
  centre.perform(dispatchByForm, centre.staff.hanne, { notice, proof: 'taken' })
const given = { fromDay: '2026-03-02', decision: 'A made-up decision of 1 March 2026' }

test('what the house declares begins the register, once, and the status of a day is asked of its rows', async () => {
  await bySystem(centre.worker.house, declareStatus)
  expect(await centre.read(centre.staff.louis, findStatusNotes)).toHaveLength(2)
  expect(await now()).toMatchObject({ state: 'active', since: '2024-02-19', flaggerReference: 'TF-BE-0000' })
  expect(await on('2024-02-18')).toMatchObject({ state: 'none', since: null, kinds: [] })
})

test('a suspension counts at once, by one person, and its end by two', async () => {
  const { louis, griet, hanne } = centre.staff
  await expect(centre.perform(noteSuspension, hanne, given)).rejects.toThrow('not-for-you')
  await suspend(centre)
  expect(await now()).toMatchObject({ state: 'suspended', since: '2026-03-02' })
  await expect(suspend(centre)).rejects.toThrow('status-not-held')
  centre.clock.moveBy(HOUR)
  await endSuspension(centre)
  expect(await now()).toMatchObject({ state: 'active', since: '2024-02-19' })
  expect(await on('2026-03-01')).toMatchObject({ state: 'active', since: '2024-02-19' })
  const [last] = await centre.read(louis, findStatusNotes)
  await expect(centre.perform(confirmStatus, griet, { proposal: last?.id })).rejects.toThrow(
    'status-already-ruled',
  )
})

test('who notes what gives the mark is not its second person, in no place', async () => {
  const { louis, griet } = centre.staff
  const area = { ...given, areaWords: 'images only', areaKinds: ['csam'] }
  const { note } = await centre.perform(noteArea, louis, area)
  await expect(centre.perform(confirmStatus, louis, { proposal: note })).rejects.toThrow('you-noted-this')
  const slipIn = sql`insert into notices.status_ruling (note, noted_by, way, ruled_by, ruled_at)
    values (${note}, ${louis.id}, 'confirmed', ${louis.id}, now())`
  await expect(slipIn.execute(centre.desk.house.books)).rejects.toThrow('status_ruling_check')
  expect((await now()).kinds).toContain('grooming')
  await centre.perform(declineStatus, griet, { proposal: note })
  expect((await now()).kinds).toContain('grooming')
})

test('outside the area of the award nothing is prepared with the mark', async () => {
  const { louis, griet } = centre.staff
  const area = { ...given, areaWords: 'images only', areaKinds: ['csam'] }
  const { note } = await centre.perform(noteArea, louis, area)
  await centre.perform(confirmStatus, griet, { proposal: note })
  await expect(prepared(centre, form(), { kind: 'grooming' })).rejects.toThrow('flagger-not-recognised')
  await expect(prepared(centre, form())).resolves.toBeDefined()
})

test('a notice that is sent on the day of the suspension never carries the mark, whoever writes the row', async () => {
  const made = await approved(centre, form())
  const waits = await prepared(centre, form())
  centre.clock.moveBy(HOUR)
  await suspend(centre)
  await expect(paste(made.notice)).rejects.toThrow('flagger-not-recognised')
  await expect(prepared(centre, form())).rejects.toThrow('flagger-not-recognised')
  for (const login of [centre.desk, centre.worker]) {
    const row = sql`insert into notices.dispatch (id, notice, attempt, channel, outcome, at)
      values (gen_random_uuid(), ${made.notice}, 1, 'form', 'sent', '2026-03-02T23:00:00+01')`
    await expect(row.execute(login.house.books)).rejects.toMatchObject({ code: 'VG014' })
  }
  const stopped = await centre.read(centre.staff.louis, findStoppedNotices)
  expect(stopped.map(({ notice }) => notice)).toEqual(expect.arrayContaining([made.notice, waits.notice]))

  await centre.perform(sendAsOrdinary, centre.staff.bram, { notice: made.notice })
  await paste(made.notice)
  const left = await look(centre, made.notice)
  expect(left).toMatchObject({ standing: 'ordinary', dispatches: [{ outcome: 'sent' }] })
  expect(left.dispatches[0]?.proof).not.toMatch(/TF-BE-0000|trusted flagger/i)
})

test('what left with the mark keeps it, and what was noted stays as it was', async () => {
  centre.clock.moveBy(HOUR)
  await endSuspension(centre)
  const { notice } = await approved(centre, form())
  await paste(notice)
  const books = centre.desk.house.books
  const unmark = sql`insert into notices.unmarking (notice, unmarked_by, unmarked_at)
    values (${notice}, gen_random_uuid(), now())`
  await expect(unmark.execute(books)).rejects.toMatchObject({ code: 'VG015' })
  await expect(sql`update notices.status_note set from_day = '2020-01-01'`.execute(books)).rejects.toThrow()
  const declared = sql`insert into notices.status_note (id, sort, from_day, decision, register_entry, authority, noted_at)
    values (gen_random_uuid(), 'award', '2020-01-01', 'x', 'x', 'x', now())`
  await expect(declared.execute(centre.worker.house.books)).rejects.toThrow()
})

test('what is revoked comes back by a new award only, which two people have read', async () => {
  const { louis, griet } = centre.staff
  centre.clock.moveBy(2 * DAY)
  const decision = { fromDay: '2026-03-04', decision: 'A made-up decision' }
  await centre.perform(noteStatusEnd, griet, { ...decision, statusEnd: 'revocation' })
  expect(await now()).toMatchObject({ state: 'revoked', since: '2026-03-04' })
  centre.clock.moveBy(HOUR)
  const award = { ...decision, registerEntry: 'TF-BE-0001', authority: 'Another coordinator' }
  const { note } = await centre.perform(noteAward, griet, award)
  expect(await now()).toMatchObject({ state: 'revoked' })
  await centre.perform(confirmStatus, louis, { proposal: note })
  expect(await now()).toMatchObject({ state: 'active', since: '2026-03-04', flaggerReference: 'TF-BE-0001' })
})
