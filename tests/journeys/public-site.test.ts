import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { sharedBrowser } from './shared-browser.ts'
import { french, openMailbox, openPage, reportInFrench } from './walk.ts'

let browser: Browser
beforeAll(async () => {
  browser = await sharedBrowser()
})
afterAll(() => browser.close())

const site = inject('publicSite')

describe.each([{ script: true }, { script: false }])('with script: $script', ({ script }) => {
  test('a child reports in French on a phone, keeps eight words, and finds the report again', async () => {
    const { page, context, foreign, faults } = await openPage(browser, { script })
    const receipt = await reportInFrench(page, site, {
      kind: 'grooming',
      place: 'chat',
      addresses: '',
      narrative: 'Quelqu’un m’écrit chaque soir. Texte inventé.',
    })
    expect(receipt.split(' ')).toHaveLength(8)
    expect(page.url()).not.toContain(receipt.split(' ')[0])
    const mailbox = await openMailbox(page, site, receipt)
    expect(mailbox).toContain(french('site-reporting.pages.mailbox.now'))
    // One random word that ends with the browser or the quick exit, and nothing else.
    expect(await context.cookies()).toMatchObject([
      { name: expect.stringMatching(/report$/), expires: -1, httpOnly: true },
    ])
    expect(foreign).toEqual([])
    expect(faults).toEqual([])
    await context.close()
  })

  test('what was typed is kept when something is missing, and on the way back', async () => {
    const { page, context } = await openPage(browser, { script })
    await page.goto(`${site}/fr/report`)
    await page.getByRole('button', { name: french('site-reporting.pages.report.next'), exact: true }).click()
    expect(await page.locator('[aria-invalid=true], .error').count()).toBeGreaterThan(0)
    await page.locator('input[name=kind][value=csam]').check()
    await page.getByRole('button', { name: french('site-reporting.pages.report.next'), exact: true }).click()
    await page.locator('input[name=concerned]').first().waitFor()
    await page.getByRole('button', { name: french('site-reporting.pages.report.next'), exact: true }).click()
    await page.locator('textarea[name=addresses]').fill('https://forme-neutre.example/é?b=2&a=1')
    await page.getByRole('button', { name: french('site-reporting.pages.report.next'), exact: true }).click()
    await page.getByRole('button', { name: french('site-reporting.pages.report.back'), exact: true }).click()
    expect(await page.locator('textarea[name=addresses]').inputValue()).toBe(
      'https://forme-neutre.example/é?b=2&a=1',
    )
    await context.close()
  })

  test('the quick exit stands on every page and leads away', async () => {
    const { page, context } = await openPage(browser, { script })
    for (const path of ['', '/report', '/mailbox', '/wayfinder', '/about', '/figures']) {
      await page.goto(`${site}/fr${path}`)
      expect(await page.locator('a[data-exit]').count()).toBe(1)
      expect(await page.locator('main ~ footer, footer').innerText()).toContain('116 000')
    }
    const exit = await context.request.get(`${site}/fr/exit`, { maxRedirects: 0 })
    expect(exit.status()).toBe(303)
    expect(exit.headers()['clear-site-data']).toBeDefined()
    await context.close()
  })
})

test('the language is negotiated once, by address and never by cookie', async () => {
  const answer = await fetch(`${site}/`, {
    redirect: 'manual',
    headers: { 'accept-language': 'de-BE,de;q=0.9' },
  })
  expect(answer.status).toBeGreaterThanOrEqual(300)
  expect(answer.headers.get('location')).toMatch(/\/de$/)
  expect(answer.headers.get('set-cookie')).toBeNull()
})

test('the report page weighs at most 30 kB without fonts, and no script holds it up', async () => {
  const { page, context } = await openPage(browser)
  let bytes = 0
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  const fonts = new Set<string>()
  session.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Font') fonts.add(requestId)
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (!fonts.has(requestId)) bytes += encodedDataLength
  })
  await page.goto(`${site}/fr/report`, { waitUntil: 'networkidle' })
  expect(bytes).toBeGreaterThan(1000)
  expect(bytes).toBeLessThanOrEqual(30_000)
  expect(await page.locator('script[src]:not([type=module]):not([defer]):not([async])').count()).toBe(0)
  await context.close()
})
