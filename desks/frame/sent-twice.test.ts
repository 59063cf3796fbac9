import { submitReport } from '@vigie/intake/verbs/submit-report'
import { bySystem } from '@vigie/platform/operation'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestConsole, type TestConsole } from './testing.ts'

let house: TestConsole
let report: string
beforeAll(async () => {
  house = await openTestConsole({ demonstration: true })
  const sent = await house.centre.perform(
    submitReport,
    { kind: 'anyone' },
    { kind: 'other', language: 'en', place: 'chat', channel: 'form', narrative: 'x', addresses: [] },
  )
  report = sent.report
})
afterAll(() => house.close())

const messages = (): Promise<number> =>
  bySystem(house.centre.desk.house, async ({ db }) => {
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from intake.message`.execute(db)
    return rows[0]?.n ?? 0
  })

/** The form that writes to the reporter, as the page holds it, and what sends it. */
const openForm = async () => {
  const at = await house.sitDown(house.centre.staff.hanne)
  const asked = await at.get(`/en/act/intake.write-to-reporter?report=${report}`)
  const page = await (await at.get(asked.headers.get('location') ?? '')).text()
  const html = /<form\b[^>]*write-to-reporter"[\s\S]*?<\/form>/.exec(page)?.[0] ?? ''
  const number = /name="form-number" value="([^"]+)"/.exec(html)?.[1] ?? ''
  expect(number).not.toBe('')
  return (text: string) =>
    at.post('/en/act/intake.write-to-reporter', { report, text, 'form-number': number })
}

test('two presses of one button are one message, at the same moment and later, and both are told that it is done', async () => {
  const before = await messages()
  const send = await openForm()
  const answers = await Promise.all([send('We look into it.'), send('We look into it.')])
  answers.push(await send('We look into it.'))
  expect(answers.map(({ status }) => status)).toEqual([303, 303, 303])
  expect(new Set(answers.map(({ headers }) => headers.get('location'))).size).toBe(1)
  expect(await messages()).toBe(before + 1)
})

test('who goes back and writes something else sends another message', async () => {
  const before = await messages()
  const send = await openForm()
  await send('First.')
  await send('Second.')
  expect(await messages()).toBe(before + 2)
})

test('what was refused may be sent again by the same form', async () => {
  const before = await messages()
  const send = await openForm()
  expect((await send('')).status).toBe(422)
  expect((await send('Now with words.')).status).toBe(303)
  expect(await messages()).toBe(before + 1)
})

test('a form that was opened anew sends the same words again', async () => {
  const before = await messages()
  await (await openForm())('Once more.')
  await (await openForm())('Once more.')
  expect(await messages()).toBe(before + 2)
})
