import { beginConversation } from '@vigie/helpline/verbs/begin-conversation'
import { takeConversation } from '@vigie/helpline/verbs/take-conversation'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestHelplineDesk } from './testing.ts'

let desk: Awaited<ReturnType<typeof openTestHelplineDesk>>
let sara: string
beforeAll(async () => {
  desk = await openTestHelplineDesk()
  sara = await desk.sitDown(desk.line.named('Sara').id)
})
afterAll(() => desk.close())

const call = async (): Promise<string> => {
  const { status, to } = await desk.send('/en/contacts/open', sara, { way: 'phone/in' })
  expect(status).toBe(303)
  return /\/en\/contact\/(\d+)/.exec(to)?.[1] ?? ''
}
const idOn = (page: string): string => /name="contact" value="([0-9a-f-]{36})"/.exec(page)?.[1] ?? ''

test('a call opens by one button, its record is kept and closed from the same form, and stands in the list of the day', async () => {
  const number = await call()
  const { page } = await desk.open(`/en/contact/${number}`, sara)
  expect(page).toContain('When this page loaded: 0 minutes.')
  const contact = idOn(page)
  const filled = { contact, caller: 'parent', insafe: 'grooming', note: 'Made up: a father asks.' }
  const kept = await desk.send('/en/act/helpline.record-contact', sara, {
    ...filled,
    back: `/en/contact/${number}`,
  })
  expect(kept.status).toBe(303)
  const open = await desk.open(`/en/contact/${number}`, sara)
  expect(open.page).toContain('<option value="parent" selected="">')
  expect(open.page).toContain('Made up: a father asks.')
  await desk.send('/en/act/helpline.record-contact', sara, { contact, caller: 'parent', afterwards: 'close' })
  const closed = await desk.open(`/en/contact/${number}`, sara)
  expect(closed.page).toContain('closed')
  expect(closed.page).not.toContain('/act/helpline.record-contact')
  const { page: list } = await desk.open('/en/contacts', sara)
  expect(list).toContain(`href="/en/contact/${number}"`)
  expect(list).not.toContain('Made up')
})

test('a silent call is over in two presses: one that opens it, one that says what it was', async () => {
  const number = await call()
  const contact = idOn((await desk.open(`/en/contact/${number}`, sara)).page)
  const done = await desk.send('/en/act/helpline.set-aside-contact', sara, {
    contact,
    unheard: 'silent',
    back: '/en/contacts',
  })
  expect([done.status, done.to]).toEqual([303, '/en/contacts?done=helpline.set-aside-contact'])
  expect((await desk.open(`/en/contact/${number}`, sara)).page).toContain('silent call')
})

test('what was typed comes back with what is wrong, and a number finds its contact', async () => {
  const number = await call()
  const contact = idOn((await desk.open(`/en/contact/${number}`, sara)).page)
  const sent = { contact, note: 'x'.repeat(10_001), caller: 'friend', back: `/en/contact/${number}` }
  const back = await desk.send('/en/act/helpline.record-contact', sara, {
    ...sent,
    'asked-at': `/en/contact/${number}`,
  })
  expect(back.status).toBe(422)
  expect(back.page).toContain('<option value="friend" selected="">')
  expect((await desk.send('/en/contacts/find', sara, { find: number })).to).toBe(`/en/contact/${number}`)
  const nothing = await desk.send('/en/contacts/find', sara, { find: 'somebody' })
  expect(nothing.status).toBe(422)
  expect(nothing.page).toContain('Type the number of a contact')
  expect((await desk.open('/en/contact/99999', sara)).status).toBe(404)
})

const write = (text: string, language = 'nl') =>
  desk.line.perform(beginConversation, { kind: 'anyone' }, { language, text })

test('who wrote waits in the queue; one press takes the conversation to its contact, where it is answered', async () => {
  const { conversation } = await write('Verzonnen: ik wil niet meer naar school.')
  const { page: queue } = await desk.open('/en/conversations', sara)
  expect(queue).toContain(`value="${conversation}"`)
  expect(queue).not.toContain('Verzonnen')
  const taken = await desk.send('/en/conversations/take', sara, { conversation })
  const path = /\/en\/contact\/\d+/.exec(taken.to)?.[0] ?? ''
  expect([taken.status, path]).not.toContain('')
  const karim = await desk.sitDown(desk.line.named('Karim').id)
  expect((await desk.send('/en/conversations/take', karim, { conversation })).page).toContain(
    'A colleague was just before you.',
  )
  const { page } = await desk.open(path, sara)
  expect(page).toContain('Verzonnen: ik wil niet meer naar school.')
  expect(page).toContain('/act/helpline.record-contact')
  const said = { conversation, text: 'Dat mag je hier zeggen.', back: path }
  expect((await desk.send('/en/act/helpline.answer-caller', sara, said)).status).toBe(303)
  expect((await desk.open(path, sara)).page).toContain('Dat mag je hier zeggen.')
  expect((await desk.open(path, karim)).page).not.toContain('/act/helpline.answer-caller"')

  const { page: form } = await desk.open(
    `${path}?act=helpline.hand-over-conversation&on=${conversation}`,
    sara,
  )
  expect(form).toContain('>Karim Martin</option>')
  expect(form).not.toContain('>Wout Jacobs</option>')
  const over = { conversation, colleague: desk.line.named('Karim').id, note: 'Made up: goes on in Dutch.' }
  const handed = await desk.send('/en/act/helpline.hand-over-conversation', sara, { ...over, back: path })
  expect(handed.status).toBe(303)
  const { page: his } = await desk.open(path, karim)
  expect(his).toContain('/act/helpline.answer-caller"')
  expect(his).toContain('Made up: goes on in Dutch.')
  expect((await desk.open('/en/conversations', karim)).page).toContain(path)
  await desk.send('/en/act/helpline.end-conversation', karim, { conversation, back: path })
  const { page: ended } = await desk.open(path, karim)
  expect(ended).toContain('This conversation is over.')
  expect(ended).toContain('/act/helpline.record-contact')
})

test('addresses go to the hotline without leaving the page: harmless on it, and a sentence comes back with what is wrong', async () => {
  const path = `/en/contact/${await call()}`
  const contact = idOn((await desk.open(path, sara)).page)
  const at = `${path}?act=helpline.hand-to-hotline&on=${contact}`
  const { page: form } = await desk.open(at, sara)
  for (const field of ['addresses', 'kind', 'reportLanguage', 'consent', 'reason'])
    expect(form).toMatch(new RegExp(`name="${field}"`))
  const sent = {
    contact,
    kind: 'sextortion',
    reportLanguage: 'fr',
    consent: 'person',
    reason: '',
    back: path,
  }
  const act = '/en/act/helpline.hand-to-hotline'
  const wrong = { ...sent, addresses: 'He sent me https://beeld.example/a', 'asked-at': at }
  const back = await desk.send(act, sara, wrong)
  expect(back.status).toBe(422)
  expect(back.page).toContain('sentences stay here')
  expect(back.page).toContain('He sent me')
  expect(
    (await desk.send(act, sara, { ...sent, addresses: 'https://beeld.example/a\n@iemand' })).status,
  ).toBe(303)
  const { page } = await desk.open(path, sara)
  expect(page).toContain('hxxps://beeld[.]example/a')
  expect(page).not.toContain('https://beeld.example')
  expect(page).toContain('Waits to be carried over.')
  const karim = await desk.sitDown(desk.line.named('Karim').id)
  const { page: his } = await desk.open(at, karim)
  expect(his).not.toContain('name="addresses"')
})

test('danger now: the numbers are there, one press is an alert at the desk, and only somebody else takes it away', async () => {
  const path = `/en/contact/${await call()}`
  const { page: card } = await desk.open(path, sara)
  for (const number of ['112', '101', '1813', '107', '070 245 245', '116 000'])
    expect(card).toContain(`>${number}<`)
  const contact = idOn(card)
  await desk.send('/en/act/helpline.call-emergency', sara, { contact, back: path })
  const dispatch = /name="dispatch" value="([^"]+)"/
  const { page: own } = await desk.open('/en/conversations', sara)
  expect(own).toContain('No second person has seen it yet.')
  expect(own).not.toMatch(dispatch)
  const karim = await desk.sitDown(desk.line.named('Karim').id)
  for (const shift of ['/en/contacts', '/en/conversations']) {
    const { page } = await desk.open(shift, karim)
    expect(page).toContain('A colleague is calling the emergency services')
    expect(page).toContain(path)
  }
  const id = dispatch.exec((await desk.open('/en/conversations', karim)).page)?.[1] ?? ''
  const told = { dispatch: id, said: 'Made up: an address.', reference: 'REF-1', back: path }
  expect((await desk.send('/en/act/helpline.note-dispatch', sara, told)).status).toBe(303)
  const seen = { dispatch: id, back: '/en/conversations' }
  expect((await desk.send('/en/act/helpline.see-alert', karim, seen)).status).toBe(303)
  expect((await desk.open('/en/conversations', sara)).page).not.toContain('emergency services')
  const { page } = await desk.open(path, sara)
  expect(page).toContain('Seen by Karim')
  expect(page).toContain('Made up: an address.')
  expect(page).toContain('REF-1')
})

test('every page stands in four languages without a text that is missing', async () => {
  const open = await call()
  const { conversation } = await write('Made up.')
  const { number } = await desk.line.perform(takeConversation, desk.line.named('Sara'), { conversation })
  await write('Made up, too.')
  for (const language of ['nl', 'fr', 'de', 'en']) {
    for (const path of [
      'contacts',
      'contacts/search',
      'hours',
      `contact/${open}`,
      'conversations',
      `contact/${number}`,
      `contact/${number}?act=helpline.hand-over-conversation&on=${conversation}`,
      'contact/1',
      'contact/1?act=helpline.correct-record&on=x',
      `contact/${open}?act=helpline.hand-to-hotline&on=${idOn((await desk.open(`/en/contact/${open}`, sara)).page)}`,
    ]) {
      const { status, page } = await desk.open(`/${language}/${path}`, sara)
      expect([path, status]).toEqual([path, 200])
      expect(page, `${language} ${path}`).not.toMatch(/⟦/)
    }
  }
})
