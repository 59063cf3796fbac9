import { OPERATIONS } from '@vigie/centre'
import { openTestCentre } from '@vigie/centre/testing'
import { findQueue, getCase } from '@vigie/hotline'
import { submitReport } from '@vigie/intake/verbs/submit-report'
import { wordsOf } from '@vigie/locales'
import { operation, type Role } from '@vigie/platform/operation'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import type { DeskVisit } from '../../frame/parts/visit.ts'
import { furtherActs } from './further-acts.ts'

let centre: Awaited<ReturnType<typeof openTestCentre>>
beforeAll(async () => {
  centre = await openTestCentre()
})
afterAll(() => centre.close())

const planted = operation({
  name: 'hotline.water-plants',
  who: ['analyst'],
  on: 'item',
  input: z.strictObject({ item: z.uuid() }),
  subject: ({ item }) => `item:${item}`,
  run: async () => ({}),
})

test('a verb that is new in the list of operations is offered on the page of a case to whoever may, and to nobody else', async () => {
  const { hanne } = centre.staff
  await centre.perform(
    submitReport,
    { kind: 'anyone' },
    {
      kind: 'csam',
      language: 'nl',
      place: 'social',
      channel: 'form',
      narrative: 'Verzonnen.',
      addresses: ['https://forme-neutre.example/1'],
    },
  )
  await centre.deliver()
  const [line] = (await centre.read(hanne, (desk) => findQueue(desk, { order: 'newest' }))).lines
  const view = await centre.read(hanne, (desk) => getCase(desk, line?.id ?? ''))
  const visit = (roles: readonly Role[]): DeskVisit => ({
    operations: [...OPERATIONS, planted],
    lang: 'en',
    words: wordsOf('en'),
    person: { id: hanne.id, name: 'Hanne', roles },
    csrf: '',
    url: new URL('https://desk.example/en/case/1'),
    now: centre.clock(),
    forToday: null,
    today: '2026-03-02',
  })
  const offered = furtherActs(visit(['analyst']), view)
  expect(offered.map((act) => act.operation)).toEqual(['hotline.water-plants'])
  expect(offered[0]?.page).toContain(`/en/act/hotline.water-plants?item=${view.items[0]?.id}`)
  expect(furtherActs(visit(['policy-officer']), view)).toEqual([])
})
