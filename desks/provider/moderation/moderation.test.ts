import { consoleApp, openEvents } from '@vigie/desk-frame'
import { LANGUAGES } from '@vigie/kernel'
import { decideItem } from '@vigie/moderation/verbs/decide-item'
import { markUnfounded } from '@vigie/moderation/verbs/mark-unfounded'
import { noteComplaint } from '@vigie/moderation/verbs/note-complaint'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PROVIDER_DESK } from '../../../houses/provider/serving.ts'
import { openWorld, REFUSAL, type World } from '../../../modules/moderation/testing-world.ts'

const DESK = 'https://desk.provider.example'

let world: World
let events: Awaited<ReturnType<typeof openEvents>>
let app: ReturnType<typeof consoleApp>
beforeAll(async () => {
  world = await openWorld()
  const { house } = world
  const url = new URL(house.place.superUrl)
  url.pathname = `/${house.place.databases.provider}`
  const owner = new pg.Client({ connectionString: url.href })
  await owner.connect()
  await owner.query('insert into people.demonstration_world values (true)')
  await owner.end()
  events = await openEvents(house.desk)
  app = consoleApp({
    desks: PROVIDER_DESK,
    house: house.desk.house,
    origin: DESK,
    demonstration: true,
    events,
    faulty: (fault) => {
      throw fault
    },
    pause: async () => undefined,
  })
})
afterAll(async () => {
  await events.close()
  await world.house.close()
})

const cookieOf = (answer: Response): string =>
  answer.headers
    .getSetCookie()
    .map((line) => /^[^;]*/.exec(line)?.[0] ?? '')
    .join('; ')
const post = (path: string, cookie: string, body: URLSearchParams) =>
  app.request(`${DESK}${path}`, {
    method: 'POST',
    headers: { cookie, origin: DESK, 'sec-fetch-site': 'same-origin' },
    body,
  })
const sitDown = async (person: string): Promise<string> => {
  const door = await app.request(`${DESK}/en/sign-in`)
  const csrf = /name="csrf" value="([^"]+)"/.exec(await door.text())?.[1] ?? ''
  const answer = await post(
    '/en/sign-in/demonstration',
    cookieOf(door),
    new URLSearchParams({ csrf, person }),
  )
  expect(answer.status).toBe(303)
  return cookieOf(answer)
}
const open = async (path: string, cookie: string) => {
  const answer = await app.request(`${DESK}${path}`, { headers: { cookie } })
  return { status: answer.status, page: await answer.text(), headers: answer.headers }
}

test('a moderator decides from the notice, with mistakes beside their fields, and comes back to it', async () => {
  const { notice, items } = await world.byFlagger()
  const cookie = await sitDown(world.mats.id)
  const { page } = await open(`/en/notice/${notice}`, cookie)
  const href =
    /href="([^"]*act\/moderation\.decide-item[^"]*)"/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? ''
  const form = (await open(href, cookie)).page
  expect(form).toMatch(
    /<optgroup label="protection of children">.*?>grooming or sexual enticement of a child</s,
  )
  const standing = new URLSearchParams(
    [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
      ([, name = '', value = '']) => [name, value.replaceAll('&amp;', '&')],
    ),
  )
  const said = {
    action: 'removed',
    explanation: 'Made up.',
    ground: 'law',
    automated: 'not',
    foundByMachine: 'no',
  }
  for (const [name, value] of Object.entries(said)) standing.set(name, value)
  const again = await (await post('/en/act/moderation.decide-item', cookie, standing)).text()
  expect(again).toContain('Fill this in: a restriction needs it.')
  for (const [name, value] of Object.entries({
    reference: 'Made-up act',
    facts: 'Made up: it shows what the act names.',
    contentType: 'CONTENT_TYPE_IMAGE',
    contentDate: '2026-02-27',
    keyword: 'KEYWORD_GROOMING_SEXUAL_ENTICEMENT_MINORS',
    account: 'suspended',
    accountUntil: '2027-01-01',
  }))
    standing.set(name, value)
  const done = await post('/en/act/moderation.decide-item', cookie, standing)
  expect([done.status, await done.text()]).toEqual([303, ''])
  const back = (await open(`/en/notice/${notice}`, cookie)).page
  const decision = /\/en\/decision\/([0-9a-f-]{36})/.exec(back)?.[1] ?? ''
  const whole = (await open(`/en/decision/${decision}`, cookie)).page
  for (const part of [
    'removed',
    'Not submitted yet',
    'Still to be passed on',
    'STATEMENT_CATEGORY_PROTECTION_OF_MINORS',
    'suspended, until',
  ])
    expect(whole).toContain(part)
  expect(whole).not.toContain(items[0] ?? '?')
})

test('a complaint waits on the page of decisions for everybody but who decided', async () => {
  const { items } = await world.byForm()
  const { decision } = await world.house.perform(decideItem, world.mats, { item: items[0], ...REFUSAL })
  await world.house.perform(noteComplaint, world.mona, {
    decision,
    complainant: 'notifier',
    words: 'Made up: no.',
  })
  const [mats, mona] = [await sitDown(world.mats.id), await sitDown(world.mona.id)]
  expect((await open('/en/decisions', mats)).page).toContain('A colleague rules on the complaint.')
  expect((await open('/en/decisions', mona)).page).toContain('Waiting for somebody: 1')
  expect((await open(`/en/decision/${decision}`, mats)).page).not.toContain(
    'act/moderation.rule-on-complaint',
  )
  expect((await open(`/en/decision/${decision}`, mona)).page).toContain('act/moderation.rule-on-complaint')
})

test('the page of a sender has its numbers, and only who leads warns; the figures are a file', async () => {
  const { items } = await world.byForm()
  const { decision } = await world.house.perform(decideItem, world.mats, { item: items[0], ...REFUSAL })
  await world.house.perform(markUnfounded, world.mats, { decision })
  const { sender } = await world.whole(decision)
  const [leonie, mats] = [await sitDown(world.leonie.id), await sitDown(world.mats.id)]
  expect((await open(`/en/sender/${sender}`, leonie)).page).toContain('act/moderation.warn-sender')
  const { page } = await open(`/en/sender/${sender}`, mats)
  expect(page).toContain('plainly unfounded')
  expect(page).not.toContain('act/moderation.warn-sender')
  const sheet = await open('/en/notice-figures/sheet?from=2026-03-01&to=2026-03-31', mats)
  expect(sheet.headers.get('content-type')).toContain('text/csv')
  expect(sheet.headers.get('content-disposition')).toContain('4_notices-2026-03-01-2026-03-31.csv')
  expect(sheet.page).toContain('Number of notices received from Trusted flaggers')
  expect((await open('/en/notice-figures/sheet?from=x', mats)).status).toBe(303)
})

test('every page stands in four languages without a text that is missing', async () => {
  const { items } = await world.byFlagger()
  const { decision } = await world.house.perform(decideItem, world.mats, { item: items[0], ...REFUSAL })
  const { sender } = await world.whole(decision)
  const cookie = await sitDown(world.mats.id)
  for (const language of LANGUAGES)
    for (const path of [
      'decisions',
      `decision/${decision}`,
      `sender/${sender}`,
      'notice-figures',
      'set-aside',
    ]) {
      const { status, page } = await open(`/${language}/${path}`, cookie)
      expect([status, path]).toEqual([200, path])
      expect(page, `${language} ${path}`).not.toMatch(/⟦/)
    }
})
