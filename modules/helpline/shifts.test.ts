import { openTestHelpline, type TestHelpline } from '@vigie/centre/testing-helpline'
import { retainAt } from '@vigie/privacy'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  clockAt,
  countNotesToRead,
  findLastShiftNotes,
  findNotesToRead,
  findOnShift,
  findRota,
} from './index.ts'
import { endShift } from './verbs/end-shift.ts'
import { planShift } from './verbs/plan-shift.ts'
import { readShiftNote } from './verbs/read-shift-note.ts'
import { setHours } from './verbs/set-hours.ts'
import { writeShiftNote } from './verbs/write-shift-note.ts'

let line: TestHelpline
beforeAll(async () => {
  line = await openTestHelpline(new Date('2026-03-02T07:00:00Z'))
  const week = { languages: ['nl', 'fr'], weekdays: ['mo', 'tu'], from: '09:00', until: '17:00' }
  await line.perform(setHours, line.named('Nele'), week)
})
afterAll(() => line.close())

const plans = (name: string, day: string, from: string, until: string, more: Record<string, unknown> = {}) =>
  line.perform(planShift, line.named('Nele'), { colleague: line.named(name).id, day, from, until, ...more })
const moveTo = (moment: string) => line.clock.moveTo(new Date(moment))
const rota = async (first: string, days: number) =>
  (await line.read(line.named('Sara'), (desk) => findRota(desk, first, days))).map(({ shifts, gaps }) => ({
    shifts: shifts.map(
      ({ person, starts_at, ends_at }) => `${person} ${clockAt(starts_at)}–${clockAt(ends_at, true)}`,
    ),
    gaps: gaps.map(({ since, until }) => `${clockAt(since)}–${clockAt(until, true)}`),
  }))
const toRead = (name: string) =>
  line.read(line.named(name), async (desk) =>
    (await findNotesToRead(desk)).map(({ id, text }) => ({ id, text })),
  )
const leaves = (name: string, note: string) => line.perform(writeShiftNote, line.named(name), { note })
const bySql = (statement: string) => sql.raw(statement).execute(line.desk.house.books)

test('a coordinator plans shifts for days in a row, and the open hours that nobody covers are gaps', async () => {
  await plans('Sara', '2026-03-02', '08:45', '13:00', { days: 2 })
  await plans('Karim', '2026-03-02', '14:00', '22:00')
  await plans('Lena', '2026-03-02', '22:00', '06:00')
  const [sara, karim, lena] = ['Sara', 'Karim', 'Lena'].map((name) => line.named(name).id)
  expect(await rota('2026-03-02', 3)).toEqual([
    { shifts: [`${sara} 08:45–13:00`, `${karim} 14:00–22:00`, `${lena} 22:00–06:00`], gaps: ['13:00–14:00'] },
    { shifts: [`${sara} 08:45–13:00`], gaps: ['13:00–17:00'] },
    { shifts: [], gaps: [] },
  ])
  moveTo('2026-03-03T03:00:00Z')
  const there = await line.read(line.named('Nele'), findOnShift)
  expect(there.map(({ person }) => person)).toEqual([lena])
})

test('nobody is in two shifts at once, nor planned without hearing people out, and only a coordinator plans', async () => {
  await expect(plans('Sara', '2026-03-03', '12:00', '15:00')).rejects.toThrow('two-shifts')
  await expect(plans('Wout', '2026-03-03', '12:00', '15:00')).rejects.toThrow('not-a-listener')
  await expect(plans('Sara', '2026-03-04', '09:10', '15:00')).rejects.toThrow('not-a-shift')
  await expect(plans('Sara', '2026-03-04', '06:00', '23:00')).rejects.toThrow('not-a-shift')
  await expect(plans('Sara', '2026-03-02', '06:00', '08:00')).rejects.toThrow('day-over')
  const shift = { colleague: line.named('Sara').id, day: '2026-03-04', from: '09:00', until: '12:00' }
  await expect(line.perform(planShift, line.named('Sara'), shift)).rejects.toThrow('not-for-you')
  const tried = await Promise.allSettled([1, 2, 3].map(() => plans('Karim', '2026-03-05', '09:00', '12:00')))
  expect(tried.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  await expect(
    bySql(`insert into helpline.shift (id, person, starts_at, ends_at, planned_by, planned_at) values
      (gen_random_uuid(), '${line.named('Karim').id}', '2026-03-05T10:45:00Z', '2026-03-05T12:00:00Z',
        '${line.named('Nele').id}', now())`),
  ).rejects.toThrow('two-shifts')
})

test('a shift that is taken off leaves a gap from that moment on, and the time can be planned anew', async () => {
  moveTo('2026-03-03T10:00:00Z')
  const { rows } = await sql<{
    id: string
  }>`select id from helpline.shift where person = ${line.named('Sara').id}
    order by starts_at desc limit 1`.execute(line.desk.house.books)
  const shift = rows[0]?.id
  await expect(line.perform(endShift, line.named('Sara'), { shift })).rejects.toThrow('not-for-you')
  await line.perform(endShift, line.named('Nele'), { shift })
  await expect(line.perform(endShift, line.named('Nele'), { shift })).rejects.toThrow('shift-over')
  expect(await rota('2026-03-03', 1)).toEqual([
    { shifts: [`${line.named('Sara').id} 08:45–11:00`], gaps: ['11:00–17:00'] },
  ])
  await plans('Sara', '2026-03-03', '16:00', '17:00')
  expect((await rota('2026-03-03', 1))[0]?.gaps).toEqual(['11:00–16:00'])
})

test('what one shift leaves the next reads first: for each until they say so, never by whoever wrote it', async () => {
  moveTo('2026-03-03T10:30:00Z')
  await expect(leaves('Nele', 'Verzonnen: niets.')).rejects.toThrow('no-shift-of-yours')
  await leaves('Sara', 'Verzonnen: iemand schrijft straks terug.')
  expect(await toRead('Sara')).toEqual([])
  const [note] = await toRead('Karim')
  expect(note?.text).toBe('Verzonnen: iemand schrijft straks terug.')
  const shiftNote = note?.id
  await expect(line.perform(readShiftNote, line.named('Sara'), { shiftNote })).rejects.toThrow(
    'note-is-your-own',
  )
  // Two days later it still waits for somebody; once anybody has read it, a day is enough.
  moveTo('2026-03-05T11:00:00Z')
  expect(await toRead('Karim')).toHaveLength(1)
  await line.perform(readShiftNote, line.named('Karim'), { shiftNote })
  await expect(line.perform(readShiftNote, line.named('Karim'), { shiftNote })).rejects.toThrow(
    'note-read-already',
  )
  expect([await toRead('Karim'), await toRead('Lena')]).toEqual([[], []])
  const last = await line.read(line.named('Lena'), (desk) => findLastShiftNotes(desk, 5))
  expect(last.map(({ readers }) => readers)).toEqual([[line.named('Karim').id]])

  await leaves('Karim', 'Verzonnen: rustige ochtend.')
  await line.perform(readShiftNote, line.named('Sara'), { shiftNote: (await toRead('Sara'))[0]?.id })
  const waits = await line.read(line.named('Lena'), (desk) =>
    countNotesToRead(desk.db, line.named('Lena').id, desk.now),
  )
  expect(waits).toBe(1)
})

test('the database takes no note of another’s shift or of one that has not begun, and no writer who reads their own', async () => {
  await plans('Lena', '2026-03-09', '09:00', '12:00')
  const shiftOf = async (name: string) =>
    (
      await sql<{ id: string }>`select id from helpline.shift where person = ${line.named(name).id}
        order by starts_at desc limit 1`.execute(line.desk.house.books)
    ).rows[0]?.id
  const note = async (shift: string, by: string) =>
    bySql(`insert into helpline.shift_note (id, shift, written_by, written_at, sealed)
      values (gen_random_uuid(), '${await shiftOf(shift)}', '${line.named(by).id}', '2026-03-05T11:00:00Z', '\\x00')`)
  await expect(note('Lena', 'Lena')).rejects.toThrow('shift-not-begun')
  await expect(note('Karim', 'Sara')).rejects.toThrow('foreign key')
  await expect(
    bySql(`insert into helpline.shift_note_read (note, written_by, read_by, read_at)
      select id, written_by, written_by, now() from helpline.shift_note limit 1`),
  ).rejects.toThrow('check')
  await expect(
    sql.raw('select * from helpline.shift_note').execute(line.callers.house.books),
  ).rejects.toThrow('permission denied')
})

test('a note lies sealed, and is destroyed after a month', async () => {
  const { rows } = await sql<{
    kept: string
  }>`select row_to_json(n)::text as kept from helpline.shift_note n`.execute(line.desk.house.books)
  expect(JSON.stringify(rows)).not.toContain('Verzonnen')
  moveTo('2026-04-07T10:00:00Z')
  await retainAt(line.place, 'helpline')
  const last = await line.read(line.named('Lena'), (desk) => findLastShiftNotes(desk, 5))
  expect(last.map(({ text }) => text)).toEqual(['', ''])
  expect(await toRead('Lena')).toEqual([])
})
