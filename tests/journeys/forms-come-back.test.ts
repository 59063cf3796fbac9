import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { launchBrowser } from '../browser.ts'
import { DESK, openPage } from './walk.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const desk = inject('desk')
const NOTE = 'Made up: seen on the second page, “left”.\nNothing else.'

test.each([true, false])(
  'with script: %s, an assessment with a mistake, and one whose session ended, come back as they were typed',
  async (script) => {
    const { page, context, faults } = await openPage(browser, { script, viewport: DESK })
    await page.goto(`${desk}/en/sign-in`)
    const enter = () =>
      page
        .locator('button[name=person]')
        .filter({ hasText: /analyst/ })
        .first()
        .click()
    await enter()
    await page.goto(`${desk}/en/queue`)
    const cases = await page
      .locator('a[href*="/case/"]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
    let found = false
    for (const path of new Set(cases)) {
      await page.goto(desk + path)
      const links = page.locator('a[href*="/assess/"]')
      if ((await links.count()) === 0) continue
      await page.goto(desk + ((await links.first().getAttribute('href')) ?? ''))
      found = true
      break
    }
    expect(found).toBe(true)
    const title = await page.locator('h1').innerText()
    const send = () => page.locator('form:has(textarea[name=note]) button.primary').click()
    await page.locator('textarea[name=note]').fill(NOTE)
    await send()
    await page.locator('.mistakes').waitFor()
    expect(await page.locator('h1').innerText()).toBe(title)
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('mistakes')
    expect(await page.locator('#confidence-error').count()).toBe(1)
    expect(await page.locator('textarea[name=note]').inputValue()).toBe(NOTE)
    await page.locator('input[name=confidence]').first().check()

    const beside = await context.newPage()
    await beside.goto(`${desk}/en/account`)
    await beside.locator('.seat > summary').click()
    await beside.locator('form.sign-out button').click()
    await beside.waitForURL(/sign-in/)
    await send()
    await page.locator('button[name=person]').first().waitFor()
    expect(await page.content()).not.toContain('second page')
    await enter()
    await page.locator('textarea[name=note]').waitFor()
    expect(await page.locator('h1').innerText()).toBe(title)
    expect(await page.locator('textarea[name=note]').inputValue()).toBe(NOTE)
    expect(await page.locator('input[name=confidence]').first().isChecked()).toBe(true)
    await page.reload()
    expect(await page.locator('textarea[name=note]').inputValue()).toBe(NOTE)
    expect(faults).toEqual([])
    await context.close()
  },
)
