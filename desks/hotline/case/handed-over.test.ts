import { takeFromHelpline } from '@vigie/intake/verbs/take-from-helpline'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDesk, type Sitting } from '../testing.ts'

let desk: Awaited<ReturnType<typeof openDesk>>
let hanne: Sitting
beforeAll(async () => {
  desk = await openDesk()
  hanne = await desk.seat('hanne')
})
afterAll(() => desk.close())

test('what the helpline handed over says so where the report stands, and on whose word', async () => {
  const given = { referral: crypto.randomUUID(), consent: 'on-behalf', language: 'fr', kind: 'other' }
  const addresses = ['https://beeld.example/a']
  const { report } = await desk.centre.perform(takeFromHelpline, { kind: 'anyone' }, { ...given, addresses })
  await desk.centre.deliver()
  const { html } = await hanne.get(`/en/report/${report}`)
  expect(html).toContain('by hand-over from the helpline · on the word of somebody on their behalf')
  expect(html).toContain('hxxps://beeld[.]example/a')
  const { html: other } = await hanne.get(`/fr/report/${report}`)
  expect(other).toContain('transmis par la ligne d’aide')
})
