import { findEntries } from '@vigie/audit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Sitting, textOf } from '../testing.ts'
import {
  approveNotice,
  assessByTwo,
  get,
  isSafe,
  openStory,
  otherReport,
  prepareNotice,
  recordAnswers,
  type Story,
} from '../testing-story.ts'

let story: Story
let hanne: Sitting
let reference: string
beforeAll(async () => {
  story = await openStory()
  hanne = story.hanne
  for (const name of ['one', 'two']) {
    await story.report({
      language: 'en',
      kind: 'csam',
      narrative: 'Invented.',
      addresses: [`https://media.pond.example/@Frog/${name}.html?v=Clip${name}`],
    })
  }
  await assessByTwo(story)
  reference = await prepareNotice(story)
  await approveNotice(story, reference)
  await recordAnswers(story, reference)
})
afterAll(() => story.close())

const find = (typed: string, fields: Readonly<Record<string, string>> = {}) =>
  hanne.post('/en/search', { find: typed, ...fields })
/** Where the rows lead to that stand under a heading. */
const underneath = (html: string, id: string): string[] => {
  const section = new RegExp(`<section aria-labelledby="${id}">(.*?)</section>`, 's').exec(html)?.[1] ?? ''
  return [...section.matchAll(/href="([^"]+)" data-row/g)].map(([, href]) => href ?? '')
}

test('an item is found by its host, by what that stands under, by a step of its path, by a value and by the name of a user', async () => {
  const both = ['/en/case/3#item-1', '/en/case/2#item-1']
  for (const typed of [
    'media.pond.example',
    'pond.example',
    'www.pond.example',
    'https://pond[.]example/',
    '@frog',
    'FROG',
    'hxxps://media[.]pond[.]example/@frog',
  ]) {
    const { html } = await find(typed)
    expect({ typed, found: underneath(html, 'items') }).toEqual({ typed, found: both })
    isSafe(html)
    expect(html).not.toContain('pond.example')
  }
  for (const typed of ['two.html', 'cliptwo', 'pond.example/@frog/two.html', '/@frog/two.html']) {
    expect(underneath((await find(typed)).html, 'items')).toEqual(['/en/case/3#item-1'])
  }
  for (const typed of ['ond.example', 'other.example/@frog', 'pond.example/@toad', 'example']) {
    expect(underneath((await find(typed)).html, 'items')).toEqual([])
  }
})

test('a notice is found by its number, by what its provider calls it and by its provider', async () => {
  for (const typed of [reference, reference.toLowerCase(), `Re: [${reference}] your notice`]) {
    expect((await find(typed)).location).toBe(`/en/notice/${reference}`)
  }
  for (const typed of ['T-7', '[t 7]']) {
    const { html } = await find(typed)
    expect(underneath(html, 'called')).toEqual([`/en/notice/${reference}`])
  }
  const { html } = await find('EXAMPLEG')
  const [provider = ''] = underneath(html, 'providers')
  expect(provider).toMatch(/^\/en\/provider\/[0-9a-f-]{36}$/)
  expect(await get(hanne, provider)).toContain(`href="/en/notice/${reference}"`)
})

test('a report is found by the id under which the audit names it', async () => {
  const path = await otherReport(story)
  expect((await find(`report:${path.slice(-36)}`)).location).toBe(path)
})

test('what was searched for stands in no address, and the audit keeps that somebody searched and nothing more', async () => {
  const { html, location } = await find('pond.example')
  expect(location).toBeNull()
  expect(html).toContain('value="pond[.]example"')
  await find('Nobody At All')
  const { ines } = story.centre.staff
  const lines = await story.centre.read(ines, (at) => findEntries(at, { most: 500 }))
  const kept = lines.filter(({ act }) => act === 'hotline.search')
  expect(new Set(kept.map(({ subject }) => subject))).toEqual(new Set(['register']))
  // Where nothing was found, nothing was opened.
  expect(new Set(kept.map(({ purpose }) => purpose))).toEqual(new Set(['follow-up', null]))
})

test('the field stands on every page of whoever may search, with its key, and on none of whoever may not', async () => {
  for (const path of ['/en/queue', '/en/case/1', '/en/providers', '/en/account', '/en/search']) {
    const html = await get(hanne, path)
    expect({ path, fields: html.match(/data-key="\/"/g)?.length }).toEqual({ path, fields: 1 })
    expect(html).toContain('action="/en/search"')
  }
  const policy = await story.seat('louis')
  expect(await get(policy, '/en/account')).not.toContain('action="/en/search"')
  expect((await policy.post('/en/search', { find: '1' })).status).toBe(403)
})

test('a long list is read page by page, the latest case first', async () => {
  for (let turn = 0; turn < 26; turn++) {
    await story.report({
      language: 'en',
      kind: 'csam',
      narrative: 'Invented.',
      addresses: [`https://long.example/${turn}`],
    })
  }
  const first = (await find('long.example')).html
  expect(underneath(first, 'items')).toHaveLength(25)
  const after = /name="after" value="([^"]+)"/.exec(first)?.[1] ?? ''
  const second = (await find('long[.]example', { list: 'items', after })).html
  const rest = underneath(second, 'items')
  expect(rest).toHaveLength(1)
  expect(underneath(first, 'items')).not.toContain(rest[0])
  const before = /name="before" value="([^"]+)"/.exec(second)?.[1] ?? ''
  const back = (await find('long[.]example', { list: 'items', before })).html
  expect(underneath(back, 'items')).toEqual(underneath(first, 'items'))
  expect(textOf(back)).toContain('long[.]example/25')
})

test('what is too long is refused beside the field with its length, and stands there again whole', async () => {
  const longest = 'x'.repeat(4096)
  expect((await find(longest)).status).toBe(200)
  const { status, html } = await find(`${longest}y`)
  expect(status).toBe(422)
  expect(html).toContain(`value="${longest}y"`)
  expect(html).toContain('aria-describedby="find-error" aria-invalid="true"')
  expect(textOf(html)).toContain('This is too long: 4097 characters, and at most 4096 fit.')
  expect(html).not.toContain('maxlength')
  // What a page of ours writes with brackets is no longer for that.
  const hosts = `${'a.'.repeat(2040)}example`
  const defanged = /name="find"[^>]*value="([^"]+)"/.exec((await find(hosts)).html)?.[1] ?? ''
  expect(defanged.length).toBeGreaterThan(4096)
  expect((await find(defanged)).status).toBe(200)
})
