import { openContact } from '@vigie/helpline/verbs/open-contact'
import { openSupport } from '@vigie/helpline/verbs/open-support'
import { operationsIn } from '@vigie/platform/house'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ACTS, type HelplineVisitor, PAGES } from '../../houses/centre/access/helpline-access.ts'
import { CENTRE_DESK } from '../../houses/centre/desk.ts'
import { centre } from '../../houses/centre/house.ts'
import { openTestHelplineDesk } from './testing.ts'

let desk: Awaited<ReturnType<typeof openTestHelplineDesk>>
beforeAll(async () => {
  desk = await openTestHelplineDesk()
  const sara = desk.line.named('Sara')
  const { contact } = await desk.line.perform(openContact, sara, { channel: 'phone' })
  await desk.line.perform(openSupport, sara, { contact })
})
afterAll(() => desk.close())

const PEOPLE: Readonly<Record<HelplineVisitor, string | null>> = {
  'case-manager': 'Karim',
  coordinator: 'Nele',
  'data-protection-officer': 'Ruth',
  administrator: 'Wout',
  nobody: null,
}
const VISITORS = Object.entries(PEOPLE)

test.each(VISITORS)('the desk shows %s the pages of the table and no other', async (visitor, name) => {
  const cookie = name === null ? '' : await desk.sitDown(desk.line.named(name).id)
  const shown: string[] = []
  for (const path of Object.keys(PAGES)) {
    if ((await desk.open(path, cookie)).status === 200) shown.push(path)
  }
  const table = Object.entries(PAGES).filter(([, who]) => who.some((one) => one === visitor))
  expect(shown).toEqual(table.map(([path]) => path))
})

test.each(VISITORS)('%s may do what the table says and nothing else', async (visitor, name) => {
  const actor = name === null ? ({ kind: 'anyone' } as const) : desk.line.named(name)
  const done: string[] = []
  for (const operation of operationsIn(centre, 'helpline')) {
    const refused = await desk.line.perform(operation, actor, { nothing: 'of the form' }).then(
      () => null,
      (fault: unknown) => (fault instanceof Error ? fault.message : String(fault)),
    )
    if (refused !== 'not-for-you') done.push(operation.name)
  }
  const table = Object.entries(ACTS).filter(([, who]) => who.some((one) => one === visitor))
  expect(done.toSorted()).toEqual(table.map(([act]) => act).toSorted())
})

test('the table names every act of these books, and the desk of the hotline has no page and no act of them', () => {
  expect(Object.keys(ACTS).toSorted()).toEqual(
    operationsIn(centre, 'helpline')
      .map(({ name }) => name)
      .toSorted(),
  )
  expect(CENTRE_DESK.operations.filter(({ name }) => name.startsWith('helpline.'))).toEqual([])
  expect(CENTRE_DESK.menu.map(({ path }) => path)).not.toContain('/contacts')
})
