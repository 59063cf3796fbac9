import { beginConversation } from '@vigie/helpline/verbs/begin-conversation'
import { endConversation } from '@vigie/helpline/verbs/end-conversation'
import { openContact } from '@vigie/helpline/verbs/open-contact'
import { rateConversation } from '@vigie/helpline/verbs/rate-conversation'
import { recordContact } from '@vigie/helpline/verbs/record-contact'
import { takeConversation } from '@vigie/helpline/verbs/take-conversation'
import { readCsvText } from '@vigie/platform/document'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestHelplineDesk } from './testing.ts'

let desk: Awaited<ReturnType<typeof openTestHelplineDesk>>
beforeAll(async () => {
  desk = await openTestHelplineDesk()
})
afterAll(() => desk.close())

test('a coordinator reads the figures of a quarter in four languages, and takes them along as a file', async () => {
  const sara = desk.line.named('Sara')
  for (let at = 0; at < 8; at++) {
    const { contact } = await desk.line.perform(openContact, sara, { channel: 'phone' })
    const said = { insafe: ['cyberbullying'], caller: at === 0 ? 'parent' : 'child' }
    await desk.line.perform(recordContact, sara, { contact, ...said, afterwards: 'close' })
  }
  desk.line.clock.moveTo(new Date('2026-04-02T09:00:00Z'))
  const nele = await desk.sitDown(desk.line.named('Nele').id)
  for (const language of ['nl', 'fr', 'de', 'en']) {
    const { status, page } = await desk.open(`/${language}/figures?quarter=2026-Q1`, nele)
    expect([language, status]).toEqual([language, 200])
    expect(page, language).not.toMatch(/⟦/)
  }
  const { page } = await desk.open('/en/figures', nele)
  expect(page).toContain('value="2026-Q1" selected')
  expect(page).toContain('cyberbullying')
  expect(page).toContain('not shown')
  const { page: csv, headers } = await desk.open('/en/figures/sheet?quarter=2026-Q1', nele)
  expect(headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(headers.get('content-disposition')).toContain('vigie-helpline-2026-Q1.csv')
  const lines = csv.split('\r\n').map((one) => one.split(',').map(readCsvText))
  const of = (code: string) => lines.find((one) => one[2] === code)?.at(-1)
  expect([of('all'), of('insafe.cyberbullying'), of('insafe.suicide')]).toEqual(['8', '8', '0'])
  expect([of('caller.parent'), of('caller.child')]).toEqual(['', ''])
  expect((await desk.open('/en/figures/sheet', await desk.sitDown(sara.id))).status).toBe(403)
})

test('a coordinator alone reads what could be better, in the language of whoever wrote it, and the audit says so', async () => {
  const { line } = desk
  const child = { kind: 'anyone' } as const
  const { conversation, receipt } = await line.perform(beginConversation, child, {
    language: 'fr',
    text: 'Inventé.',
  })
  await line.perform(takeConversation, line.named('Karim'), { conversation })
  await line.perform(endConversation, line.named('Karim'), { conversation })
  await line.perform(rateConversation, child, { receipt, rating: 'a-bit', better: 'Inventé : plus vite.' })
  for (const language of ['nl', 'fr', 'de', 'en']) {
    const { page } = await desk.open(
      `/${language}/figures/remarks`,
      await desk.sitDown(line.named('Nele').id),
    )
    expect(page).toContain('<p lang="fr">Inventé : plus vite.</p>')
    expect(page).not.toMatch(/⟦/)
  }
  const { rows } = await sql`select from audit.entry where act = 'helpline.read-remarks'`.execute(
    line.desk.house.books,
  )
  expect(rows).toHaveLength(4)
  expect((await desk.open('/en/figures/remarks', await desk.sitDown(line.named('Karim').id))).status).toBe(
    403,
  )
})
