import { LANGUAGES, type Language } from '@vigie/kernel'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { sharedBrowser } from './shared-browser.ts'
import { COLOURS_IN, tooWide, violations } from './violations.ts'
import { DESK, PHONE } from './walk.ts'

let browser: Browser
beforeAll(async () => {
  browser = await sharedBrowser()
})
afterAll(() => browser.close())

const site = inject('publicSite')
const desk = inject('desk')
const catcher = inject('catcher')
const look = async (
  context: BrowserContext,
  addresses: readonly string[],
  judge = violations,
): Promise<string[]> => {
  const page = await context.newPage()
  const found: string[] = []
  for (const address of addresses) {
    const answer = await page.goto(address)
    expect({ address, status: answer?.status() }).toEqual({ address, status: 200 })
    found.push(...(await judge(page)))
  }
  await page.close()
  return found
}

const linksOn = async (page: Page, pattern: string): Promise<string[]> => [
  ...new Set(
    await page
      .locator(`main a[href*="${pattern}"]`)
      .evaluateAll((links) => links.map((a) => String(a.getAttribute('href')))),
  ),
]

let known: readonly string[] | undefined

/** The cases of the queue that other cases or lists know a picture of: the same for everybody, so they are looked for once. */
const findKnown = async (page: Page, language: string): Promise<string[]> => {
  if (known === undefined) {
    const found: string[] = []
    await page.goto(`${desk}/${language}/queue`)
    for (const path of await linksOn(page, '/case/')) {
      await page.goto(desk + path)
      if ((await page.locator('.picture').count()) > 0) found.push(path.replace(/^\/[a-z]+/, ''))
    }
    known = found
  }
  return known.map((path) => `/${language}${path}`)
}

const YEAR = 2025
const PUBLIC = [
  '',
  '/report',
  '/report/about',
  '/mailbox',
  '/wayfinder',
  '/about',
  '/accessibility',
  '/privacy',
  '/privacy/children',
  '/figures',
  '/audit',
  `/figures/${YEAR}`,
  `/figures/${YEAR}/reports`,
  `/figures/${YEAR}/places`,
  `/figures/${YEAR}/results`,
]

const GRIET = { name: 'Griet', viewport: DESK }
const HANNE = { name: 'Hanne', viewport: PHONE }

/** Whose pages are opened in which language: everybody's in one, and in each what its long words can break on a phone. */
const WALKS: Record<Language, { name: string; viewport: typeof DESK }[]> = {
  nl: [GRIET, HANNE],
  fr: [HANNE],
  de: [HANNE],
  en: [HANNE],
}

/** The desk is made of the same elements in each language: axe is asked in one, and whether words fit in all. */
const judgeOfDesk = (language: Language) => (language === COLOURS_IN ? violations : tooWide)

describe.each(LANGUAGES)('in %s', (language) => {
  test('no page of the public site has a violation, on a phone', async () => {
    const context = await browser.newContext({ viewport: PHONE, bypassCSP: true })
    expect(
      await look(
        context,
        PUBLIC.map((path) => `${site}/${language}${path}`),
      ),
    ).toEqual([])
    await context.close()
  })

  test('no step of the report form has a violation, nor its receipt and mailbox', async () => {
    const context = await browser.newContext({ viewport: PHONE, bypassCSP: true })
    const page = await context.newPage()
    const found: string[] = []
    const next = async () => {
      found.push(...(await violations(page)))
      await page.locator('form[action*="/report/"] button.primary').click()
      await page.waitForLoadState()
    }
    await page.goto(`${site}/${language}/report`)
    await next()
    await page.locator('input[name=kind][value=sextortion]').check()
    await next()
    await page.locator('main ol').waitFor()
    await next()
    await page.locator('input[name=concerned]').first().waitFor()
    await next()
    await page.locator('input[name=place][value=chat]').check()
    await next()
    await page.locator('input[name=platformTold][value=yes]').check()
    await next()
    await page.locator('select[name=toldWhen]').waitFor()
    await next()
    await page.locator('textarea[name=narrative]').fill('Verzonnen · inventé · erfunden · made up')
    await next()
    await next()
    await next()
    found.push(...(await violations(page)))
    const receipt = (await page.locator('.receipt li').allInnerTexts()).join(' ')
    expect(receipt.split(/\s+/)).toHaveLength(8)
    await page.goto(`${site}/${language}/mailbox`)
    await page.locator('input[name=receipt]').fill(receipt)
    await page.locator('form[action$="/mailbox"] button').first().click()
    await page.locator('textarea[name=text]').waitFor()
    found.push(...(await violations(page)))
    expect(found).toEqual([])
    await context.close()
  })

  test.each(WALKS[language])('no page of the desk has a violation for $name', async ({ name, viewport }) => {
    const judge = judgeOfDesk(language)
    const context = await browser.newContext({ viewport, bypassCSP: true })
    const page = await context.newPage()
    await page.goto(`${desk}/${language}/sign-in`)
    const found = await judge(page)
    await page.getByRole('button', { name: new RegExp(name) }).click()
    await page.waitForLoadState()
    await page.goto(`${desk}/${language}/queue`)
    const newest = (await linksOn(page, '/case/')).slice(0, language === COLOURS_IN ? 8 : 3)
    expect(newest.length).toBeGreaterThan(2)
    const pages = [
      'queue',
      'queue?closed=yes',
      'account',
      'pictures',
      'law',
      'take-report?channel=phone',
    ].map((path) => `/${language}/${path}`)
    for (const one of new Set([...newest, ...(await findKnown(page, language))])) {
      expect((await page.goto(desk + one))?.status()).toBe(200)
      found.push(...(await judge(page)))
      for (const pattern of ['/notice/', '/assess/', '/arbitrate/'])
        pages.push(...(await linksOn(page, pattern)))
      pages.push(...(await linksOn(page, '/fingerprint/')).slice(0, 1))
    }
    if (name === 'Hanne') pages.push(`/${language}/new-case`)
    if (name === 'Griet') {
      const also = ['desk', 'people', 'providers', 'lists', 'lists/eigen-lijst', 'platforms']
      pages.push(...also.map((path) => `/${language}/${path}`))
    }
    found.push(
      ...(await look(
        context,
        [...new Set(pages)].map((path) => desk + path.replace(/#.*$/, '')),
        judge,
      )),
    )
    expect(found).toEqual([])
    await context.close()
  })
})

describe.each([true, false])('with script: %s', (javaScriptEnabled) => {
  test('a report taken by phone is read back and its words are read out, and no page of that has a violation', async () => {
    const context = await browser.newContext({ viewport: PHONE, bypassCSP: true, javaScriptEnabled })
    const page = await context.newPage()
    const found: string[] = []
    const check = async () => {
      if (javaScriptEnabled) found.push(...(await violations(page)))
    }
    const next = () => page.locator('.taking button.primary').click()
    await page.goto(`${desk}/nl/sign-in`)
    await page.getByRole('button', { name: /Hanne/ }).click()
    await page.locator('a[href="/nl/take-report?channel=phone"]').click()
    await page.locator('input[name=language][value=fr]').check()
    await page.locator('textarea[name=narrative]').fill('Texte inventé, raconté au téléphone.')
    await page.locator('button[name=ask]').click()
    await page.locator('.aloud [lang=fr]').waitFor()
    await next()
    await page.locator('#kind-error').waitFor()
    await check()
    await page.locator('input[name=kind][value=grooming]').check()
    await next()
    await page.locator('.answers').waitFor()
    expect(await page.locator('.answers').innerText()).toContain('raconté au téléphone')
    await check()
    await next()
    await page.locator('#receipt-words').waitFor()
    expect(await page.locator('#receipt-words strong').count()).toBe(8)
    await check()
    expect(found).toEqual([])
    await context.close()
  })
})

test('no page of the mail catcher has a violation', async () => {
  const context = await browser.newContext({ viewport: PHONE, bypassCSP: true })
  const page = await context.newPage()
  await page.goto(catcher)
  const first = await page.locator('main a').first().getAttribute('href')
  expect(await look(context, [catcher, `${catcher}${first}`])).toEqual([])
  await context.close()
})
