import { text } from 'node:stream/consumers'
import { LANGUAGES } from '@vigie/kernel'
import { wordsOf } from '@vigie/locales'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { sharedBrowser } from './shared-browser.ts'
import { french, openPage, reportInFrench } from './walk.ts'

let browser: Browser
let receipt = ''
beforeAll(async () => {
  browser = await sharedBrowser()
})
afterAll(() => browser.close())

const site = inject('publicSite')
const REPORT = { kind: 'grooming', place: 'chat', addresses: '', narrative: 'Texte inventé pour les mots.' }

const assetsOf = (page: Page): string[] => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  return asked
}

describe.each([{ script: true }, { script: false }])('the words, with script: $script', ({ script }) => {
  test('are saved as a text by a form, and no answer with them may be kept', async () => {
    const { page, context, faults } = await openPage(browser, { script })
    receipt = await reportInFrench(page, site, REPORT)
    expect(
      await page.getByRole('button', { name: french('site-reporting.pages.receipt.print') }).count(),
    ).toBe(script ? 1 : 0)
    const coming = page.waitForEvent('download')
    await page.getByRole('button', { name: french('site-reporting.pages.receipt.save'), exact: true }).click()
    const download = await coming
    expect(download.url()).not.toContain(receipt.split(' ')[0])
    expect(download.suggestedFilename()).toBe('note.txt')
    expect((await text(await download.createReadStream())).replace(/\s+/g, ' ')).toContain(receipt)
    // The page with the words is still there.
    expect(await page.locator('#receipt-words').isVisible()).toBe(true)
    expect(faults).toEqual([])
    await context.close()
  })
})

test('on paper stand the words and where to type them, and no button', async () => {
  const { page, context } = await openPage(browser)
  await reportInFrench(page, site, REPORT)
  expect(await page.locator('.on-paper').isVisible()).toBe(false)
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('.on-paper').innerText()).toContain(`${new URL(site).host}/fr/mailbox`)
  expect(await page.locator('#receipt-words').isVisible()).toBe(true)
  expect(await page.locator('button:visible, header:visible, footer:visible, nav:visible').count()).toBe(0)
  await context.close()
})

test.each(LANGUAGES)('typing is checked on the page itself, on the page in %s too', async (language) => {
  const words = wordsOf(language)
  const { page, context, faults } = await openPage(browser)
  const asked = assetsOf(page)
  await page.goto(`${site}/${language}/mailbox`, { waitUntil: 'networkidle' })
  expect(asked.filter((path) => path.includes('/receipt.'))).toEqual([])
  const own = receipt.split(' ')
  const field = page.locator('input[name=receipt]')
  // A letter too many in a word of which four letters count.
  const [first = '', ...others] = own
  await field.fill([`x${first}`, ...others].join(' '))
  const said = page.locator('[data-word-check] [role=status]')
  await expect.poll(() => said.innerText()).toBe(words('site-frame.pages.door.count', { known: '7' }))
  await page
    .locator('[data-word-check]')
    .getByRole('button', { name: words('site-frame.pages.door.near', { near: first }), exact: true })
    .click()
  await expect.poll(() => said.innerText()).toBe(words('site-frame.pages.door.count', { known: '8' }))
  expect((await field.inputValue()).split(' ')).toHaveLength(8)
  await page.getByRole('button', { name: words('site-frame.pages.door.open'), exact: true }).click()
  await page.locator('.milestones').waitFor()
  expect(await page.locator('.milestones > li').count()).toBe(5)
  // Words go to the mailbox when the button is pressed, and to nobody while they are typed.
  expect(asked.filter((path) => !/^\/(assets\/|(nl|fr|de|en)\/mailbox$)/.test(path))).toEqual([])
  expect(faults).toEqual([])
  await context.close()
})

test('without script the same is said once the words were sent', async () => {
  const { page, context } = await openPage(browser, { script: false })
  await page.goto(`${site}/fr/mailbox`)
  const [first = '', ...others] = receipt.split(' ')
  await page.locator('input[name=receipt]').fill([`x${first}`, ...others].join(' '))
  await page.getByRole('button', { name: french('site-frame.pages.door.open'), exact: true }).click()
  const error = await page.locator('#receipt-error').innerText()
  expect(error).toContain(french('site-frame.pages.door.count', { known: '7' }))
  expect(error).toContain(french('site-frame.pages.door.near', { near: first }))
  await context.close()
})
