import { wordsOf } from '@vigie/locales'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { countKeys, type Keyboard } from './counted-keys.ts'
import { sharedBrowser } from './shared-browser.ts'
import { DESK, openPage, reportInFrench, type Watched } from './walk.ts'

let browser: Browser
beforeAll(async () => {
  browser = await sharedBrowser()
})
afterAll(() => browser.close())

const desk = inject('desk')
const dutch = wordsOf('nl')
const ITEMS = 50
const BY_HAND = 20

/** Real, in puberty, sex unknown, not self-made, a pose, illegal, the first article, sure. */
const ANSWERS = ['1', '3', '4', '1', '2', '1', '1', '1']
const SENT = {
  kind: 'csam',
  nature: 'real',
  ageBand: 'pubescent',
  sex: 'not-determined',
  selfGenerated: 'no',
  act: 'lascivious-exhibition',
  outcome: 'illegal',
  confidence: 'sure',
  secondsExposed: '30',
}

interface Seat extends Watched {
  readonly keys: Keyboard
}

const sitDown = async (name: string): Promise<Seat> => {
  const seat = await openPage(browser, { viewport: DESK, language: 'nl-BE' })
  await seat.page.goto(`${desk}/nl/sign-in`)
  await seat.page.getByRole('button', { name: new RegExp(name) }).click()
  await seat.page.waitForURL(/\/queue/)
  return { ...seat, keys: countKeys(seat.page) }
}

const openCase = async ({ page, keys }: Seat, number: string): Promise<void> => {
  await keys.press('/')
  await keys.type(number)
  await keys.press('Enter')
  await page.waitForURL(new RegExp(`/case/${number}$`))
}

/** The first item in full, each other one in its own way; the page goes on by itself. */
const assess = async ({ page, keys }: Seat, other: readonly string[]): Promise<void> => {
  await keys.press('a')
  for (let item = 1; item <= BY_HAND; item++) {
    await page.waitForURL(new RegExp(`/assess/${item}(\\?|$)`))
    await page.locator('[name=nature]:focus').waitFor()
    await keys.press(...(item === 1 ? ANSWERS : other), 'Control+Enter')
  }
}

/** What is left, as somebody else’s hands would. */
const assessTheRest = async ({ page }: Seat, items: readonly string[]): Promise<void> => {
  const article = (await page.locator('[name=article]').first().getAttribute('value')) ?? ''
  const csrf = (await page.locator('[name=csrf]').first().getAttribute('value')) ?? ''
  for (const item of items) {
    const answer = await page.request.post(`${desk}/nl/act/hotline.assess-item`, {
      headers: { origin: desk },
      form: { csrf, item, ...SENT, article },
      maxRedirects: 0,
    })
    expect(answer.status()).toBe(303)
  }
}

test('two people assess twenty items with few keys, and a notice of fifty leaves with fewer', {
  timeout: 120_000,
}, async () => {
  const reporter = await openPage(browser)
  await reportInFrench(reporter.page, inject('publicSite'), {
    kind: 'csam',
    place: 'social',
    addresses: Array.from(
      { length: ITEMS },
      (_, at) => `https://chatlounge.example/k/${Date.now()}-${at}`,
    ).join('\n'),
    narrative: 'Texte inventé : cinquante adresses.',
  })
  await reporter.context.close()
  const hanne = await sitDown('Hanne')
  const bram = await sitDown('Bram')
  const newest = hanne.page.locator('main [href*="/case/"]', { hasText: `${ITEMS} items` }).first()
  await expect
    .poll(async () => {
      await hanne.page.goto(`${desk}/nl/queue?order=newest`)
      return newest.count()
    })
    .toBe(1)
  const number = /\d+$/.exec((await newest.getAttribute('href')) ?? '')?.[0] ?? ''

  await openCase(hanne, number)
  await hanne.keys.press('t')
  await hanne.page.waitForURL(/done=hotline\.take-case/)
  await assess(hanne, ANSWERS)
  await hanne.page.waitForURL(new RegExp(`/assess/${BY_HAND + 1}`))
  await openCase(bram, number)
  await assess(bram, ['=', '1'])
  // The others wait for a first look, and that is hers who has the case.
  await bram.page.waitForURL(/case\/\d+\?done/)
  const assessing = hanne.keys.pressed + bram.keys.pressed
  expect(assessing).toBeLessThanOrEqual(500)
  expect(assessing).toBeGreaterThan(BY_HAND * 2)

  await hanne.page.goto(`${desk}/nl/case/${number}/items`)
  const ids = await hanne.page
    .locator('input[type=checkbox][name=items]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('value') ?? ''))
  expect(ids.length).toBe(ITEMS)
  for (const seat of [hanne, bram]) {
    await seat.page.goto(`${desk}/nl/case/${number}/assess/${BY_HAND + 1}`)
    await assessTheRest(seat, ids.slice(BY_HAND))
  }

  // From here on to the notice that may leave.
  const before = hanne.keys.pressed + bram.keys.pressed
  await openCase(hanne, number)
  expect(await hanne.page.locator('main').innerText()).toContain(
    dutch('desk-hotline.pages.assessed-of', { n: ITEMS, all: ITEMS }),
  )
  // Provider and country are proposed out of the addresses: one key says that she checked it. Who can see it is her own word.
  await hanne.keys.press('p')
  await hanne.page.waitForURL(/done=hotline\.confirm-places/)
  await hanne.keys.press('w')
  await hanne.page.locator('[name=hostedIn]:focus').waitFor()
  await hanne.keys.press('Tab', 'Tab', '1', 'Control+Enter')
  await hanne.page.waitForURL(/done=hotline\.note-traces/)
  await hanne.keys.press('n')
  await hanne.page.waitForURL(/\/notice$/)
  await hanne.page.locator('[data-chosen]', { hasText: String(ITEMS) }).waitFor()
  await hanne.keys.press('Control+Enter')
  await hanne.page.waitForURL(/done=hotline\.prepare-notice/)
  await openCase(bram, number)
  await bram.keys.press('g')
  await bram.page.waitForURL(/\/notice\/VIG-/)
  expect(await bram.page.locator('main article.item').count()).toBe(ITEMS)
  await bram.keys.press('g')
  await bram.page.waitForURL(/done=notices\.approve-notice/)
  expect(hanne.keys.pressed + bram.keys.pressed - before).toBeLessThanOrEqual(60)

  for (const { context, foreign, faults } of [hanne, bram]) {
    expect([foreign, faults]).toEqual([[], []])
    await context.close()
  }
})
