import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { sharedBrowser } from './shared-browser.ts'
import { violations } from './violations.ts'

let browser: Browser
beforeAll(async () => {
  browser = await sharedBrowser()
})
afterAll(() => browser.close())

const desk = inject('helplineDesk')

test('queue, overview and rota are read on a telephone and at a desk, in Dutch and in French', async () => {
  const context = await browser.newContext({ bypassCSP: true, locale: 'nl-BE' })
  const page: Page = await context.newPage()
  await page.goto(`${desk}/nl/sign-in`)
  await page.getByRole('button', { name: /Nele/ }).click()
  await page.waitForURL(/\/conversations/)
  const found: string[] = []
  for (const path of ['nl/overview', 'fr/rota', 'nl/rota', 'nl/conversations'])
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 900 })
      await page.goto(`${desk}/${path}`)
      expect(await page.evaluate('document.documentElement.scrollWidth > innerWidth'), path).toBe(false)
      found.push(...(await violations(page)))
    }
  expect(found).toEqual([])
  await context.close()
})
