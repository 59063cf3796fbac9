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

test('a coordinator reads, drafts and previews questions on a telephone and at a desk, in three languages', async () => {
  const context = await browser.newContext({ bypassCSP: true, locale: 'nl-BE' })
  const page: Page = await context.newPage()
  const found: string[] = []
  const look = async (path: string) => {
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 900 })
      await page.goto(`${desk}/${path}`)
      await page.evaluate('document.querySelectorAll("details").forEach((one) => { one.open = true })')
      expect(await page.evaluate('document.documentElement.scrollWidth > innerWidth'), path).toBe(false)
      found.push(...(await violations(page)))
    }
  }
  await page.goto(`${desk}/nl/sign-in`)
  await page.getByRole('button', { name: /Nele/ }).click()
  await page.waitForURL(/\/conversations/)
  await look('fr/questions')
  await page.goto(`${desk}/nl/questions?act=helpline.begin-questions&on=`)
  await page.locator('textarea[name="why"]').fill('Verzonnen: op de vergadering gevraagd.')
  await page.locator('.act-form button').first().click()
  await page.goto(`${desk}/nl/questions`)
  expect(await page.getByText('Weet de school ervan?').count()).toBeGreaterThan(1)
  await look('nl/questions')
  await look('fr/questions?act=helpline.add-question&on=several-of')
  await page.goto(`${desk}/nl/questions`)
  const version = await page
    .getByRole('link', { name: 'Zoals een casemanager het ziet' })
    .getAttribute('href')
  await look(`${version?.slice(1)}?in=de`)
  expect(await page.getByLabel('Seit wann?').count()).toBe(1)
  await look('fr/overview')
  await page.goto(`${desk}/nl/contacts`)
  const contact = await page.locator('a[href*="/contact/"]').first().getAttribute('href')
  await look(contact?.slice(1) ?? '')
  expect(found).toEqual([])
  await context.close()
})
