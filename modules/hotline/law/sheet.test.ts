import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { FOUND_ILLEGAL } from '../fixtures.ts'
import { startingDocuments } from '../playbook/documents.ts'
import { openRegister, type Register } from '../testing/register.ts'
import { confirmChange } from '../verbs/confirm-change.ts'
import { declineChange } from '../verbs/decline-change.ts'
import { noteTrace } from '../verbs/note-trace.ts'
import { prepareNotice } from '../verbs/prepare-notice.ts'
import { proposeLegalGround } from '../verbs/propose-legal-ground.ts'
import type { Sheet } from './article.ts'
import { cite, findArticle } from './articles.ts'
import { findGrounds } from './find-grounds.ts'
import { readSheet } from './read-sheet.ts'

let register: Register
let provider: string
beforeAll(async () => {
  register = await openRegister()
  provider = await register.platform('Examplegram')
})
afterAll(() => register.centre.close())

/** As whoever owns the server, whom no grant stops: only keys and checks are left. */
const asOwner = async (text: string, values: readonly unknown[]): Promise<unknown> => {
  const { superUrl, databases } = register.centre.place
  const url = new URL(superUrl)
  url.pathname = `/${databases.hotline}`
  const client = new pg.Client(url.href)
  await client.connect()
  return client.query(text, [...values]).finally(() => client.end())
}

const sheetNow = (): Promise<Sheet> => register.centre.read(register.centre.staff.hanne, readSheet)
const citedNow = async (id: string): Promise<string> => {
  const article = findArticle(await sheetNow(), id)
  return article ? cite(article, 'en') : 'not in the sheet'
}

const inFour = (field: string, text: string) =>
  Object.fromEntries(['Nl', 'Fr', 'De', 'En'].map((language) => [field + language, text]))
const ground = (more: object = {}) => ({
  ground: 'making-or-spreading-images-of-abuse@1867',
  country: 'BE',
  ...inFour('instrument', 'Criminal Code (law of 8 June 1867)'),
  ...inFour('title', 'Making or spreading'),
  ...inFour('explanation', 'Making and spreading are forbidden.'),
  number: '417/44',
  numberAt: 'https://law.example/417-44',
  validFrom: '2022-06-01',
  validUntil: '2026-04-07',
  kinds: ['csam'],
  serves: 'notice',
  directiveArticle: '5',
  source: 'Official Gazette',
  sourceAt: 'https://law.example/gazette',
  why: 'The number was read.',
  ...more,
})

test('a number holds, and is cited, once a second person said yes; its proposer cannot', async () => {
  const { act, centre, illegalIn } = register
  const { louis, griet, hanne, bram } = centre.staff
  const id = 'making-or-spreading-images-of-abuse@1867'
  const before = await citedNow(id)
  expect(before).not.toContain('417/44')

  await expect(act(proposeLegalGround, hanne, ground())).rejects.toThrow('not-for-you')
  const { proposal } = await act(proposeLegalGround, louis, ground())
  expect(await citedNow(id)).toBe(before)
  await expect(act(proposeLegalGround, louis, ground())).rejects.toThrow('proposal-waits')
  await expect(act(confirmChange, louis, { proposal })).rejects.toThrow('you-prepared-this')
  await expect(act(confirmChange, bram, { proposal })).rejects.toThrow('not-for-you')
  await act(confirmChange, griet, { proposal })
  expect(await citedNow(id)).toBe('Criminal Code (law of 8 June 1867), Art. 417/44: Making or spreading')
  await expect(act(declineChange, griet, { proposal, whyNot: 'Too late.' })).rejects.toThrow(
    'proposal-ruled-already',
  )

  const [held] = (await centre.read(griet, findGrounds)).filter(({ name }) => name === id)
  expect(held?.held).toMatchObject({ number: 2, ruling: { way: 'confirmed', by: griet.id } })
  expect(held?.history.map(({ number }) => number)).toEqual([2, 1])

  // What a notice cites is what held on the day on which it was prepared.
  const one = await illegalIn('https://cited.example/1', 'IE', provider)
  const draft = { case: one.case, provider, items: [one.item], standing: 'trusted', language: 'en' }
  await act(prepareNotice, hanne, { ...draft, explanation: 'Made up.' })
  const later = await act(proposeLegalGround, louis, {
    ...ground(),
    ground: FOUND_ILLEGAL.article,
    number: '417/43',
    ...inFour('title', 'Another heading'),
  })
  await act(confirmChange, griet, later)
  const [notice] = (await register.see(hanne, one.case)).notices
  expect(notice?.legalGrounds.map(({ title }) => title)).toEqual(['Images of sexual abuse of minors'])
})

test('the books take no yes from whoever proposed it, and no second answer', async () => {
  const { act, centre } = register
  const { louis, griet } = centre.staff
  const { proposal } = await act(proposeLegalGround, louis, ground({ ground: 'made-up@2022' }))
  const rule = (way: string, by: string, proposer = louis.id) =>
    sql`insert into playbook.ruling (version, proposed_by, complete, way, why, ruled_by, ruled_at)
      values (${proposal}, ${proposer}, true, ${way}, 'Made up.', ${by}, now())`.execute(
      centre.desk.house.books,
    )
  await expect(rule('confirmed', louis.id)).rejects.toThrow('second_person_says_yes')
  await expect(rule('confirmed', louis.id, griet.id)).rejects.toThrow(
    'ruling_version_proposed_by_complete_fkey',
  )
  await rule('declined', louis.id)
  await expect(rule('confirmed', griet.id)).rejects.toThrow('ruling_pkey')
  expect(await citedNow('made-up@2022')).toBe('not in the sheet')
})

test('a verdict rests on several grounds, also of another Member State, and on none that never stood in the sheet', async () => {
  const { act, centre } = register
  const { louis, griet } = centre.staff
  const dutch = ground({
    ground: 'images@nl',
    country: 'NL',
    number: undefined,
    numberAt: undefined,
    validUntil: undefined,
  })
  await expect(
    act(proposeLegalGround, louis, { ...dutch, numberAt: 'https://law.example/1' }),
  ).rejects.toThrow('number-missing')
  await expect(act(proposeLegalGround, louis, { ...dutch, validUntil: '2020-01-01' })).rejects.toThrow(
    'ends-before-it-begins',
  )
  const { proposal } = await act(proposeLegalGround, louis, dutch)
  await act(confirmChange, griet, { proposal })
  expect(findArticle(await sheetNow(), 'images@nl')?.country).toBe('NL')
  const one = await register.opened(['https://rests.example/1'])
  const item = one.items[0]?.id ?? ''
  const others = ['images-of-abuse@1867', 'having-images-of-abuse@1867']
  const wrong = { ...FOUND_ILLEGAL, article: 'images@nl', furtherGrounds: ['voyeurism@1867'] }
  await expect(register.agreeOn(item, wrong)).rejects.toThrow('article-not-in-force')
  await register.agreeOn(item, { ...FOUND_ILLEGAL, article: 'images@nl', furtherGrounds: others })
  await act(noteTrace, centre.staff.hanne, { item, hostedIn: 'NL', provider, audience: 'public' })
  const { hanne } = centre.staff
  const draft = { case: one.id, provider, items: [item], standing: 'trusted', language: 'en' }
  await act(prepareNotice, hanne, { ...draft, explanation: 'Made up.' })
  const { items, notices } = await register.see(hanne, one.id)
  expect(items[0]?.rounds[0]?.verdict).toMatchObject({ article: 'images@nl', furtherGrounds: others })
  // Having them is for the police: it stands in the verdict, and in no notice.
  expect(notices[0]?.legalGrounds.map(({ country, article }) => [country, article])).toEqual([
    ['NL', ''],
    ['BE', '417/43'],
  ])
  const other = await register.opened(['https://rests.example/2'])
  const restOn = (article: string, further: readonly string[]) =>
    asOwner(
      `insert into hotline.assessment (id, item, round, seat, assessor, eligibility, outcome, kind, nature, age_band, sex,
         self_generated, act, article, further_grounds, confidence, plan, seconds_exposed, assessed_at)
       select gen_random_uuid(), $2, 1, seat, assessor, eligibility, outcome, kind, nature, age_band, sex, self_generated,
         act, $3, $4, confidence, plan, seconds_exposed, assessed_at
       from hotline.assessment where item = $1 and seat = 1`,
      [item, other.items[0]?.id, article, further],
    )
  await expect(restOn('nowhere@1867', [])).rejects.toThrow('assessment_article_fkey')
  await expect(restOn('images@nl', ['nowhere@1867'])).rejects.toThrow('a further ground stands in no sheet')
  await expect(restOn('images@nl', ['images@nl'])).rejects.toThrow('assessment_check')
})

test('what Vigie comes with changes nothing that the house has', async () => {
  const before = await sheetNow()
  const { sql: text, rows } = startingDocuments()
  const changed = rows.map((row) => ({ ...row, content: { made: 'up' } }))
  await asOwner(text, [JSON.stringify(changed)])
  expect(await sheetNow()).toEqual(before)
})
