import { LANGUAGES } from '@vigie/kernel'
import { wordsOf } from '@vigie/locales'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { launchBrowser } from '../browser.ts'
import { openPage } from './walk.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const site = inject('publicSite')
const STORY = 'Een verzonnen verhaal, regel één.\nEn regel twee.'
const ADDRESS = 'https://neutral.example/kamer'
const OTHER = { nl: 'Français', fr: 'Deutsch', de: 'English', en: 'Nederlands' } as const

const next = (page: Page) => page.locator('form#report button.primary').click()
const storyOn = (page: Page) => page.locator('textarea[name=narrative]').inputValue()

/** Waits until the page that was left is gone: two presses of one button are not two pages. */
const leave = (page: Page, shown: string) =>
  expect.poll(() => page.locator(`${shown}:visible`).count()).toBe(0)

/** Up to the last page, with something in every answer. */
const walk = async (page: Page, language: string) => {
  await page.goto(`${site}/${language}/report`)
  await page.locator('input[name=kind][value=grooming]').check()
  await next(page)
  // Help comes before any question more.
  await page.locator('main ol').waitFor()
  await next(page)
  await page.locator('input[name=urgent][value=meeting]').check()
  await page.locator('input[name=ageBand][value=under-13]').check()
  await next(page)
  await page.locator('input[name=place][value=chat]').check()
  await page.locator('textarea[name=addresses]').fill(ADDRESS)
  await next(page)
  await page.locator('input[name=platformTold][value=no]').check()
  await next(page)
  await page.locator('textarea[name=narrative]').fill(STORY)
  await next(page)
  await page.locator('input[name=contact]').fill('me@mail.example')
  await next(page)
  await leave(page, 'input[name=contact]')
}

/** Every language once, and each way twice: what the buttons do hangs on neither. */
const ways = LANGUAGES.map((language, place) => ({ language, script: place % 2 === 0 }))

describe.each(ways)('in $language, with script: $script', ({ language, script }) => {
  test('back, forward and reload show every question with its answer, up to the receipt and after it', async () => {
    const { page, context, faults } = await openPage(browser, { script })
    await walk(page, language)
    for (const [move, selector, value] of [
      ['goBack', 'input[name=contact]', 'me@mail.example'],
      ['goBack', 'textarea[name=narrative]', STORY],
      ['reload', 'textarea[name=narrative]', STORY],
      ['goBack', 'input[name=platformTold]:checked', 'no'],
      ['goBack', 'textarea[name=addresses]', ADDRESS],
      ['goBack', 'input[name=urgent]:checked', 'meeting'],
      ['reload', 'input[name=ageBand]:checked', 'under-13'],
      ['goBack', 'input[type=hidden][name=kind]', 'grooming'],
      ['goBack', 'input[name=kind]:checked', 'grooming'],
      ['reload', 'input[name=kind]:checked', 'grooming'],
      ['goForward', 'input[type=hidden][name=kind]', 'grooming'],
      ['goForward', 'input[name=urgent]:checked', 'meeting'],
      ['goForward', 'textarea[name=addresses]', ADDRESS],
      ['goForward', 'input[name=platformTold]:checked', 'no'],
      ['goForward', 'textarea[name=narrative]', STORY],
    ] as const) {
      expect((await page[move]())?.status(), move).toBe(200)
      expect(await page.locator(selector).inputValue()).toBe(value)
    }
    // What was typed further on is still there when somebody answers an earlier question once more.
    await next(page)
    expect(await page.locator('input[name=contact]').inputValue()).toBe('me@mail.example')
    await next(page)
    await leave(page, 'input[name=contact]')
    await next(page)
    const receipt = await page.locator('#receipt-words').innerText()
    expect((await page.reload())?.status()).toBe(200)
    expect(await page.locator('#receipt-words').innerText()).toBe(receipt)
    await page.goBack()
    expect(await page.locator('#receipt-words').innerText()).toBe(receipt)
    expect(faults).toEqual([])
    await context.close()
  })

  test('another language takes along what was answered and what is just being typed; a mistake can be stepped back to', async () => {
    const { page, context } = await openPage(browser, { script })
    await walk(page, language)
    await page.goBack()
    await page.goBack()
    await page.locator('textarea[name=narrative]').fill(`${STORY}!`)
    await page.getByRole('button', { name: OTHER[language], exact: true }).click()
    await expect.poll(() => page.locator('html').getAttribute('lang')).not.toBe(language)
    expect(await storyOn(page)).toBe(`${STORY}!`)
    await page.locator('textarea[name=narrative]').fill('x'.repeat(20_001))
    await next(page)
    await page.locator('.error').first().waitFor()
    expect(await storyOn(page)).toHaveLength(20_001)
    expect((await page.reload())?.status()).toBe(422)
    expect(await storyOn(page)).toHaveLength(20_001)
    await page.goBack()
    await page.goForward()
    expect(await storyOn(page)).toHaveLength(20_001)
    await context.close()
  })
})

describe.each([{ script: true }, { script: false }])(
  'in one language, with script: $script',
  ({ script }) => {
    test('after the quick exit nothing is found on the way back', async () => {
      const { page, context } = await openPage(browser, { script })
      await walk(page, 'fr')
      const story = page.url().replace('/check', '/story')
      await context.request.get(`${site}/fr/exit`, { maxRedirects: 0 })
      await page.goto(story)
      expect(await storyOn(page)).toBe('')
      expect(await page.content()).not.toContain(ADDRESS)
      await context.close()
    })

    test('without cookies the report still goes all the way', async () => {
      const { page, context } = await openPage(browser, { script })
      await context.route('**/*', async (route) => {
        const { cookie: _none, ...headers } = await route.request().allHeaders()
        await route.continue({ headers })
      })
      await walk(page, 'fr')
      await context.clearCookies()
      await next(page)
      await page.locator('#receipt-words').waitFor()
      expect(await page.title()).toContain(wordsOf('fr')('site-reporting.pages.receipt.title'))
      await context.close()
    })
  },
)
