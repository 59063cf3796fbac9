import { type Words, wordsOf } from '@vigie/locales'
import type { Browser, BrowserContext, Page } from 'playwright-core'

export const PHONE = { width: 390, height: 844 }
export const DESK = { width: 1440, height: 900 }

/** Everything that a browser did which no page of ours may make it do. */
export interface Watched {
  readonly page: Page
  readonly context: BrowserContext
  readonly foreign: string[]
  readonly faults: string[]
}

/** Opens a page and watches it: requests to other hosts, refused resources, errors of scripts. */
export const openPage = async (
  browser: Browser,
  options: { viewport?: { width: number; height: number }; script?: boolean; language?: string } = {},
): Promise<Watched> => {
  const context = await browser.newContext({
    viewport: options.viewport ?? PHONE,
    javaScriptEnabled: options.script ?? true,
    locale: options.language ?? 'fr-BE',
  })
  const page = await context.newPage()
  const foreign: string[] = []
  const faults: string[] = []
  page.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url())
    if (protocol.startsWith('http') && hostname !== 'localhost') foreign.push(request.url())
  })
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of (4\d\d)/.test(message.text())) faults.push(message.text())
  })
  return { page, context, foreign, faults }
}

export const french: Words = wordsOf('fr')

/** Walks the report form to its end, in French; gives the eight words of the receipt. */
export const reportInFrench = async (
  page: Page,
  site: string,
  report: { kind: string; place: string; addresses: string; narrative: string },
): Promise<string> => {
  const next = () =>
    page.getByRole('button', { name: french('site-reporting.pages.report.next'), exact: true }).click()
  await page.goto(`${site}/fr/report`)
  await page.locator(`input[name=kind][value=${report.kind}]`).check()
  await next()
  if (['grooming', 'sextortion', 'ncii'].includes(report.kind))
    await page.getByRole('button', { name: french('site-reporting.help.go-on'), exact: true }).click()
  await page.locator('input[name=concerned]').first().waitFor()
  await next()
  await page.locator(`input[name=place][value=${report.place}]`).check()
  await page.locator('textarea[name=addresses]').fill(report.addresses)
  await next()
  if (report.place !== 'elsewhere') {
    await page.locator('input[name=platformTold]').first().waitFor()
    await next()
  }
  await page.locator('textarea[name=narrative]').fill(report.narrative)
  await next()
  await next()
  await page.getByRole('button', { name: french('site-reporting.pages.check.send'), exact: true }).click()
  await page.getByRole('heading', { level: 1, name: french('site-reporting.pages.receipt.title') }).waitFor()
  const words = await page.locator('.receipt li').allInnerTexts()
  return words.map((word) => word.trim()).join(' ')
}

/** Comes back with the receipt and reads the mailbox. */
export const openMailbox = async (page: Page, site: string, receipt: string): Promise<string> => {
  await page.goto(`${site}/fr/mailbox`)
  await page.locator('input[name=receipt]').fill(receipt)
  await page.getByRole('button', { name: french('site-frame.pages.door.open'), exact: true }).click()
  await page.getByRole('heading', { level: 1, name: french('site-reporting.pages.mailbox.yours') }).waitFor()
  return page.locator('main').innerText()
}
