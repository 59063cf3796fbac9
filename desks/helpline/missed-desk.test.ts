import { beginConversation } from '@vigie/helpline/verbs/begin-conversation'
import { leaveConversation } from '@vigie/helpline/verbs/leave-conversation'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestHelplineDesk } from './testing.ts'

let desk: Awaited<ReturnType<typeof openTestHelplineDesk>>
let sara: string
beforeAll(async () => {
  desk = await openTestHelplineDesk()
  sara = await desk.sitDown(desk.line.named('Sara').id)
})
afterAll(() => desk.close())

const CHILD = { kind: 'anyone' } as const
const leaves = async (text: string): Promise<string> => {
  const { conversation, receipt } = await desk.line.perform(beginConversation, CHILD, {
    language: 'nl',
    text,
  })
  await desk.line.perform(leaveConversation, CHILD, { receipt })
  return conversation
}

test('whoever left unheard stands in the queue as missed; it is read, set aside with a reason, and answered after all', async () => {
  const conversation = await leaves('Verzonnen: laat maar.')
  const path = `/en/missed/${conversation}`
  const { page: queue } = await desk.open('/en/conversations', sara)
  expect(queue).toContain('left before anybody was there')
  expect(queue).toContain(`href="${path}"`)
  expect(queue).not.toContain('Verzonnen')
  const at = `${path}?act=helpline.set-aside-missed&on=${conversation}`
  const { page } = await desk.open(at, sara)
  expect(page).toContain('Verzonnen: laat maar.')
  expect(page).toContain('Whoever wrote has eight words')
  const act = '/en/act/helpline.set-aside-missed'
  const unsaid = await desk.send(act, sara, { conversation, back: path, 'asked-at': at })
  expect(unsaid.status).toBe(422)
  const said = { conversation, whyAside: 'no-answer-wanted', back: '/en/conversations' }
  expect((await desk.send(act, sara, said)).status).toBe(303)
  const { page: after } = await desk.open('/en/conversations', sara)
  expect(after).not.toContain('id="missed"')
  expect(after).toContain('whoever wrote wants no answer')
  const karim = await desk.sitDown(desk.line.named('Karim').id)
  for (const language of ['nl', 'fr', 'de', 'en']) {
    const { status, page: aside } = await desk.open(`/${language}/missed/${conversation}`, karim)
    expect([status, /desk-helpline\.|helpline\.[a-z]+\.[a-z]/.exec(aside)]).toEqual([200, null])
    expect(aside).toContain('Sara Willems')
  }
  const taken = await desk.send('/en/conversations/take', karim, { conversation, missed: 'reopen' })
  const contact = /\/en\/contact\/\d+/.exec(taken.to)?.[0] ?? ''
  expect((await desk.open(contact, karim)).page).toContain('/act/helpline.answer-caller"')
  expect((await desk.open(path, sara)).status).not.toBe(200)
})
