import { hearExchange } from '@vigie/helpline/verbs/hear-exchange'
import { sitAtExtension } from '@vigie/helpline/verbs/sit-at-extension'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestHelplineDesk } from './testing.ts'

let desk: Awaited<ReturnType<typeof openTestHelplineDesk>>
beforeAll(async () => {
  desk = await openTestHelplineDesk()
})
afterAll(() => desk.close())

const tell = (event: Record<string, unknown>) =>
  desk.line.perform(hearExchange, { kind: 'anyone' }, { at: desk.line.clock().toISOString(), ...event })

test('an answered call stands above the contacts of whoever answered, opens by one press and shows its timer; a missed one is counted', async () => {
  const sara = desk.line.named('Sara')
  const seat = await desk.sitDown(sara.id)
  await desk.line.perform(sitAtExtension, sara, { extension: '21' })
  await tell({ call: 'one', event: 'answered', extension: '21', language: 'fr' })
  await tell({ call: 'two', event: 'missed', language: 'nl' })
  for (const language of ['nl', 'fr', 'de', 'en']) {
    for (const path of ['contacts', 'conversations']) {
      const { status, page } = await desk.open(`/${language}/${path}`, seat)
      expect([path, status]).toEqual([path, 200])
      expect(page, `${language} ${path}`).not.toMatch(/⟦/)
      expect(page).toContain('name="call"')
    }
  }
  const contacts = (await desk.open('/en/contacts', seat)).page
  expect(contacts).toContain('You answer at extension 21.')
  expect((await desk.open('/en/conversations', seat)).page).toContain(
    '1 call that nobody answered, in 24 hours',
  )
  expect(
    (await desk.open('/en/contacts', await desk.sitDown(desk.line.named('Karim').id))).page,
  ).not.toContain('name="call"')
  const call = /name="call" value="([^"]+)"/.exec(contacts)?.[1] ?? ''
  const opened = await desk.send('/en/contacts/call', seat, { call })
  expect(opened.status).toBe(303)
  const { page } = await desk.open(new URL(opened.to, 'http://desk.example').pathname, seat)
  expect(page).toContain('data-call-since="2026-03-02T09:00:00.000Z"')
  expect(page).toMatch(/<script type="module" src="\/assets\/call-timer\./)
  await tell({ call: 'one', event: 'ended' })
  const over = await desk.open(new URL(opened.to, 'http://desk.example').pathname, seat)
  expect(over.page).not.toContain('data-call-since')
})
