import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Sitting, textOf } from './testing.ts'
import {
  approveNotice,
  approveReferral,
  assessByTwo,
  get,
  openOther,
  openStory,
  prepareNotice,
  prepareReferral,
  recordAnswers,
  type Story,
  writeToReporter,
} from './testing-story.ts'

let story: Story
let hanne: Sitting
let griet: Sitting
let reference: string
beforeAll(async () => {
  story = await openStory()
  hanne = story.hanne
  griet = story.griet
  await assessByTwo(story)
  reference = await prepareNotice(story)
  await approveNotice(story, reference)
  await recordAnswers(story, reference)
  await approveReferral(story, await prepareReferral(story))
  await openOther(story)
  await writeToReporter(story, 'Bonjour, merci.')
})
afterAll(() => story.close())

test('every page speaks four languages and leaves no text out', async () => {
  const paths = [
    '/queue',
    '/queue?closed=yes',
    '/case/1',
    '/case/2',
    '/case/2/assess/1',
    '/case/1/notice',
    '/case/1/referral',
    '/case/1/file',
    '/search',
    `/notice/${reference}`,
  ]
  for (const lang of ['nl', 'fr', 'de', 'en']) {
    for (const path of paths) {
      const html = await get(hanne, `/${lang}${path}`)
      expect(html).toContain(`<html lang="${lang}"`)
      expect(html).not.toContain('⟦')
      expect(textOf(html)).not.toMatch(/\b(hotline|notices|intake)\.[a-z-]+\b/)
    }
    expect(await get(griet, `/${lang}/desk`)).not.toContain('⟦')
  }
})

test('every act that a page offers opens its form, or the page where it stands', async () => {
  const pages = ['/en/case/2', `/en/notice/${reference}`]
  for (const path of pages) {
    const offered = [...(await get(hanne, path)).matchAll(/href="([^"]*\?act=([a-z.-]+)[^"#]*)#act"/g)]
    expect(offered.length).toBeGreaterThan(0)
    for (const [, href = '', operation] of offered) {
      const html = await get(hanne, href.replaceAll('&amp;', '&'))
      expect({ href, opens: html.includes(`action="/en/act/${operation}"`) }).toEqual({ href, opens: true })
    }
  }
})

test('no page holds the same id twice', async () => {
  for (const path of [
    '/en/queue',
    '/en/case/1',
    '/en/case/2',
    '/en/case/2/assess/1',
    `/en/notice/${reference}`,
  ]) {
    const ids = [...(await get(hanne, path)).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
  }
})

test('what a colleague changes about a case renews its head, its acts and what it is about', async () => {
  const html = await get(hanne, '/en/case/1')
  const topics = new Set(
    [...html.matchAll(/data-live-region[^>]*data-live-topic="([a-z]+):/g)].map(([, topic]) => topic),
  )
  expect([...topics].sort()).toEqual(['case', 'item', 'notice', 'referral', 'report'])
  expect(html).toContain('data-live="/en/events"')
  expect(textOf(html)).toContain('Load again')
})
