import { openTestCentre } from '@vigie/centre/testing'
import { DAY } from '@vigie/kernel'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { countReports } from './count-reports.ts'
import { submitReport } from './verbs/submit-report.ts'
import { takeReport } from './verbs/take-report.ts'

let centre: Awaited<ReturnType<typeof openTestCentre>>
beforeAll(async () => {
  centre = await openTestCentre({ start: new Date('2026-03-02T09:00:00Z') })
})
afterAll(() => centre.close())

const SENT = { language: 'nl', kind: 'csam', narrative: 'Verzonnen.', addresses: [] }
const numbers = <Row extends { readonly reports: number }>(rows: readonly Row[], field: keyof Row) =>
  Object.fromEntries(rows.filter(({ reports }) => reports > 0).map((row) => [row[field], row.reports]))

test('reports of the days asked for are counted by the way they came, and by what was told to a platform first', async () => {
  const send = (more: object) =>
    centre.perform(submitReport, { kind: 'anyone' }, { ...SENT, channel: 'form', ...more })
  await send({ platformTold: 'yes', toldWhen: 'week', platformAnswer: 'refused' })
  await send({ platformTold: 'yes', platformAnswer: 'refused' })
  await send({ platformTold: 'no', channel: 'interface' })
  await centre.perform(takeReport, centre.staff.hanne, { ...SENT, channel: 'phone' })
  centre.clock.moveBy(DAY)
  await send({ platformTold: 'yes', platformAnswer: 'no-answer' })

  const read = (from: string, before: string) =>
    centre.read(centre.staff.griet, (desk) => countReports(desk, { from, before }))
  const first = await read('2026-03-02', '2026-03-03')
  expect(numbers(first.channels, 'channel')).toEqual({ form: 2, interface: 1, phone: 1 })
  expect(numbers(first.told, 'told')).toEqual({ yes: 2, no: 1, unsaid: 1 })
  expect(numbers(first.toldWhen, 'when')).toEqual({ week: 1, unsaid: 1 })
  // Of those who told it, and of nobody else.
  expect(numbers(first.answers, 'answer')).toEqual({ refused: 2 })
  const both = await read('2026-03-02', '2026-03-04')
  expect(numbers(both.answers, 'answer')).toEqual({ refused: 2, 'no-answer': 1 })
  expect(numbers((await read('2026-03-04', '2026-03-05')).channels, 'channel')).toEqual({})
})
