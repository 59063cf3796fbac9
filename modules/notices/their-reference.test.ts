import { bySystem } from '@vigie/platform/operation'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestCentre } from '../../houses/centre/testing.ts'
import { seedProviders } from './fixtures.ts'
import { findNoticesCalled, findNoticesTo } from './look-up-notices.ts'
import { approved, idOfProvider } from './test-world-fixtures.ts'
import { referencesInSubject } from './their-reference.ts'
import { dispatchByForm } from './verbs/dispatch-by-form.ts'

let centre: Awaited<ReturnType<typeof openTestCentre>>
beforeAll(async () => {
  centre = await openTestCentre()
})
afterAll(() => centre.close())

const called = async (reference: string) =>
  (await centre.read(centre.staff.hanne, (desk) => findNoticesCalled(desk, reference))).lines.map(
    ({ notice }) => notice,
  )

test('a ticket number that was given for a form finds its notice, however it is written, until the notice is destroyed', async () => {
  const { hanne } = centre.staff
  const provider = idOfProvider(await bySystem(centre.desk.house, seedProviders), 'examplegram')
  const { notice } = await approved(centre, provider)
  await centre.perform(dispatchByForm, hanne, { notice, proof: 'Thank you.', theirReference: 'EX-77/b' })
  for (const typed of ['EX-77/b', '[ex 77 B]']) expect(await called(typed)).toEqual([notice])
  for (const typed of ['EX-77', '-', 'b']) expect(await called(typed)).toEqual([])
  expect((await centre.read(hanne, (desk) => findNoticesTo(desk, provider, {}))).lines).toHaveLength(1)

  const url = new URL(centre.place.superUrl)
  url.pathname = `/${centre.place.databases.hotline}`
  const client = new pg.Client(url.href)
  await client.connect()
  await client
    .query(`update notices.notice set explanation = '' where id = $1`, [notice])
    .finally(() => client.end())
  expect(await called('EX-77/b')).toEqual([])
})

test('of the subject of a mail only what may be the number of a ticket is kept', () => {
  expect(
    referencesInSubject('Re: [VIG-2026-000123] your report [#4711-B] (case T/2026/9) we received it'),
  ).toEqual(['4711-B', 'T/2026/9'])
  expect(referencesInSubject('Thank you for your report')).toEqual([])
})
