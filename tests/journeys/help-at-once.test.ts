import { LANGUAGES } from '@vigie/kernel'
import { valueText, wordsOf } from '@vigie/locales'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { sharedBrowser } from './shared-browser.ts'
import { openPage } from './walk.ts'

let browser: Browser
beforeAll(async () => {
  browser = await sharedBrowser()
})
afterAll(() => browser.close())

const site = inject('publicSite')
const OTHER = { nl: 'Français', fr: 'Deutsch', de: 'English', en: 'Nederlands' } as const
const ways = LANGUAGES.flatMap((language) => [true, false].map((script) => ({ language, script })))

describe.each(ways)('in $language, with script: $script', ({ language, script }) => {
  test('whoever is threatened is helped before any question, and once more with the eight words', async () => {
    const words = wordsOf(language)
    const { page, context, foreign, faults } = await openPage(browser, {
      script,
      viewport: { width: 360, height: 640 },
    })
    const next = () => page.locator('form#report button.primary').click()
    await page.goto(`${site}/${language}`)
    const tile = words('site-centre.pages.home.tile.threat')
    await page.getByRole('button', { name: tile, exact: true }).click()
    const advice = page.locator('main ol').first()
    await advice.waitFor()
    expect(await page.locator('form#report :is(input:not([type=hidden]), textarea, select)').count()).toBe(0)
    const said = await advice.innerText()
    for (const one of ['pay', 'send', 'keep', 'block', 'tell'] as const)
      expect(said).toContain(words(`site-reporting.help.${one}`))
    expect(await page.locator('main').innerText()).toContain('Take It Down')
    expect(await page.locator('.calls a[href="tel:116000"], .calls a[href="tel:112"]').count()).toBe(2)
    // The address says nothing of what it is about.
    expect(page.url()).not.toContain('sextortion')

    await next()
    await page.locator('input[name=urgent][value=deadline]').check()
    await page.locator('input[name=concerned][value=self]').check()
    await page.locator('input[name=ageBand][value="13-15"]').check()
    await page.getByRole('button', { name: OTHER[language], exact: true }).click()
    await expect.poll(() => page.locator('html').getAttribute('lang')).not.toBe(language)
    expect(await page.locator('input[name=urgent]:checked').inputValue()).toBe('deadline')
    expect(await page.locator('input[name=ageBand]:checked').inputValue()).toBe('13-15')
    await page.goBack()
    await page.reload()
    await page.locator('input[name=ageBand]').first().waitFor()
    await next()
    await page.locator('textarea[name=addresses]').waitFor()
    expect(await page.locator('h1').innerText()).toBe(words('site-reporting.pages.place.title.now'))
    await page.locator('input[name=place][value=chat]').check()
    await next()
    // Whom a platform did not hear: asked where there is one, and the way on stays near.
    const isNear = async () => {
      const bottom = await page.evaluate(
        "document.querySelector('form#report button.primary').getBoundingClientRect().bottom + window.scrollY",
      )
      expect(bottom).toBeLessThanOrEqual(640 * 1.5)
    }
    await page.locator('input[name=platformTold][value=yes]').check()
    await isNear()
    await next()
    await page.locator('select[name=toldWhen]').selectOption('week')
    await page.locator('select[name=platformAnswer]').selectOption('no-answer')
    await page.locator('input[name=toldNumber]').fill('A-12')
    await isNear()
    await page.reload()
    await page.goBack()
    await page.locator('input[name=platformTold]').first().waitFor()
    expect(await page.locator('input[name=platformTold]:checked').inputValue()).toBe('yes')
    await page.goForward()
    await page.locator('select[name=toldWhen]').selectOption('week')
    await page.locator('input[name=toldNumber]').fill('A-12')
    await next()
    await page.locator('textarea[name=narrative]').fill('Verzonnen · inventé · erfunden · made up')
    await next()
    await page.locator('input[name=contact]').waitFor()
    await next()
    await page.getByRole('button', { name: words('site-reporting.pages.check.send'), exact: true }).waitFor()
    const check = await page.locator('main').innerText()
    expect(check).toContain(valueText(words, 'intake', 'urgent', 'deadline'))
    expect(check).toContain('A-12')
    for (const answer of ['concerned.self', 'age.13-15', 'platform.yes', 'told.when.week'] as const)
      expect(check).toContain(words(`site-reporting.pages.${answer}`))
    await next()
    await page.locator('#receipt-words').waitFor()
    for (const look of ['first', 'again']) {
      const text = await page.locator('main').innerText()
      expect(text, look).toContain(words('site-reporting.help.until'))
      expect(text, look).toContain(words('site-reporting.help.pay'))
      await page.reload()
    }
    expect([foreign, faults]).toEqual([[], []])
    await context.close()
  })
})
