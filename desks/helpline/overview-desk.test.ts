import { beginConversation } from '@vigie/helpline/verbs/begin-conversation'
import { takeConversation } from '@vigie/helpline/verbs/take-conversation'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestHelplineDesk } from './testing.ts'

let desk: Awaited<ReturnType<typeof openTestHelplineDesk>>
let nele: string
let sara: string
beforeAll(async () => {
  desk = await openTestHelplineDesk()
  nele = await desk.sitDown(desk.line.named('Nele').id)
  sara = await desk.sitDown(desk.line.named('Sara').id)
})
afterAll(() => desk.close())

test('a coordinator sees who talks, gives a hint on the page of the contact, and takes over from the overview', async () => {
  const begun = { language: 'nl', text: 'Verzonnen: mag ik iets vragen?' }
  const { conversation } = await desk.line.perform(beginConversation, { kind: 'anyone' }, begun)
  const { number, contact } = await desk.line.perform(takeConversation, desk.line.named('Sara'), {
    conversation,
  })
  const path = `/en/contact/${number}`
  expect((await desk.open('/en/overview', sara)).status).toBe(403)
  const { page } = await desk.open('/en/overview', nele)
  expect(page).toContain('Sara Willems')
  expect(page).toContain(`href="${path}"`)
  expect(page).toContain('By the rota, nobody is on shift now.')
  expect(page).not.toContain('Verzonnen')

  const at = `${path}?act=helpline.hint&on=${contact}`
  expect((await desk.open(at, nele)).page).toContain('name="hinted"')
  expect((await desk.open(path, sara)).page).not.toContain('helpline.hint')
  const said = { contact, hinted: 'Made up: ask who is with them.', back: path }
  expect((await desk.send('/en/act/helpline.hint', nele, said)).status).toBe(303)
  const { page: hers } = await desk.open(path, sara)
  expect(hers).toContain('Made up: ask who is with them.')
  expect(hers).toContain('the other side never sees this')

  const taken = { conversation, back: '/en/overview' }
  expect((await desk.send('/en/act/helpline.take-over-conversation', nele, taken)).status).toBe(303)
  expect((await desk.open(path, nele)).page).toContain('/act/helpline.answer-caller"')
  expect((await desk.open('/en/overview', nele)).page).not.toContain('/act/helpline.take-over-conversation')
  for (const language of ['nl', 'fr', 'de', 'en']) {
    const { status, page: all } = await desk.open(`/${language}/overview`, nele)
    expect([status, /desk-helpline\.|helpline\.pages/.exec(all)]).toEqual([200, null])
  }
})
