import { BODIES } from '@vigie/directory'
import { PLANS } from '@vigie/helpline'
import { openContact } from '@vigie/helpline/verbs/open-contact'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestHelplineDesk } from './testing.ts'

let desk: Awaited<ReturnType<typeof openTestHelplineDesk>>
let sara: string
beforeAll(async () => {
  desk = await openTestHelplineDesk()
  sara = await desk.sitDown(desk.line.named('Sara').id)
})
afterAll(() => desk.close())

const called = () => desk.line.perform(openContact, desk.line.named('Sara'), { channel: 'phone' })
const act = (name: string, cookie: string, fields: Record<string, string>) =>
  desk.send(`/en/act/helpline.${name}`, cookie, { back: '/en/supports', ...fields })
const idOf = (field: string, page: string): string =>
  new RegExp(`name="${field}" value="([0-9a-f-]{36})"`).exec(page)?.[1] ?? ''

const begun = async () => {
  const { contact, number } = await called()
  await act('open-support', sara, { contact })
  const { page } = await desk.open(`/en/contact/${number}`, sara)
  const path = /\/en\/support\/\d+/.exec(page)?.[0] ?? ''
  return { path, support: idOf('support', (await desk.open(path, sara)).page) }
}

test('out of a contact a support case begins, is written in, and whoever calls again is found by a pseudonym', async () => {
  const { path, support } = await begun()
  const text = 'Made up: talks to the school.'
  await act('write-entry', sara, { support, entry: 'plan', written: text })
  await act('give-pseudonym', sara, { support, pseudonym: 'Blue Fox', term: 'month' })
  const { page } = await desk.open(path, sara)
  expect(page).toContain('Known as “Blue Fox” until')
  expect(page.split(text)).toHaveLength(3)
  const found = await desk.send('/en/supports/find', sara, { which: 'blue fox' })
  expect([found.status, found.to]).toEqual([303, path])
  const nothing = await desk.send('/en/supports/find', sara, { which: 'Red Fox' })
  expect(nothing.status).toBe(422)
  expect(nothing.page).toContain('value="Red Fox"')
  const again = await called()
  const at = `/en/contact/${again.number}?act=helpline.join-contact&on=${again.contact}`
  const wrong = { contact: again.contact, which: 'Red Fox', 'asked-at': at }
  const back = await act('join-contact', sara, wrong)
  expect(back.status).toBe(422)
  expect(back.page).toContain('no support case with this number or pseudonym')
  await act('join-contact', sara, { contact: again.contact, which: 'BLUE FOX' })
  expect((await desk.open(path, sara)).page).toContain(`href="/en/contact/${again.number}"`)
  expect((await desk.open(`/en/contact/${again.number}`, sara)).page).toContain(path)
})

test('a task rises on the pages where a shift stands, and whoever ends it takes it away', async () => {
  const { path, support } = await begun()
  const set = { support, sort: 'call-back', due: '2026-03-02', todo: 'Made up: after school.' }
  await act('set-task', sara, { ...set, colleague: desk.line.named('Karim').id })
  const karim = await desk.sitDown(desk.line.named('Karim').id)
  for (const shift of ['/en/contacts', '/en/conversations'])
    expect((await desk.open(shift, karim)).page).toContain('1 task is due today or before')
  const { page: list } = await desk.open('/en/supports', karim)
  expect(list).toContain('call back')
  expect(list).toContain('Karim Martin')
  expect(list).not.toContain('after school')
  const task = idOf('task', (await desk.open(path, karim)).page)
  await act('end-task', karim, { task, how: 'done' })
  expect((await desk.open('/en/contacts', karim)).page).not.toContain('due today')
  expect((await desk.open(path, karim)).page).toContain('Task: call back (done)')
})

test('closing waits for a coordinator who did not ask; then nothing is written until it opens again', async () => {
  const { path, support } = await begun()
  const asked = { support, closing: 'on-their-way', summary: 'Made up: goes well.' }
  await act('ask-closing', sara, asked)
  const { page: own } = await desk.open(path, sara)
  expect(own).toContain('A coordinator who did not ask decides.')
  expect(own).not.toContain('/act/helpline.approve-closing')
  const nele = await desk.sitDown(desk.line.named('Nele').id)
  expect((await desk.open('/en/supports', nele)).page).toContain('Waiting for a second person')
  const request = idOf('request', (await desk.open(path, nele)).page)
  expect((await act('approve-closing', sara, { request })).status).not.toBe(303)
  expect((await act('approve-closing', nele, { request })).status).toBe(303)
  const { page: closed } = await desk.open(path, sara)
  expect(closed).not.toContain('/act/helpline.write-entry')
  await act('reopen-support', sara, { support, reopening: 'came-back' })
  expect((await desk.open(path, sara)).page).toContain('Open again: the person came back')
  await act('ask-closing', nele, asked)
  const { page: hers } = await desk.open(path, nele)
  expect(hers).toContain('You asked for this yourself.')
  expect(hers).not.toContain('/act/helpline.approve-closing')
})

test('a step plan stands beside the support case: a step is ticked by name, leads to the card for danger, and names bodies of the directory', async () => {
  const { path, support } = await begun()
  await act('begin-plan', sara, { support, plan: 'intimate-images' })
  await act('begin-plan', sara, { support, plan: 'suicidal-talk' })
  const { page } = await desk.open(path, sara)
  expect(page).toContain('removed within six hours')
  expect(page).toContain('igvm-iefh.belgium.be')
  expect(page).toContain('Nobody of a helpline confirmed this plan.')
  const [card = ''] = /\/en\/contact\/\d+#danger/.exec(page) ?? []
  expect((await desk.open(card, sara)).page).toContain('id="danger"')
  await act('tick-step', sara, { support, plan: 'intimate-images', step: 'court-order' })
  const karim = await desk.sitDown(desk.line.named('Karim').id)
  const { page: his } = await desk.open(path, karim)
  expect(his).toContain('Intimate images without consent (1 of 7 steps)')
  expect(his).toContain('Sara Willems · ')
  const ids = PLANS.flatMap(({ steps }) => steps.flatMap(({ bodies }) => bodies ?? []))
  expect(ids.filter((id) => !BODIES.some((body) => body.id === id))).toEqual([])
})

test('a referral to a body of the directory: what it is told stands on the page, and buttons offer what may follow', async () => {
  const { path, support } = await begun()
  const wanted = 'Made up: somebody to talk to.'
  await act('refer-onward', sara, { support, body: 'tejo', called: 'Blue Fox', wanted })
  const { page } = await desk.open(path, sara)
  expect(page).toContain(wanted)
  expect(page).not.toContain('name="progress" value="in-progress"')
  const onward = idOf('onward', page)
  await act('note-consent', sara, { onward, answer: 'given', giver: 'person', overriding: '' })
  expect((await desk.open(path, sara)).page).toContain('name="progress" value="in-progress"')
  await act('move-onward', sara, { onward, progress: 'in-progress' })
  const { page: gone } = await desk.open(path, sara)
  for (const next of ['accepted', 'rejected', 'revoked'])
    expect(gone).toContain(`name="progress" value="${next}"`)
  expect(gone).not.toContain('name="progress" value="done"')
  for (const language of ['nl', 'fr', 'de'])
    for (const form of [`refer-onward&on=${support}`, `note-consent&on=${onward}`]) {
      const { page: asked } = await desk.open(
        `${path.replace('/en/', `/${language}/`)}?act=helpline.${form}`,
        sara,
      )
      expect(asked).not.toMatch(/⟦/)
    }
})

test('every page of a support case stands in four languages without a text that is missing', async () => {
  const { path, support } = await begun()
  const { contact, number } = await called()
  await act('set-task', sara, { support, sort: 'check-in', due: '2026-03-09', todo: '' })
  await act('write-entry', sara, { support, entry: 'household', written: 'Made up.' })
  const on = (name: string) => `${path}?act=helpline.${name}&on=${support}`
  const forms = ['set-task', 'begin-plan', 'give-pseudonym', 'ask-closing'].map(on)
  const join = `/en/contact/${number}?act=helpline.join-contact&on=${contact}`
  for (const language of ['nl', 'fr', 'de', 'en'])
    for (const where of ['/en/supports', path, join, ...forms]) {
      const { status, page } = await desk.open(where.replace('/en/', `/${language}/`), sara)
      expect([where, status]).toEqual([where, 200])
      expect(page, `${language} ${where}`).not.toMatch(/⟦/)
    }
})
