import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestHelplineDesk } from './testing.ts'

let desk: Awaited<ReturnType<typeof openTestHelplineDesk>>
let sara: string
beforeAll(async () => {
  desk = await openTestHelplineDesk()
  sara = await desk.sitDown(desk.line.named('Sara').id)
})
afterAll(() => desk.close())

test('a coordinator sets hours and a day that is different, and takes them away; whoever listens sees what the site says', async () => {
  const nele = await desk.sitDown(desk.line.named('Nele').id)
  expect((await desk.open('/en/hours', sara)).page).toContain('No hours were ever set')
  expect((await desk.open('/en/hours', sara)).page).not.toContain('helpline.set-hours')
  const back = '/en/hours'
  const { page: form } = await desk.open('/en/hours?act=helpline.set-hours&on=', nele)
  expect(form).toContain('type="time"')
  const asked = { languages: 'nl', from: '09:00', until: '17:00', house: '', back }
  const sent = await desk.send('/en/act/helpline.set-hours', nele, { ...asked, weekdays: 'mo' })
  expect([sent.status, sent.to]).toEqual([303, '/en/hours?done=helpline.set-hours'])
  const { page } = await desk.open('/en/hours', nele)
  expect(page).toContain('09:00–17:00')
  expect(page).toContain('closed, with no hour of opening again')
  const twice = { ...asked, weekdays: 'mo', 'asked-at': '/en/hours?act=helpline.set-hours&on=' }
  const refused = await desk.send('/en/act/helpline.set-hours', nele, twice)
  expect(refused.status).not.toBe(303)
  expect(refused.page).toContain('somebody is there in these hours already')
  const day = { day: '2026-12-25', languages: 'nl', house: '', back }
  expect((await desk.send('/en/act/helpline.set-exception', nele, day)).status).toBe(303)
  const { page: both } = await desk.open('/en/hours', nele)
  expect(both).toContain('closed all day')
  expect((await desk.open('/en/hours', sara)).page).not.toContain('/act/helpline.end-hours')
  for (const [act, field] of [
    ['end-exception', 'exception'],
    ['end-hours', 'hours'],
  ] as const) {
    const id = new RegExp(`name="${field}" value="([0-9a-f-]{36})"`).exec(both)?.[1] ?? ''
    expect((await desk.send(`/en/act/helpline.${act}`, nele, { [field]: id, back })).status).toBe(303)
  }
  const { page: after } = await desk.open('/en/hours', nele)
  expect(after).not.toContain('09:00–17:00')
  expect(after).not.toContain('closed all day')
})
