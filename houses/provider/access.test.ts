import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sentByForm } from '@vigie/incoming/fixtures'
import { submitNotice } from '@vigie/incoming/verbs/submit-notice'
import { generateRows } from '@vigie/platform/database'
import { operationsIn } from '@vigie/platform/house'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ACTS, PAGES, type Visitor } from './access/access-table.ts'
import { provider } from './house.ts'
import { openTestDesk } from './testing-desk.ts'

let desk: Awaited<ReturnType<typeof openTestDesk>>
beforeAll(async () => {
  desk = await openTestDesk()
})
afterAll(() => desk.close())

const VISITORS: readonly Visitor[] = [
  'moderator',
  'coordinator',
  'data-protection-officer',
  'administrator',
  'nobody',
]
const personOf = (visitor: Visitor) =>
  desk.house.staff.find(({ roles }) => roles.some((role) => role === visitor))

test.each(VISITORS)('the desk shows %s the pages of the table and no other', async (visitor) => {
  const { notice } = await desk.house.perform(submitNotice, { kind: 'anyone' }, sentByForm(randomUUID()))
  const person = personOf(visitor)
  const cookie = person ? await desk.sitDown(person.id) : ''
  const shown: string[] = []
  for (const path of Object.keys(PAGES)) {
    const { status } = await desk.open(path.replace('NOTICE', notice), cookie)
    if (status === 200) shown.push(path)
  }
  const table = Object.entries(PAGES).filter(([, who]) => who.includes(visitor))
  expect(shown).toEqual(table.map(([path]) => path))
})

test.each(VISITORS)('%s may do what the table says and nothing else', async (visitor) => {
  const actor = personOf(visitor) ?? { kind: 'person' as const, id: randomUUID(), roles: [] }
  const done: string[] = []
  for (const operation of operationsIn(provider, 'provider')) {
    const refused = await desk.house.perform(operation, actor, { nothing: 'of the form' }).then(
      () => null,
      (fault: unknown) => (fault instanceof Error ? fault.message : String(fault)),
    )
    if (refused !== 'not-for-you') done.push(operation.name)
  }
  const table = Object.entries(ACTS).filter(([, who]) => who.includes(visitor))
  expect(done.toSorted()).toEqual(table.map(([name]) => name).toSorted())
})

test('the table names every act of the house, and none that it has not', () => {
  const acts = operationsIn(provider, 'provider').map(({ name }) => name)
  expect(Object.keys(ACTS).toSorted()).toEqual(acts.toSorted())
})

test('the rows of incoming are what its tables are', async () => {
  const url = new URL(desk.house.place.superUrl)
  url.pathname = `/${desk.house.place.databases.provider}`
  const file = join(import.meta.dirname, '..', '..', 'modules', 'incoming', 'rows.generated.ts')
  expect(readFileSync(file, 'utf8')).toBe(await generateRows(url.href, 'incoming'))
})
