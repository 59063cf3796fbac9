import { openContact } from '@vigie/helpline/verbs/open-contact'
import { recordContact } from '@vigie/helpline/verbs/record-contact'
import { readCsvText } from '@vigie/platform/document'
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
