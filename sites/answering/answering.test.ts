import { confirmChange } from '@vigie/hotline/verbs/confirm-change'
import { proposeLetter } from '@vigie/hotline/verbs/propose-letter'
import { DAY, LANGUAGES } from '@vigie/kernel'
import { wordsOf } from '@vigie/locales'
import { confirmProviderAddress } from '@vigie/notices/verbs/confirm-provider-address'
import { endAnswerPage } from '@vigie/notices/verbs/end-answer-page'
import { proposeChannel } from '@vigie/notices/verbs/propose-channel'
import { patience } from '@vigie/platform/web'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { CENTRE_SITE } from '../../houses/centre/site.ts'
import { openTestCentre } from '../../houses/centre/testing.ts'
import { linkForLetter } from '../../modules/notices/answer-page.ts'
import { openMailWorld } from '../../modules/notices/mail-world-fixtures.ts'
import type { NoticeView } from '../../modules/notices/notice.ts'
import { look, sent } from '../../modules/notices/test-world-fixtures.ts'
import { stateOfBooks } from '../../tests/house/access-asking.ts'
import { publicApp } from '../frame/public-app.ts'

const world = await openMailWorld(openTestCentre)
const { centre } = world
const words = wordsOf('en')
const atOnce = () => patience({ free: 0, first: 0, most: 0, wait: async () => undefined })
const app = publicApp(CENTRE_SITE, centre.public, {
  origin: 'https://report.vigie.example',
  guesses: atOnce(),
  submissions: atOnce(),
  faulty: (fault) => {
    throw fault
  },
})
afterAll(() => world.close())

const pathOf = async (view: NoticeView): Promise<string> => {
  const link = await centre.read(centre.staff.hanne, async (desk) => linkForLetter(desk, view))
  return new URL(link ?? 'https://none.example/').pathname
}
const notified = async (count = 2, changes: Record<string, unknown> = {}) => {
  const view = await sent(centre, world.host, changes, count)
  const path = await pathOf(view)
  return {
    view,
    path,
    get: async (at = path) => (await app.request(at)).text(),
    press: async (fields: Readonly<Record<string, string>> | [string, string][], at = path) => {
      const answer = await app.request(at, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams(fields).toString(),
      })
      await centre.deliver()
      return { status: answer.status, page: await answer.text() }
    },
    after: () => look(centre, view.id),
  }
}
const actionsOf = (view: NoticeView) =>
  view.items.map(({ decisions }) => decisions.map(({ action, source }) => `${action} ${source}`))
const books = () => {
  const url = new URL(centre.place.superUrl)
  url.pathname = `/${centre.place.databases.hotline}`
  return url.href
}

let one: Awaited<ReturnType<typeof notified>>
beforeAll(async () => {
  one = await notified()
})

test('the page shows each item defanged, and looking at it changes nothing at all', async () => {
  const before = await stateOfBooks(books())
  const answer = await app.request(one.path)
  const page = await answer.text()
  await app.request(one.path, { method: 'HEAD' })
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store'])
  expect(answer.headers.get('set-cookie')).toBeNull()
  for (const { number } of one.view.items) expect(page).toContain(`id="item-${number}"`)
  expect(page).toContain('hxxps://pictures[.]example')
  expect(page).not.toMatch(/https?:\/\/pictures/)
  expect(await stateOfBooks(books())).toBe(before)
  expect((await one.after()).acknowledgement).toBeNull()
})

test('a press is a decision by link and confirms receipt; a second press on the same item changes nothing', async () => {
  const { press, after, view, path } = one
  const { status, page } = await press({ item: '1', choice: 'removed' })
  expect(status).toBe(200)
  expect(page).toContain(words('site-answering.pages.thanks'))
  const decided = await after()
  expect(actionsOf(decided)).toEqual([['removed link'], []])
  expect(decided.acknowledgement?.source).toBe('link')
  await press({ item: '1', choice: 'refused-lawful', 'why-1': 'We changed our mind.' })
  expect(actionsOf(await after())).toEqual([['removed link'], []])
  expect(await (await app.request(path)).text()).toContain(words('site-answering.pages.choice.removed'))
  expect(view.items).toHaveLength(2)
})

test('still looking is said once and decides nothing; the answer can follow', async () => {
  const { press, after, get } = one
  await press({ item: '2', choice: 'looking' })
  await press({ item: '2', choice: 'looking' })
  expect((await after()).looking.map(({ number }) => number)).toEqual([2])
  expect(actionsOf(await after())[1]).toEqual([])
  expect(await get()).toContain(words('site-answering.pages.looked-at'))
  const { page } = await press({ item: '2', choice: 'geo-blocked' })
  expect(page).toContain(words('site-answering.pages.done'))
  expect(actionsOf(await after())[1]).toEqual(['geo-blocked link'])
})

test('who has it, or why it is kept, is asked for and kept sealed; what was typed stays where it was', async () => {
  const { press, after } = await notified(3)
  const bare = await press({ item: '1', choice: 'not-ours', 'who-1': '  ' })
  expect(bare.status).toBe(422)
  expect(bare.page).toContain('href="#who-1"')
  const long = await press({ item: '2', choice: 'refused-lawful', 'why-2': `x<b>${'y'.repeat(2_100)}` })
  expect(long.status).toBe(422)
  expect(long.page).toContain('x&lt;b&gt;yyy')
  expect(actionsOf(await after())).toEqual([[], [], []])
  await press({ item: '1', choice: 'not-ours', 'who-1': 'Other Host Example has it.' })
  await press({ item: '2', choice: 'refused-insufficient', 'why-2': 'Which of the two?' })
  const view = await after()
  expect(actionsOf(view)).toEqual([['not-ours link'], ['refused-insufficient link'], []])
  expect(view.items[0]?.decisions[0]?.words).toBe('Other Host Example has it.')
  const { rows } = await sql<{ kept: string }>`
    select encode(words, 'escape') as kept from notices.page_answer where notice = ${view.id}`.execute(
    centre.desk.house.books,
  )
  for (const { kept } of rows) expect(kept).not.toMatch(/Other Host|Which/)
})

test('all open items are answered with one press', async () => {
  const { press, after } = await notified(3)
  await press({ item: '2', choice: 'disabled' })
  await press([
    ['item', '1'],
    ['item', '2'],
    ['item', '3'],
    ['choice', 'removed'],
  ])
  expect(actionsOf(await after())).toEqual([['removed link'], ['disabled link'], ['removed link']])
})

test('of two presses at the same moment one counts', async () => {
  const { press, after } = await notified(1)
  await Promise.all([
    press({ item: '1', choice: 'removed' }),
    press({ item: '1', choice: 'already-removed' }),
    press({ item: '1', choice: 'disabled' }),
  ])
  await centre.deliver()
  expect((await after()).items[0]?.decisions).toHaveLength(1)
})

test('a link that is none, or was changed by one sign, opens nothing, and no link reaches what stands elsewhere', async () => {
  const { path, press, after } = await notified(1)
  const other = `${path.slice(0, -1)}${path.endsWith('0') ? '1' : '0'}`
  const answer = await app.request(other)
  expect(answer.status).toBe(404)
  expect(await answer.text()).not.toMatch(/VIG-|hxxp/)
  expect((await press({ item: '1', choice: 'removed' }, other)).status).toBe(404)
  await press({ item: '2', choice: 'removed' })
  await press({ item: '1', choice: 'no-answer' })
  expect(actionsOf(await after())).toEqual([[]])
})

test('what the desk closed is closed: the page says so, and no press counts', async () => {
  const { view, path, press, after } = await notified(1)
  await centre.perform(endAnswerPage, centre.staff.hanne, { notice: view.id })
  const answer = await app.request(path)
  expect(answer.status).toBe(410)
  const page = await answer.text()
  expect(page).toContain(words('site-answering.pages.over'))
  expect(page).not.toMatch(/hxxp|VIG-/)
  expect((await press({ item: '1', choice: 'removed' })).status).toBe(410)
  const closed = await after()
  expect([actionsOf(closed), closed.answerPages.at(-1)?.ended?.reason]).toEqual([[[]], 'by-hand'])
  const again = centre.perform(endAnswerPage, centre.staff.hanne, { notice: view.id })
  await expect(again).rejects.toThrow('no-answer-page')
})

test('a new address of the provider closes the links that went to the old one', async () => {
  const { view, path, after } = await notified(1)
  const { proposal } = await centre.perform(proposeChannel, centre.staff.hanne, {
    provider: view.provider.id,
    channelKind: 'mail',
    endpoint: 'abuse@pixelkist.example',
    languages: ['nl'],
  })
  expect((await app.request(path)).status).toBe(200)
  await centre.perform(confirmProviderAddress, centre.staff.bram, { proposal })
  expect((await app.request(path)).status).toBe(410)
  expect((await after()).answerPages.at(-1)?.ended?.reason).toBe('address-changed')
})

test('the books hold no link, and the login of the public site reads no table of the notices', async () => {
  const { path, view } = one
  const token = path.split('/').at(-1) ?? ''
  const { rows } = await sql<{ kept: string }>`
    select p::text || encode(p.shown, 'escape') as kept from notices.answer_page p where p.notice = ${view.id}`.execute(
    centre.desk.house.books,
  )
  expect(rows).toHaveLength(1)
  expect(rows[0]?.kept).not.toMatch(new RegExp(`${token}|pictures`))
  const reading = sql`select * from notices.answer_page`.execute(centre.public.house.books)
  await expect(reading).rejects.toThrow('permission denied')
})

test('a letter that names nobody carries no link, and a form none either', async () => {
  const view = await sent(centre, world.host, { notifier: 'omitted' }, 1)
  expect(await centre.read(centre.staff.hanne, async (desk) => linkForLetter(desk, view))).toBeNull()
  expect(view.answerPages).toEqual([])
})

test('the page speaks the four languages, and leads to itself in each', async () => {
  for (const language of LANGUAGES) {
    const page = await one.get(
      one.path.replace('/en/', `/${language}/`).replace(/^\/[a-z]{2}\//, `/${language}/`),
    )
    expect(page).toContain(`<html lang="${language}"`)
    expect(page).not.toContain('⟦')
    for (const other of LANGUAGES) expect(page).toContain(`/${other}${one.path.slice(3)}"`)
  }
})

test('half a year later a link opens nothing any more', async () => {
  const { path } = await notified(1)
  centre.clock.moveBy(181 * DAY)
  expect((await app.request(path)).status).toBe(410)
})

test('a kind has the name that the house gave it, in the version that the letter was written in', async () => {
  const before = await notified(1)
  const { griet, louis } = centre.staff
  const { proposal } = await centre.perform(proposeLetter, griet, {
    sentence: `kinds.${before.view.kind}.name`,
    textNl: 'zo noemen wij het',
    textFr: 'notre nom',
    textDe: 'unser Name',
    textEn: 'our own name',
    why: 'Made up.',
  })
  await centre.perform(confirmChange, louis, { proposal })
  const after = await notified(1)
  expect(await after.get(after.path.replace(/^\/\w\w\//, '/en/'))).toContain('our own name')
  expect(await after.get(after.path.replace(/^\/\w\w\//, '/fr/'))).toContain('notre nom')
  expect(await before.get(before.path.replace(/^\/\w\w\//, '/en/'))).not.toContain('our own name')
})
