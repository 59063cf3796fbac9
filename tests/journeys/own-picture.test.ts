import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { wordsOf } from '@vigie/locales'
import { fingerprintFile } from '@vigie/pdq/decode'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { picture as drawn } from '../../packages/pdq/testing/pictures.ts'
import { save } from '../../packages/pdq/testing/save.ts'
import { sharedBrowser } from './shared-browser.ts'
import { openPage } from './walk.ts'

const words = wordsOf('nl')
const site = inject('publicSite')

let browser: Browser
let folder = ''
let picture = ''
let bytes: Buffer = Buffer.alloc(0)
beforeAll(async () => {
  browser = await sharedBrowser()
  folder = await mkdtemp(join(tmpdir(), 'vigie-picture-'))
  picture = join(folder, 'shapes.png')
  bytes = await save(drawn(11, { width: 900, height: 700, channels: 3 }), 'png')
  await writeFile(picture, bytes)
})
afterAll(async () => {
  await browser.close()
  await rm(folder, { recursive: true, force: true })
})

/** Everything that leaves the browser: method, address and body of every request. */
const watchNetwork = (page: Page): { said: string[]; sent: Buffer[] } => {
  const said: string[] = []
  const sent: Buffer[] = []
  page.on('request', (request) => {
    said.push(`${request.method()} ${new URL(request.url()).pathname}`)
    const body = request.postDataBuffer()
    if (body) sent.push(body)
  })
  return { said, sent }
}

const choose = async (page: Page): Promise<void> => {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: words('site-reporting.pages.picture.choose') }).click()
  await (await chooser).setFiles(picture)
  await page.getByText(words('site-reporting.pages.picture.done')).waitFor()
}

describe('a picture that stays on the device', () => {
  test('is fingerprinted there, and only the fingerprint is ever sent', async () => {
    const { page, context, foreign, faults } = await openPage(browser, { language: 'nl-BE' })
    await page.goto(`${site}/nl/picture`)
    const network = watchNetwork(page)
    await choose(page)
    expect(network.sent).toEqual([])
    expect(network.said.filter((line) => !/^GET \/assets\//.test(line))).toEqual([])
    const { pdq, sha256 } = await fingerprintFile(picture)
    expect(await page.locator('[data-made] code').innerText()).toBe(pdq)

    await page.getByRole('button', { name: words('site-reporting.pages.picture.report') }).click()
    await page.locator('input[name=kind][value=ncii]').check()
    const next = () =>
      page.getByRole('button', { name: words('site-reporting.pages.report.next'), exact: true }).click()
    await next()
    await page.getByRole('button', { name: words('site-reporting.help.go-on'), exact: true }).click()
    await page.locator('input[name=concerned]').first().waitFor()
    await next()
    expect(await page.locator('[data-made] code').innerText()).toBe(pdq)
    for (let step = 0; step < 3; step++) await next()
    await page.getByText(words('site-reporting.pages.picture.count', { count: 1 })).waitFor()
    await page.getByRole('button', { name: words('site-reporting.pages.check.send'), exact: true }).click()
    await page.getByRole('heading', { level: 1, name: words('site-reporting.pages.receipt.title') }).waitFor()

    const all = Buffer.concat(network.sent)
    expect(all.includes(sha256)).toBe(true)
    // Not a piece of the file, as it is or in any way in which a browser could write it into a form.
    for (let at = 0; at + 24 < bytes.length; at += Math.ceil(bytes.length / 200)) {
      const piece = bytes.subarray(at, at + 24)
      expect(all.includes(piece)).toBe(false)
      expect(all.includes(piece.toString('hex'))).toBe(false)
      expect(all.includes(piece.toString('base64').slice(2, -4))).toBe(false)
    }
    expect(all.length).toBeLessThan(bytes.length)
    expect([foreign, faults]).toEqual([[], []])
    await context.close()
  })

  test('can be taken back before anything is sent', async () => {
    const { page, context } = await openPage(browser, { language: 'nl-BE' })
    await page.goto(`${site}/nl/picture`)
    await choose(page)
    await page.getByRole('button', { name: words('site-reporting.pages.picture.remove') }).click()
    expect(await page.locator('[data-made] li').count()).toBe(0)
    expect(
      await page.getByRole('button', { name: words('site-reporting.pages.picture.report') }).isVisible(),
    ).toBe(false)
    await context.close()
  })

  test('and what is no picture gets words that help', async () => {
    const { page, context } = await openPage(browser, { language: 'nl-BE' })
    const file = join(folder, 'words.txt')
    await writeFile(file, 'Only words.')
    await page.goto(`${site}/nl/picture`)
    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: words('site-reporting.pages.picture.choose') }).click()
    await (await chooser).setFiles(file)
    await page.getByText(words('site-reporting.pages.picture.not-a-picture')).waitFor()
    await context.close()
  })

  test('and without script the page shows the other ways, and no button that does nothing', async () => {
    const { page, context } = await openPage(browser, { script: false, language: 'nl-BE' })
    await page.goto(`${site}/nl/picture`)
    expect(await page.getByText(words('site-reporting.pages.picture.no-script')).isVisible()).toBe(true)
    expect(
      await page.getByRole('button', { name: words('site-reporting.pages.picture.choose') }).isVisible(),
    ).toBe(false)
    expect(await page.getByText(words('site-reporting.pages.picture.other.report')).isVisible()).toBe(true)
    await context.close()
  })
})
