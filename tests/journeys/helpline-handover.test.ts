import { newId } from '@vigie/kernel'
import { refusalText, valueText } from '@vigie/locales'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest'
import { dutch, formOf, openAct, send } from './desk-walk.ts'
import { sharedBrowser } from './shared-browser.ts'
import { violations } from './violations.ts'

let browser: Browser
beforeAll(async () => {
  browser = await sharedBrowser()
})
afterAll(() => browser.close())

const desk = inject('helplineDesk')
const HAND = 'helpline.hand-to-hotline'
const WIDTHS = [360, 1280]

test('a call about sextortion: the address goes to the hotline without leaving the page, and that it arrived comes back', async () => {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    bypassCSP: true,
    locale: 'nl-BE',
  })
  const page = await context.newPage()
  const found: string[] = []
  /** On a telephone and at a desk. */
  const look = async () => {
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 })
      expect(await page.evaluate('document.documentElement.scrollWidth > innerWidth')).toBe(false)
      found.push(...(await violations(page)))
    }
  }
  await page.goto(`${desk}/nl/sign-in`)
  await page.getByRole('button', { name: /Lena/ }).click()
  await page.goto(`${desk}/nl/contacts`)
  await page.locator('form[action$="/contacts/open"] button').first().click()
  await page.waitForURL(/\/contact\/\d+/)
  await openAct(page, HAND)
  await look()
  const host = `${newId()}.example`
  const fill = async (text: string) => {
    const form = formOf(page, HAND)
    await form.locator('textarea[name=addresses]').fill(text)
    await form.locator('select[name=kind]').selectOption('sextortion')
    await form.locator('input[name=consent][value=person]').check()
    await send(page, HAND)
  }
  await fill(`Hij stuurde me https://${host}/a`)
  await page
    .getByText(refusalText(dutch, 'not-an-address') ?? 'no such text')
    .first()
    .waitFor()
  await look()
  await fill(`https://${host}/a\niemand on platform`)
  await page.locator('.defanged').first().waitFor()
  expect(await page.locator('.defanged').allInnerTexts()).toEqual([
    `hxxps://${host.replace('.', '[.]')}/a`,
    'iemand on platform',
  ])
  // The worker of this world carries it, and brings back what the hotline tells.
  const arrived = valueText(dutch, 'helpline', 'told', 'received')
  await vi.waitFor(
    async () => {
      await page.reload()
      expect(await page.getByText(arrived).count()).toBe(1)
    },
    { timeout: 30_000, interval: 1_000 },
  )
  await look()
  expect(found).toEqual([])
  await context.close()
})
