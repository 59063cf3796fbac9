import { LANGUAGES } from '@vigie/kernel'
import { wordsOf } from '@vigie/locales'
import { type Account, publishAccount } from '@vigie/transparency'
import { annualAccount } from '@vigie/transparency/counting'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPublic } from '../frame/testing.ts'

let site: Awaited<ReturnType<typeof openPublic>>
let account: Account

beforeAll(async () => {
  site = await openPublic()
  const { centre } = site
  const empty = await centre.read(centre.staff.griet, (desk) => annualAccount(desk, 2026))
  const counts = { notices: 2, items: 1_234, medianHours: 30.5, unanswered: 234, unansweredShare: 19 }
  const figures = {
    ...counts,
    actions: [
      { action: 'removed' as const, notices: 2, items: 1_000, medianHours: 30.5 },
      { action: 'waiting' as const, notices: 1, items: 234, medianHours: null },
    ],
  }
  account = {
    ...empty,
    totals: { ...empty.totals, trusted: figures },
    looks: { looked: 31, fromVerdict: 12, fromList: 1_007 },
    rows: [
      {
        provider: '<b>Host</b> Example',
        service: 'Host <i>Pics</i>',
        kind: 'csam',
        standing: 'trusted',
        ...figures,
        terms: [],
      },
    ],
  }
  await publishAccount(centre.worker.books('commons'), account)
})
afterAll(() => site.centre.close())

const get = (path: string) => site.app.request(path)

test.each(LANGUAGES)(
  'the account is told in a sentence, a chart, a table and a definition in %s',
  async (language) => {
    const words = wordsOf(language)
    const page = await (await get(`/${language}/figures/2026`)).text()
    const sentence = words('site-figures.pages.figures.sentence', { year: '2026', notices: 2, items: 1_234 })
    const order = [
      sentence,
      '<svg class="bars"',
      '<table',
      '2026.csv',
      words('site-figures.pages.figures.definition'),
    ]
    const places = order.map((part) => page.indexOf(part))
    expect(places).not.toContain(-1)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(page).toContain(words('transparency.action.waiting'))
    expect(page).toContain(words('transparency.said.looks', { total: 1_050, avoided: 1_019 }))
    expect(page).toContain(words('transparency.way.from-list'))
    expect(page).toContain(words('transparency.method.each-look-by-one-person'))
    expect(page).toContain('&lt;b&gt;Host&lt;/b&gt; Example')
    expect(page).toContain('Host &lt;i&gt;Pics&lt;/i&gt;')
    expect(page).not.toMatch(/⟦/)
    expect(await (await get(`/${language}/figures`)).text()).toContain(`href="/${language}/figures/2026"`)
  },
)

test('the account can be taken along as a table and as data', async () => {
  const csv = await get('/nl/figures/2026.csv')
  expect(csv.headers.get('content-type')).toContain('text/csv')
  expect(csv.headers.get('content-disposition')).toContain('vigie-2026.csv')
  const table = await csv.text()
  expect(table).toContain('<b>Host</b> Example')
  expect(table).toContain('looks,2026,,,,,,,,from-list,,,,,1007')
  const data = await get('/nl/figures/2026.json')
  expect(await data.json()).toEqual(account)
})

test('a year without an account does not exist', async () => {
  for (const path of ['/nl/figures/2025', '/nl/figures/2025.csv', '/nl/figures/abcd', '/nl/figures/99999']) {
    expect((await get(path)).status, path).toBe(404)
  }
})
