import { openTestCentre } from '@vigie/centre/testing'
import { countReports } from '@vigie/intake'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ANYONE, madeUpReport } from '../fixtures.ts'
import { submitReport } from './submit-report.ts'
import { takeFromHelpline } from './take-from-helpline.ts'

let centre: Awaited<ReturnType<typeof openTestCentre>>
beforeAll(async () => {
  centre = await openTestCentre()
})
afterAll(() => centre.close())

const handed = (more: Record<string, unknown> = {}) => ({
  referral: crypto.randomUUID(),
  consent: 'person',
  language: 'de',
  kind: 'grooming',
  addresses: ['https://spiel.example/profil/7'],
  ...more,
})
const takes = (given: Record<string, unknown>) => centre.perform(takeFromHelpline, ANYONE, given)
const reports = async () =>
  (await sql`select 1 from intake.report`.execute(centre.desk.house.books)).rows.length

test('sent again it is the same report, asked after by the proof of then; under its id nothing else is taken in', async () => {
  const given = handed()
  const first = await takes(given)
  expect(await takes(given)).toEqual(first)
  const before = await reports()
  await expect(takes({ ...given, addresses: ['https://anders.example/1'] })).rejects.toThrow(
    'submission-reused',
  )
  expect(await reports()).toBe(before)
  const { rows } = await sql`select word from intake.mailbox_news(${first.index}, ${first.proof})`.execute(
    centre.public.house.books,
  )
  expect(rows).toEqual([{ word: 'received' }])
})

test('nobody signed in hands over, none comes through the form as if it were one, and nothing but addresses is taken', async () => {
  await expect(centre.perform(takeFromHelpline, centre.staff.hanne, handed())).rejects.toThrow('not-for-you')
  await expect(centre.perform(submitReport, ANYONE, madeUpReport({ channel: 'helpline' }))).rejects.toThrow(
    'bad-input',
  )
  for (const more of [
    { addresses: [] },
    { narrative: 'Made up.' },
    { contact: 'kind@mail.example' },
    { consent: 'caller' },
  ])
    await expect(takes(handed(more))).rejects.toThrow('bad-input')
})

test('the books take none without its row, none with a story or a contact or a mailbox, and no row for another report', async () => {
  const row = (more: { brings?: string; contact?: string; mailbox?: string } = {}) =>
    sql
      .raw(`insert into intake.report (id, kind, language, place, channel, received_on, brings, narrative, contact, receipt_index,
        receipt_salt, receipt_cost, receipt_verifier, mailbox_key, submission, submission_body)
        values (gen_random_uuid(), 'csam', 'nl', 'unsaid', 'helpline', '2026-03-02', '${more.brings ?? '{address}'}', 'n',
        ${more.contact ?? 'null'}, 'i', 's', 'c', 'v', '${more.mailbox ?? ''}', '${crypto.randomUUID()}', 'b')`)
      .execute(centre.public.house.books)
  await expect(row()).rejects.toThrow('the helpline did not hand this over')
  for (const more of [{ brings: '{story}' }, { contact: `'c'` }, { mailbox: 'k' }])
    await expect(row(more)).rejects.toThrow('report_of_helpline_check')
  const { report } = await centre.perform(submitReport, ANYONE, madeUpReport())
  await expect(
    sql`insert into intake.referral_in values (gen_random_uuid(), ${report}, 'person')`.execute(
      centre.public.house.books,
    ),
  ).rejects.toThrow('this report did not come from the helpline')
})

test('of when it came the audit keeps the day and nobody’s name, and it is counted as what the helpline handed over', async () => {
  const { report } = await takes(handed({ consent: 'danger' }))
  const { rows } =
    await sql`select at, actor, actor_kind from audit.entry where subject = ${`report:${report}`}
    and act = 'intake.take-from-helpline'`.execute(centre.desk.house.books)
  expect(rows).toEqual([{ at: new Date('2026-03-02T00:00:00Z'), actor: null, actor_kind: 'anyone' }])
  const { channels } = await centre.read(centre.staff.griet, (desk) =>
    countReports(desk, { from: '2026-03-01', before: '2026-03-31' }),
  )
  expect(channels.find(({ channel }) => channel === 'helpline')?.reports).toBe(2)
})
