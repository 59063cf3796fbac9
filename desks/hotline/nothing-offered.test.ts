import { findQueue } from '@vigie/hotline'
import { proposeInheritance } from '@vigie/hotline/verbs/propose-inheritance'
import { wordsOf } from '@vigie/locales'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDesk, textOf } from './testing.ts'

/** A house whose list of operations is empty: its pages can be read, and nothing can be done on them. */
let desk: Awaited<ReturnType<typeof openDesk>>
let report: string
beforeAll(async () => {
  desk = await openDesk([])
  const sent = { language: 'en', narrative: 'Made up.' }
  await desk.report({ ...sent, kind: 'csam', addresses: ['https://pond.example/album/7'] })
  await desk.report({ ...sent, kind: 'other' })
  const { html } = await (await desk.seat('hanne')).get('/en/queue')
  report = /href="\/en(\/report\/[0-9a-f-]{36})"/.exec(html)?.[1] ?? ''
})
afterAll(() => desk.close())

const NOT_HERE = wordsOf('en')('desk-frame.pages.waits.not-here')
const NOTHING = wordsOf('en')('desk-hotline.pages.acts.none')

test.each([
  ['hanne', '/case/1', NOTHING],
  ['hanne', '/case/1/assess/1', NOT_HERE],
  ['hanne', '/case/1/fingerprint/1', NOT_HERE],
  ['hanne', 'report', NOT_HERE],
  ['hanne', '/pictures', NOT_HERE],
  ['griet', '/desk', 'Providers'],
  ['griet', '/lists', wordsOf('en')('desk-pictures.pages.our-lists.none')],
  ['griet', '/platforms', wordsOf('en')('desk-pictures.pages.platforms.none')],
  ['ines', '/privacy', wordsOf('en')('privacy.pages.holds.none')],
  ['griet', '/privacy', wordsOf('en')('privacy.pages.requests.none')],
  ['olivia', '/people', 'Hanne'],
  ['olivia', '/account', wordsOf('en')('desk-frame.pages.account.sessions')],
] as const)(
  'where an operation is missing, %s meets no form of it and a page that says something: %s',
  async (name, path, said) => {
    const { status, html } = await (await desk.seat(name)).get(`/en${path === 'report' ? report : path}`)
    expect(status).toBe(200)
    expect(html).not.toContain('/act/')
    expect(textOf(html)).toContain(said)
  },
)

test('what is not on the list is not done when somebody sends its form all the same', async () => {
  const { centre } = desk
  const { lines } = await centre.read(centre.staff.hanne, (at) => findQueue(at, { order: 'newest' }))
  expect(lines).toHaveLength(1)
  const answer = await (await desk.seat('hanne')).act(proposeInheritance.name, { item: lines[0]?.id ?? '' })
  expect(answer.status).toBe(403)
})
