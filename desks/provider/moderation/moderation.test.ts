import { randomUUID } from 'node:crypto'
import { referenceOf } from '@vigie/incoming'
import { LANGUAGES } from '@vigie/kernel'
import { decideItem } from '@vigie/moderation/verbs/decide-item'
import { markUnfounded } from '@vigie/moderation/verbs/mark-unfounded'
import { noteComplaint } from '@vigie/moderation/verbs/note-complaint'
import { prepareInaccuracyFile } from '@vigie/moderation/verbs/prepare-inaccuracy-file'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorld, REFUSAL, type World } from '../../../modules/moderation/testing-world.ts'
import { openDeskOfProvider } from '../testing.ts'

let world: World
let desk: Awaited<ReturnType<typeof openDeskOfProvider>>
beforeAll(async () => {
  world = await openWorld()
  desk = await openDeskOfProvider(world.house)
})
afterAll(async () => {
  await desk.close()
  await world.house.close()
})

const sitDown = (person: string) => desk.sitDown(person)
const open = (path: string, cookie: string) => desk.open(path, cookie)

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
  const again = await desk.send('/en/act/moderation.decide-item', cookie, standing)
  expect(again.page).toContain('Fill this in: a restriction needs it.')
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
  const done = await desk.send('/en/act/moderation.decide-item', cookie, standing)
  expect([done.status, done.page]).toEqual([303, ''])
  const back = (await open(`/en/notice/${notice}`, cookie)).page
  const decision = /\/en\/decision\/([0-9a-f-]{36})/.exec(back)?.[1] ?? ''
  const whole = (await open(`/en/decision/${decision}`, cookie)).page
  for (const part of [
    'removed',
    'Not submitted yet',
    'Still to be passed on',
    'STATEMENT_CATEGORY_PROTECTION_OF_MINORS',
    'suspended, until',
    // As it leaves: our own mailbox can be copied.
    'Write to notices@provider.example.',
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
  const wrong = await open('/en/notice-figures/sheet?from=2026-03-31&to=2026-03-01', mats)
  expect(wrong.status).toBe(422)
  for (const kept of [
    'value="2026-03-31"',
    'value="2026-03-01"',
    'id="to-error"',
    'The last day is before the first.',
  ])
    expect(wrong.page).toContain(kept)
})

test('the file for the coordinator names the flagger, and each wrong decision with its reason, and nobody of the house', async () => {
  const { notice, items } = await world.byFlagger()
  const { decision } = await world.house.perform(decideItem, world.mats, { item: items[0], ...REFUSAL })
  const { sender } = await world.whole(decision)
  const period = { from: '2026-03-01', to: '2026-03-31', explanation: 'Made up: too often.' }
  const { file } = await world.house.perform(prepareInaccuracyFile, world.leonie, { sender, ...period })
  const leonie = await sitDown(world.leonie.id)
  const { status, page } = await open(`/en/inaccuracy-file/${file}`, leonie)
  expect(status).toBe(200)
  const said: unknown = JSON.parse(page)
  expect(said).toMatchObject({
    law: 'Article 22(6) DSA',
    flagger: { domain: 'flagger.example', organisation: 'Demonstration flagger', entry: 'TF-BE-0000' },
    explanation: 'Made up: too often.',
    decisions: [
      { decision, notice: referenceOf(notice), action: 'refused-lawful', explanation: 'Nothing forbids it.' },
    ],
  })
  for (const hidden of [world.mats.id, world.leonie.id, 'pond.example']) expect(page).not.toContain(hidden)
})

test('the form of an act says what it is about, and a sender that is not there has no page', async () => {
  const { notice, items } = await world.byFlagger()
  const { decision } = await world.house.perform(decideItem, world.mats, { item: items[0], ...REFUSAL })
  const { sender } = await world.whole(decision)
  const cookie = await sitDown(world.leonie.id)
  const titles = await Promise.all(
    [`decide-item?item=${items[0]}`, `warn-sender?sender=${sender}`].map(
      async (act) => /<h1>([^<]*)/.exec((await open(`/fr/act/moderation.${act}`, cookie)).page)?.[1],
    ),
  )
  expect(titles).toEqual([
    `Décider d’un endroit\u00a0: ${referenceOf(notice)}, 1`,
    'Avertir un expéditeur\u00a0: Demonstration flagger',
  ])
  expect((await open(`/en/sender/${sender}`, cookie)).page).toContain('<h1>Sender: Demonstration flagger')
  expect((await open(`/en/sender/${randomUUID()}`, cookie)).status).toBe(404)
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
