import { openTestCentre } from '@vigie/centre/testing'
import { openReport } from '@vigie/intake'
import { bySystem, perform } from '@vigie/platform/operation'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sequenceAll, sequenceLate } from '../../audit/log/sequence.ts'
import { ANYONE, madeUpReport } from '../fixtures.ts'
import { readMailbox } from './read-mailbox.ts'
import { submitReport } from './submit-report.ts'
import { takeReport } from './take-report.ts'

let centre: Awaited<ReturnType<typeof openTestCentre>>
beforeAll(async () => {
  centre = await openTestCentre()
})
afterAll(() => centre.close())

const told = (changes: Record<string, unknown> = {}) => madeUpReport({ channel: 'phone', ...changes })
const linesOf = async (report: string) => {
  const { rows } = await sql<{ at: Date; actor: string | null; act: string }>`
    select at, actor, act from audit.entry where subject = ${`report:${report}`}`.execute(
    centre.desk.house.books,
  )
  return rows
}

test('what is told by phone is a report like every other, with words in the language of the caller that open its mailbox', async () => {
  const { hanne } = centre.staff
  const taken = await centre.perform(takeReport, hanne, told({ language: 'fr', urgent: ['danger'] }))
  expect(taken).toMatchObject({ language: 'fr', kind: 'grooming', urgent: ['danger'] })
  expect(taken.receipt.split(' ')).toHaveLength(8)
  const { result } = await perform(centre.public.house, readMailbox, ANYONE, { receipt: taken.receipt })
  expect(result).toMatchObject({ report: taken.report, language: 'fr', state: 'received' })
  const opened = await centre.read(hanne, (desk) => openReport(desk, taken.report))
  expect(opened).toMatchObject({
    channel: 'phone',
    takenBy: hanne.id,
    receivedOn: '2026-03-02',
    narrative: madeUpReport().narrative,
    danger: true,
  })
})

test('only whoever sits at the desk takes one, and nobody sends one as if it had been taken', async () => {
  const { louis, griet } = centre.staff
  await expect(centre.perform(takeReport, louis, told())).rejects.toThrow('not-for-you')
  await expect(perform(centre.public.house, takeReport, ANYONE, told())).rejects.toThrow('not-for-you')
  await expect(perform(centre.public.house, submitReport, ANYONE, told())).rejects.toThrow('bad-input')
  await expect(centre.perform(takeReport, griet, told({ channel: 'form' }))).rejects.toThrow('bad-input')
  await expect(centre.perform(takeReport, griet, told({ narrative: '', addresses: [] }))).rejects.toThrow(
    'bad-input',
  )
  await centre.perform(takeReport, griet, told({ channel: 'in-person' }))
})

test('the books take no report that was told without whoever took it', async () => {
  const row = sql`
    insert into intake.report (id, kind, language, place, channel, received_on, brings, narrative, receipt_index,
      receipt_salt, receipt_cost, receipt_verifier, mailbox_key, submission, submission_body)
    values (gen_random_uuid(), 'csam', 'nl', 'chat', 'phone', '2026-03-02', '{story}', 'n', 'i', 's', 'c', 'v', 'm',
      'told by nobody', 'b')`
  await expect(row.execute(centre.public.house.books)).rejects.toThrow('nobody took this report')
  await expect(row.execute(centre.desk.house.books)).rejects.toThrow('nobody took this report')
})

test('the audit says who took it, and of the moment no more than the day: neither in its line nor by its place in the log', async () => {
  const { hanne } = centre.staff
  const { report } = await centre.perform(takeReport, hanne, told())
  expect(await linesOf(report)).toEqual([
    { at: new Date('2026-03-02T00:00:00Z'), actor: hanne.id, act: 'intake.take-report' },
  ])
  const isPlaced = async () => {
    const { rows } = await sql<{ n: number }>`
      select count(*)::int as n from audit.leaf l join audit.entry e on e.id = l.entry
      where e.subject = ${`report:${report}`}`.execute(centre.desk.house.books)
    return rows[0]?.n === 1
  }
  await bySystem(centre.worker.house, sequenceLate)
  await sequenceAll(centre.worker.house)
  expect(await isPlaced()).toBe(false)
  centre.clock.moveBy(25 * 3_600_000)
  await sequenceAll(centre.worker.house)
  expect(await isPlaced()).toBe(true)
})

test('nothing that is kept gives the words again', async () => {
  const { hanne } = centre.staff
  const { report, receipt } = await centre.perform(takeReport, hanne, told())
  const opened = JSON.stringify(await centre.read(hanne, (desk) => openReport(desk, report)))
  const { rows } = await sql<{ line: string }>`
    select t::text as line from intake.report t union all select t::text from audit.entry t
    union all select t::text from outbox.fact t`.execute(centre.desk.house.books)
  const kept = rows.map(({ line }) => line).join('\n')
  for (const word of receipt.split(' ')) {
    expect(kept).not.toContain(Buffer.from(word.slice(0, 4)).toString('hex'))
    expect(opened).not.toContain(` ${word} `)
  }
})
