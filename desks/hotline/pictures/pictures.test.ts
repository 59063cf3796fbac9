import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { importList } from '@vigie/hashes'
import { moved, OPEN_LIST, pdqOf } from '@vigie/hashes/fixtures'
import { addList } from '@vigie/hashes/verbs/add-list'
import { addPlatform } from '@vigie/hashes/verbs/add-platform'
import { findQueue, getCase } from '@vigie/hotline'
import { DAY, LANGUAGES } from '@vigie/kernel'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDesk, type Sitting, textOf } from '../testing.ts'
import { lastWeeks } from './viewings.tsx'

let desk: Awaited<ReturnType<typeof openDesk>>
let hanne: Sitting
let griet: Sitting
let folder = ''
beforeAll(async () => {
  desk = await openDesk()
  hanne = await desk.seat('hanne')
  griet = await desk.seat('griet')
  folder = await mkdtemp(join(tmpdir(), 'vigie-desk-lists-'))
})
afterAll(async () => {
  await desk.close()
  await rm(folder, { recursive: true, force: true })
})

const listed = async (name: string, lines: readonly string[]): Promise<void> => {
  await desk.centre.perform(addList, desk.centre.staff.griet, {
    ...OPEN_LIST,
    name,
    owner: `Owner of ${name}`,
  })
  const file = join(folder, `${name}.txt`)
  await writeFile(file, `${lines.join('\n')}\n`)
  await importList(desk.centre.desk.house, { file, list: name })
}

/** A new case with one item: its number on the page, and the item's id. */
const opened = async (): Promise<{ number: number; item: string }> => {
  await desk.report({ kind: 'csam', language: 'nl', narrative: 'Verzonnen.', addresses: [] })
  const actor = desk.centre.staff.hanne
  const { lines } = await desk.centre.read(actor, (at) => findQueue(at, { order: 'newest' }))
  const [last] = lines.toSorted((one, other) => other.number - one.number)
  const view = await desk.centre.read(actor, (at) => getCase(at, last?.id ?? ''))
  return { number: view.number, item: view.items[0]?.id ?? '' }
}

const enter = (item: string, pdq: string, quality: string) =>
  hanne.act('hotline.enter-fingerprint', { item, pdq, quality, way: 'typed' })

test('a fingerprint on an item shows the list that knows it, in the owner’s words and ours, with what may be done', async () => {
  await listed('graded', [`${pdqOf('hill')},A1`])
  const { number, item } = await opened()
  expect((await enter(item, moved(pdqOf('hill'), 3), '80')).status).toBe(303)
  const text = textOf((await hanne.get(`/en/case/${number}`)).html)
  for (const said of [
    'typed in by you',
    'quality 80 out of 100',
    'Owner of graded',
    'A1: child before puberty, sexual act',
    '3 places of 256 differ',
    'Surely the same picture',
    'look it up, take over without looking, answer platforms, pass it on',
    'From the list graded',
    'You look for 0 seconds',
  ]) {
    expect(text).toContain(said)
  }
})

test('where those who know a picture differ, the page says so and offers nothing to take over', async () => {
  await listed('one-says', [`${pdqOf('lake')},A1`])
  await listed('other-says', [`${pdqOf('lake')},not-illegal`])
  const { number, item } = await opened()
  await enter(item, pdqOf('lake'), '90')
  const { html } = await hanne.get(`/en/case/${number}`)
  expect(textOf(html)).toContain('They do not say the same')
  expect(html).not.toContain('action="/en/act/hotline.propose-inheritance"')
})

test('an uncertain likeness asks for one look and names the relatives that it serves', async () => {
  const first = await opened()
  await enter(first.item, pdqOf('field'), '90')
  const second = await opened()
  await enter(second.item, moved(pdqOf('field'), 20), '90')
  const text = textOf((await hanne.get(`/en/case/${second.number}`)).html)
  expect(text).toContain('Somebody has to look, once')
  expect(text).toContain('One look serves all of them')
  expect(text).toContain(`Case ${first.number}, item 1`)
})

test('the page of a list tells what was repaired and refused in its file, and what was said to its owner', async () => {
  await listed('untidy', [pdqOf('one').toUpperCase(), 'zz', pdqOf('two'), pdqOf('two'), pdqOf('three')])
  const { html } = await griet.get('/en/lists/untidy')
  expect(textOf(html)).toMatch(/In capitals Repaired and taken in 1/)
  expect(textOf(html)).toMatch(/Not taken in 1/)
  const { item } = await opened()
  const looked = await hanne.post('/en/pictures', { pdq: pdqOf('three'), radius: '31' })
  const [, entry = ''] = /hashes\.give-feedback\?entry=(\d+)/.exec(looked.html) ?? []
  expect(item).not.toBe('')
  await hanne.act('hashes.give-feedback', {
    entry,
    feedback: 'false-positive',
    feedbackReason: 'another-picture',
  })
  const after = textOf((await griet.get('/en/lists/untidy')).html)
  expect(after).toContain('1 waits to be sent')
  expect(after).toContain('It is another picture')
  expect((await griet.act('hashes.withdraw-entry', { entry })).status).toBe(303)
  const gone = await hanne.post('/en/pictures', { pdq: pdqOf('three'), radius: '31' })
  expect(textOf(gone.html)).toContain('Not known here')
})

test('a coordinator takes up a list and changes its rights by the forms that the pages lead to', async () => {
  const { html } = await griet.get('/en/lists')
  expect(html).toContain('/en/act/hashes.add-list?')
  const { name: _name, ...rest } = { name: '', ...OPEN_LIST, owner: 'A made-up house' }
  const fields = Object.fromEntries(
    Object.entries(rest).map(([field, value]) => [field, value === true ? 'yes' : String(value)]),
  )
  expect((await griet.act('hashes.add-list', { name: 'by-form', ...fields })).status).toBe(303)
  const page = (await griet.get('/en/lists/by-form')).html
  const [, list = ''] = /hashes\.change-rights\?list=([0-9a-f-]{36})/.exec(page) ?? []
  expect((await griet.act('hashes.change-rights', { list, lookUp: 'yes' })).status).toBe(303)
  expect(textOf((await griet.get('/en/lists/by-form')).html)).toContain(
    'What may be done with it look it up Change',
  )
  expect((await hanne.get('/en/lists')).status).toBe(403)
})

test('an administrator makes a platform’s key, which is shown once', async () => {
  const { platform } = await desk.centre.perform(addPlatform, desk.centre.staff.griet, {
    name: 'Made-up platform',
    perHour: 1200,
    perDay: 5000,
  })
  const olivia = await desk.seat('olivia')
  expect(textOf((await olivia.get('/en/platforms')).html)).toContain('1,200 an hour, 5,000 a day')
  const made = await olivia.act('hashes.make-platform-key', { platform, days: '30' }, '/en/platforms')
  const [key = ''] = /vigie_platform_[\w-]{43}/.exec(made.html) ?? []
  expect(key).not.toBe('')
  const { html } = await olivia.get('/en/platforms')
  expect(html).not.toContain(key)
  const [, platformKey = ''] = /withdraw-platform-key\?platformKey=([0-9a-f-]{36})/.exec(html) ?? []
  await griet.act('hashes.withdraw-platform-key', { platformKey })
  expect(textOf((await griet.get('/en/platforms')).html)).toContain('it cannot ask now')
})

test('what is typed wrongly is said beside its field, and the fingerprint never stands in an address', async () => {
  const wrong = await hanne.post('/en/pictures', { pdq: 'abc', radius: '99' })
  expect(wrong.html).toContain('id="pdq-error"')
  expect(wrong.html).toContain('id="radius-error"')
  const nothing = await hanne.post('/en/pictures', { radius: '31' })
  expect(textOf(nothing.html)).toContain('There is no fingerprint.')
})

test('every page about pictures speaks four languages and leaves no text out', async () => {
  const { number, item } = await opened()
  await enter(item, pdqOf('lake'), '40')
  for (const lang of LANGUAGES) {
    for (const path of [`/case/${number}`, `/case/${number}/fingerprint/1`, '/pictures']) {
      expect((await hanne.get(`/${lang}${path}`)).html).not.toMatch(/⟦|<img|<picture|type="file"/)
    }
    for (const path of ['/lists', '/lists/untidy', '/platforms', '/desk']) {
      const { status, html } = await griet.get(`/${lang}${path}`)
      expect({ path, status, blank: /⟦/.test(html) }).toEqual({ path, status: 200, blank: false })
    }
  }
})

test('no page about pictures holds the same id twice', async () => {
  const { number, item } = await opened()
  await enter(item, pdqOf('hill'), '90')
  await enter(item, pdqOf('lake'), '90')
  const pages = [`/en/case/${number}`, `/en/case/${number}/fingerprint/1`, '/en/pictures']
  for (const { html } of await Promise.all(pages.map((path) => hanne.get(path)))) {
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
  }
})

test('the twelve weeks follow one another, each named as the books name it', () => {
  const weeks = lastWeeks('2027-01-03')
  expect(weeks).toHaveLength(12)
  expect(weeks.at(-1)).toEqual({ week: '2026-W53', monday: '2026-12-28' })
  expect(weeks.at(-2)).toEqual({ week: '2026-W52', monday: '2026-12-21' })
  expect(lastWeeks('2027-01-04').at(-1)).toEqual({ week: '2027-W01', monday: '2027-01-04' })
  for (const [at, { monday }] of weeks.entries()) {
    const before = weeks[at - 1]
    if (before) expect(Date.parse(monday) - Date.parse(before.monday)).toBe(7 * DAY)
  }
})
