import { beginConversation } from '@vigie/helpline/verbs/begin-conversation'
import { openContact } from '@vigie/helpline/verbs/open-contact'
import { recordContact } from '@vigie/helpline/verbs/record-contact'
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

test('whoever heard of acute danger reads that a talk is possible and records it, and a coordinator sees who still waits', async () => {
  const karim = desk.line.named('Karim')
  const hers = await desk.sitDown(karim.id)
  const { contact, number } = await desk.line.perform(openContact, karim, { channel: 'phone' })
  await desk.line.perform(recordContact, karim, { contact, risk: 'acute' })
  const { page } = await desk.open('/en/conversations', hers)
  expect(page).toContain('You heard something that is hard to bear.')
  expect((await desk.open('/en/conversations', sara)).page).not.toContain('hard to bear')
  expect((await desk.open('/en/overview', nele)).page).toContain('Talks still to be held')
  const form = await desk.open(
    `/en/act/helpline.record-aftercare?person=${karim.id}&contact=${contact}&back=/en/conversations`,
    hers,
  )
  expect(form.page).toContain('No talk needed')
  const said = { person: karim.id, contact, way: 'not-needed', back: '/en/conversations' }
  expect((await desk.send('/en/act/helpline.record-aftercare', hers, said)).status).toBe(303)
  expect((await desk.open('/en/conversations', hers)).page).not.toContain('hard to bear')
  const { page: overview } = await desk.open('/en/overview', nele)
  expect(overview).not.toContain('Talks still to be held')
  expect(overview).toContain(`/en/contact/${number}`)
})

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
