import { LANGUAGES } from '@vigie/kernel'
import { wordsOf } from '@vigie/locales'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { z } from 'zod'
import { sharedBrowser } from './shared-browser.ts'
import { openPage } from './walk.ts'

let browser: Browser
beforeAll(async () => {
  browser = await sharedBrowser()
})
afterAll(() => browser.close())

const site = inject('publicSite')
/** A small phone that many children inherit. */
const SMALL = { width: 360, height: 640 }

/** What is not drawn at all lies far below. */
const NOWHERE = { y: 9_999, height: 0 }
const Drawn = z.array(z.object({ y: z.number(), height: z.number() }))
/** Where the elements stand on a page that nobody has scrolled. */
const drawnOn = async (page: Page, selector: string) =>
  Drawn.parse(
    await page.evaluate(
      `[...document.querySelectorAll('${selector}')].map((one) => one.getBoundingClientRect().toJSON())`,
    ),
  )

/** What comes over the line for a page with nothing kept: bytes and requests, fonts included. */
const weigh = async (path: string): Promise<{ bytes: number; requests: number }> => {
  const { page, context } = await openPage(browser, { viewport: SMALL })
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  let [bytes, requests] = [0, 0]
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength
    requests++
  })
  await page.goto(site + path, { waitUntil: 'networkidle' })
  await context.close()
  return { bytes, requests }
}

describe.each(LANGUAGES)('on a small phone in %s', (language) => {
  const words = wordsOf(language)

  test('the home page shows both numbers to call and the first tiles before anybody scrolls', async () => {
    const { page, context } = await openPage(browser, { viewport: SMALL })
    await page.goto(`${site}/${language}`)
    const links = page.locator('.calls a')
    expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual([
      'tel:112',
      'tel:116000',
    ])
    for (const { y, height } of await drawnOn(page, '.calls a')) {
      expect(height).toBeGreaterThanOrEqual(44)
      expect(y + height).toBeLessThanOrEqual(SMALL.height)
    }
    const tiles = await drawnOn(page, '.tile')
    expect(tiles).toHaveLength(4)
    for (const { height } of tiles) expect(height).toBeGreaterThanOrEqual(80)
    expect(tiles.filter(({ y, height }) => y + height <= SMALL.height).length).toBeGreaterThanOrEqual(2)
    await context.close()
  })

  test('the way on from the first question is within one and a half screens', async () => {
    const { page, context } = await openPage(browser, { viewport: SMALL })
    await page.goto(`${site}/${language}/report`)
    const [button = NOWHERE] = await drawnOn(page, 'form#report button.primary')
    expect(button.y + button.height).toBeLessThanOrEqual(SMALL.height * 1.5)
    // What is folded away is an answer like the others, and is open when it was given.
    await page.locator('details.more summary').click()
    await page.locator('input[name=kind][value=voyeurism]').check()
    await page.locator('form#report button.primary').click()
    await page.locator('input[name=concerned]').first().waitFor()
    await page.goBack()
    expect(await page.locator('input[name=kind][value=voyeurism]').isVisible()).toBe(true)
    await context.close()
  })

  test.each([{ script: true }, { script: false }])(
    'each tile answers the first question, with script: $script',
    async ({ script }) => {
      const { page, context, faults } = await openPage(browser, { viewport: SMALL, script })
      for (const [tile, kind] of [
        ['threat', 'sextortion'],
        ['asked', 'grooming'],
        ['goes-round', 'ncii'],
      ] as const) {
        await page.goto(`${site}/${language}`)
        const text = words(`site-centre.pages.home.tile.${tile}`)
        await page.getByRole('button', { name: text, exact: true }).click()
        // Each of them is helped at once, before any further question.
        await page.locator('main ol').first().waitFor()
        await page.getByRole('button', { name: words('site-reporting.pages.report.back') }).click()
        expect(await page.locator('input[name=kind]:checked').inputValue()).toBe(kind)
      }
      await page.goto(`${site}/${language}`)
      await page.getByRole('link', { name: words('site-centre.pages.home.tile.seen'), exact: true }).click()
      await page.locator('input[name=kind]').first().waitFor()
      expect(await page.locator('input[name=kind]:checked').count()).toBe(0)
      expect(faults).toEqual([])
      await context.close()
    },
  )

  test.each(['', '/report', '/mailbox'])('the page %s asks five times at most, for 46 kB', async (path) => {
    const { bytes, requests } = await weigh(`/${language}${path}`)
    expect(bytes).toBeGreaterThan(20_000)
    expect(bytes).toBeLessThanOrEqual(46_000)
    expect(requests).toBeLessThanOrEqual(5)
  })
})
