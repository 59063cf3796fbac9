import { findEntries } from '@vigie/audit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Sitting, textOf } from './testing.ts'
import {
  ADDRESS,
  approveNotice,
  approveReferral,
  assessByTwo,
  get,
  isSafe,
  openStory,
  prepareNotice,
  prepareReferral,
  recordAnswers,
  type Story,
} from './testing-story.ts'

let story: Story
let hanne: Sitting
let bram: Sitting
let griet: Sitting
/** The reference of the one notice that is prepared in these tests. */
let reference = ''
beforeAll(async () => {
  story = await openStory()
  hanne = story.hanne
  bram = story.bram
  griet = story.griet
  await assessByTwo(story)
})
afterAll(() => story.close())

test('a notice is prepared in a language that the provider reads, and waits for somebody else', async () => {
  const html = await get(hanne, '/en/case/1/notice')
  expect(html).toContain(`value="${story.providers.get('examplegram')}"`)
  expect(textOf(html)).toContain('We ask you to remove this item')
  isSafe(html)
  reference = await prepareNotice(story)
  const own = await get(hanne, `/en/notice/${reference}`)
  expect(textOf(own)).toContain('Waits for a second person: you prepared this')
  expect(own).not.toContain('/act/notices.approve-notice"')
})

test('the letter stands word for word, its files too, and no address of them can be followed', async () => {
  const html = await get(bram, `/en/notice/${reference}`)
  isSafe(html)
  const text = textOf(html)
  expect(text).toContain('Priority notice by a trusted flagger')
  expect(text).toContain('Two trained analysts assessed this independently')
  expect(text).toContain('xarf_version')
  expect(text).toContain('hxxps://bad[.]example')
})

test('nobody is shown an exact address before a second person let the notice go', async () => {
  expect((await bram.get(`/en/notice/${reference}/addresses`)).status).toBe(409)
})

test('a second analyst lets it go, and it is carried to the form piece by piece', async () => {
  await approveNotice(story, reference)
  const html = await get(bram, `/en/notice/${reference}`)
  expect(textOf(html)).toContain('To paste into the provider’s form')
  expect(html).toMatch(/id="packet-notifierMailbox"[^>]*>notices@vigie\.example</)
  isSafe(html)
})

test('the exact address stands on one page only, behind a step of its own that the audit keeps', async () => {
  const html = await get(bram, `/en/notice/${reference}/addresses`)
  expect(textOf(html)).toContain(ADDRESS)
  expect(html).not.toMatch(/href="[a-z]+:/)
  const lines = await story.centre.read(story.centre.staff.ines, (at) => findEntries(at, { most: 200 }))
  // Shown once; and once, before it was approved, opened and not shown.
  const shown = lines.filter(({ act }) => act === 'notices.show-exact-addresses')
  expect(shown.map(({ subject }) => subject === 'not-done').sort()).toEqual([false, true])
  const opened = lines
    .filter(({ act, subject }) => act === 'hotline.read-case' && subject !== 'not-done')
    .map((line) => line.subject)
  expect(opened.length).toBeGreaterThan(5)
  expect(opened.every((subject) => /^case:[0-9a-f-]{36}$/.test(subject))).toBe(true)
})

test('it is recorded as sent, answered and decided, all on the page of the notice', async () => {
  await recordAnswers(story, reference)
  const told = textOf(await get(bram, `/en/notice/${reference}`))
  for (const said of ['Notice prepared', 'Notice approved', 'ticket 7', 'Their reference: T-7', 'Removed']) {
    expect(told).toContain(said)
  }
  isSafe(await get(bram, `/en/notice/${reference}`))
  const found = textOf(await get(bram, '/en/case/1'))
  expect(found).toContain('says the provider')
  expect(found).toContain('can be closed')
})

test('a hand-over is prepared, approved by another, and its packet is exact on one page only', async () => {
  const html = await get(hanne, '/en/case/1/referral')
  isSafe(html)
  expect(textOf(html)).toContain('The content is hosted in a country with an INHOPE hotline')
  const path = await prepareReferral(story)
  isSafe(await get(hanne, path))
  expect((await hanne.get(`${path}/packet`)).status).toBe(409)
  expect(textOf(await get(hanne, path))).toContain('Waits for a second person: you prepared this')
  expect(textOf(await get(griet, '/en/desk'))).toContain('waits for approval 1 ·')
  await approveReferral(story, path)
  expect(textOf(await get(bram, `${path}/packet`))).toContain(ADDRESS)
})

test('the coordinator sees what stands still, minutes and nothing else about colleagues; an analyst sees none of it', async () => {
  const html = await get(griet, '/en/desk')
  const text = textOf(html)
  expect(text).toContain('has yet to be sent on 1 ·')
  expect(text).toContain('Hanne Maes 2')
  expect(textOf(await get(griet, '/en/providers'))).toContain('Examplegram')
  isSafe(html)
  expect((await hanne.get('/en/desk')).status).toBe(403)
})
