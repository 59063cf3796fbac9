import { answerDesk } from '@vigie/intake/verbs/answer-desk'
import { submitReport } from '@vigie/intake/verbs/submit-report'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDesk, type Sitting, textOf } from './testing.ts'

let desk: Awaited<ReturnType<typeof openDesk>>
let hanne: Sitting
beforeAll(async () => {
  desk = await openDesk()
  hanne = await desk.seat('hanne')
})
afterAll(() => desk.close())

const ANYONE = { kind: 'anyone' } as const
const reported = async (kind: string) => {
  const { receipt, report } = await desk.centre.perform(submitReport, ANYONE, {
    channel: 'form',
    language: 'en',
    kind,
    narrative: 'Made up.',
    addresses: [],
  })
  await desk.centre.deliver()
  return { report, write: (text: string) => desk.centre.perform(answerDesk, ANYONE, { receipt, text }) }
}
const page = async (path: string) => (await hanne.get(path)).html

test('who wrote stands on the row and at the head of the case, leads to the mailbox, and is gone once it is read', async () => {
  const one = await reported('grooming')
  expect(textOf(await page('/en/queue'))).not.toContain('reporter wrote')
  await one.write('It is there again.')
  expect(textOf(await page('/en/queue'))).toMatch(/reporter wrote on \d/)
  const html = await page('/en/case/1')
  expect(html).toContain(`href="#mailbox-${one.report}"`)
  expect(html).toContain(`id="mailbox-${one.report}"`)
  expect(textOf(html)).toContain('not read yet')
  const upTo = /name="upTo" value="([0-9a-f-]{36})"/.exec(html)?.[1] ?? ''
  const answer = await hanne.act('intake.mark-messages-read', { report: one.report, upTo }, '/en/case/1')
  expect(answer.location, textOf(answer.html)).toContain('/en/case/1')
  expect(textOf(await page('/en/queue'))).not.toContain('reporter wrote')
  expect(textOf(await page('/en/case/1'))).not.toContain('not read yet')
})

test('who wrote about a report that made no case stands first on the queue, and leads to that report', async () => {
  const other = await reported('other')
  await other.write('One more thing.')
  const html = await page('/en/queue')
  const listed = html.indexOf('Messages of reporters in no open case')
  expect(listed).toBeGreaterThan(0)
  expect(html.indexOf(`/en/report/${other.report}`)).toBeGreaterThan(listed)
  expect(html.indexOf('href="/en/case/1"')).toBeGreaterThan(html.indexOf(`/en/report/${other.report}`))
})
