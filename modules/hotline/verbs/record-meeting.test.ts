import { DAY } from '@vigie/kernel'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findDecisions, findMeetings, getMeeting } from '../meetings/find-meetings.ts'
import { selectMeetingsDue, selectSealedRowsOfMeetings } from '../meetings/meeting-rows.ts'
import { openRegister, type Register } from '../testing/register.ts'
import { finishMeetingDecision } from './finish-meeting-decision.ts'
import { recordMeeting } from './record-meeting.ts'
import { recordMeetingDecision } from './record-meeting-decision.ts'

let register: Register
beforeAll(async () => {
  register = await openRegister()
})
afterAll(() => register.centre.close())

const MINUTES = 'Made-up minutes: how we estimate ages.'
const today = () => register.centre.clock().toISOString().slice(0, 10)
const meet = (by: 'griet' | 'hanne' | 'louis' | 'olivia', kind: string, present: readonly string[]) =>
  register.act(recordMeeting, register.centre.staff[by], { kind, heldOn: today(), present, minutes: MINUTES })
const read = (who: 'griet' | 'hanne' | 'bram' | 'yasmine', meeting: string) =>
  register.centre.read(register.centre.staff[who], (desk) => getMeeting(desk, meeting))

test('the team reads the minutes of its meetings; of intervision and coaching only whoever was there does', async () => {
  const { hanne, bram, griet, louis } = register.centre.staff
  const { meeting: team } = await meet('griet', 'team', [griet.id, hanne.id, louis.id])
  const { meeting: talk } = await meet('hanne', 'intervision', [hanne.id, bram.id])
  expect(await read('yasmine', team)).toMatchObject({ kind: 'team', heldOn: today(), minutes: MINUTES })
  expect((await read('bram', talk)).minutes).toBe(MINUTES)
  expect((await read('griet', talk)).minutes).toBeNull()
  expect((await register.centre.read(griet, findMeetings)).map(({ id }) => id).sort()).toEqual(
    [team, talk].sort(),
  )
  const { rows } = await sql<{ minutes: Buffer }>`select minutes from hotline.meeting`.execute(
    register.centre.desk.house.books,
  )
  for (const { minutes } of rows) expect(minutes.toString('utf8')).not.toContain('ages')
})

test('a decision has whose it is and by when, and is done when they or a coordinator say so', async () => {
  const { act, centre } = register
  const { hanne, bram, griet, louis } = centre.staff
  const { meeting } = await meet('griet', 'policy', [griet.id, louis.id])
  const decide = (more = {}) =>
    act(recordMeetingDecision, griet, { meeting, decision: 'Two look twice.', owner: hanne.id, ...more })
  const { decision } = await decide({ dueOn: '2026-12-01', changesProcedure: true })
  const { decision: other } = await decide()
  const decisions = () => centre.read(bram, (desk) => findDecisions(desk, meeting))
  expect(await decisions()).toMatchObject([
    {
      id: decision,
      number: 1,
      text: 'Two look twice.',
      owner: hanne.id,
      changesProcedure: true,
      doneAt: null,
    },
    { id: other, number: 2, dueOn: null, changesProcedure: false },
  ])
  await expect(act(finishMeetingDecision, bram, { decision })).rejects.toThrow('decision-of-another')
  await act(finishMeetingDecision, hanne, { decision })
  await expect(act(finishMeetingDecision, griet, { decision })).rejects.toThrow('decision-already-done')
  await act(finishMeetingDecision, griet, { decision: other })
  expect((await decisions()).every(({ doneAt }) => doneAt !== null)).toBe(true)
})

test('a meeting was held, by people of here, and those who run the house are not among them', async () => {
  const { act, centre } = register
  const { griet, hanne } = centre.staff
  const tomorrow = new Date(centre.clock().getTime() + 2 * DAY).toISOString().slice(0, 10)
  const input = { kind: 'team', heldOn: tomorrow, present: [hanne.id], minutes: MINUTES }
  await expect(act(recordMeeting, griet, input)).rejects.toThrow('meeting-in-the-future')
  await expect(meet('griet', 'team', ['00000000-0000-4000-8000-000000000000'])).rejects.toThrow(
    'no-such-colleague',
  )
  await expect(meet('olivia', 'team', [hanne.id])).rejects.toThrow('not-for-you')
})

test('what is old is found to be destroyed, with its decisions', async () => {
  const { books } = register.centre.desk.house
  const due = await selectMeetingsDue(books, { until: today(), after: null, most: 2 })
  const [last] = due.slice(-1)
  const rest = await selectMeetingsDue(books, { until: today(), after: last ?? null, most: 10 })
  expect([due.length, rest.length]).toEqual([2, 1])
  expect(await selectMeetingsDue(books, { until: '2020-01-01', after: null, most: 9 })).toEqual([])
  const rows = await selectSealedRowsOfMeetings(
    books,
    [...due, ...rest].map(({ record }) => record),
  )
  expect(rows.map(({ table }) => table).sort()).toEqual([
    'hotline.meeting',
    'hotline.meeting',
    'hotline.meeting',
    'hotline.meeting_decision',
    'hotline.meeting_decision',
  ])
})
