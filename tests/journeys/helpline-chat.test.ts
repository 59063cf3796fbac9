import { newId } from '@vigie/kernel'
import { valueText } from '@vigie/locales'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest'
import { dutch, formOf, send, signInAt } from './desk-walk.ts'
import { sharedBrowser } from './shared-browser.ts'
import { violations } from './violations.ts'
import { DESK, openPage } from './walk.ts'

let browser: Browser
beforeAll(async () => {
  browser = await sharedBrowser()
})
afterAll(() => browser.close())

const [site, desk] = [inject('helplineSite'), inject('helplineDesk')]
const OLD_PHONE = { width: 360, height: 640 }

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const writes = async (page: Page, text: string) => {
  await page.locator('textarea[name=text]').fill(text)
  await press(page, dutch('site-reporting.pages.mailbox.send'))
}
const saidOn = (page: Page) => page.locator('.said-text').allInnerTexts()
const isWide = (page: Page) => page.evaluate('document.documentElement.scrollWidth > innerWidth')

test.each([{ script: true }, { script: false }])(
  'a chat in Dutch on an old phone, with script: $script: written, taken, answered, read and answered',
  async ({ script }) => {
    // Each run writes words of its own: the world is shared.
    const first = `Verzonnen ${newId()}: mag ik hier iets vragen?`
    const child = await openPage(browser, { viewport: OLD_PHONE, script, language: 'nl-BE' })
    const { page } = child
    await page.goto(`${site}/nl`)
    expect(await isWide(page)).toBe(false)
    await page.locator('select[name=ageBand]').selectOption('12-15')
    await writes(page, first)
    await page.locator('#receipt-words').waitFor()
    expect(await isWide(page)).toBe(false)
    const words = (await page.locator('.receipt li').allInnerTexts()).join(' ')
    await page.reload()
    expect((await page.locator('.receipt li').allInnerTexts()).join(' ')).toBe(words)
    await press(page, dutch('site-helpline.pages.sent.go'))
    expect(await saidOn(page)).toEqual([first])
    expect(await isWide(page)).toBe(false)
    expect(await page.locator('[data-standing]').innerText()).toContain('Er is nog niemand.')

    const seat = await signInAt(browser, desk, 'Sara', script)
    await seat.page.goto(`${desk}/nl/conversations`)
    // The last one of those who wait: the demonstration has people who wait longer.
    await seat.page.getByRole('button', { name: 'Nemen', exact: true }).last().click()
    await seat.page.waitForURL(/\/contact\/\d+/)
    expect(await saidOn(seat.page)).toEqual([first])
    expect(await seat.page.locator('select[name=ageBand]').inputValue()).toBe('12-15')
    expect(valueText(dutch, 'helpline', 'language', 'nl')).toBe('Nederlands')
    await formOf(seat.page, 'helpline.answer-caller').locator('textarea').fill('Natuurlijk. Vertel maar.')
    await send(seat.page, 'helpline.answer-caller')
    await seat.page.locator('.said-text', { hasText: 'Natuurlijk.' }).waitFor()

    // By itself with script, and what was being typed stays; by a button without.
    if (script) await page.locator('textarea[name=text]').fill('Ik typ nog')
    else await press(page, dutch('site-helpline.pages.talk.look'))
    await page.locator('.said-by-desk', { hasText: 'Natuurlijk.' }).waitFor()
    expect(await page.locator('[data-standing]').innerText()).toBe('Er is iemand voor je.')
    if (script) expect(await page.locator('textarea[name=text]').inputValue()).toBe('Ik typ nog')

    await writes(page, 'Verzonnen: dank u.')
    await page.locator('.said-by-reporter', { hasText: 'dank u' }).waitFor()
    await page.reload()
    // A page with words in it is kept nowhere: going back, the browser asks whether to send again, and Reload does.
    await page.goBack().catch(() => null)
    await vi.waitFor(() => page.reload(), 10_000)
    const wanted = [first, 'Natuurlijk. Vertel maar.', 'Verzonnen: dank u.']
    const back = await openPage(browser, { viewport: OLD_PHONE, script, language: 'nl-BE' })
    await back.page.goto(`${site}/nl/conversation`)
    await back.page.locator('input[name=receipt]').fill(words)
    await press(back.page, dutch('site-frame.pages.door.open'))
    await back.page.locator('.said-text').first().waitFor()
    expect(await saidOn(back.page)).toEqual(wanted)
    // The desk is woken by what the child wrote; without script it is read again.
    if (!script) await seat.page.reload()
    await seat.page.locator('.said-text', { hasText: 'dank u' }).waitFor()
    expect(await saidOn(seat.page)).toEqual(wanted)

    await press(back.page, dutch('site-helpline.pages.talk.leave'))
    expect(await back.page.locator('[data-standing]').innerText()).toContain('Dit gesprek is voorbij.')
    expect([...child.foreign, ...back.foreign]).toEqual([])
    expect([...child.faults, ...back.faults]).toEqual([])
    for (const one of [child, back, seat]) await one.context.close()
  },
)

test('no page of the helpline’s site, nor of its conversations at the desk, has a violation', async () => {
  const context = await browser.newContext({ viewport: OLD_PHONE, bypassCSP: true, locale: 'nl-BE' })
  const page = await context.newPage()
  const found: string[] = []
  const check = async (of: Page) => found.push(...(await violations(of)))
  for (const path of ['kept', 'conversation', '']) {
    await page.goto(`${site}/nl/${path}`)
    await check(page)
  }
  await press(page, dutch('site-reporting.pages.mailbox.send'))
  await page.locator('#text-error').waitFor()
  await check(page)
  await writes(page, `Verzonnen ${newId()}: nog een vraag.`)
  await page.locator('#receipt-words').waitFor()
  await check(page)
  await press(page, dutch('site-helpline.pages.sent.go'))
  await page.locator('.said-text').waitFor()
  await check(page)

  const office = await browser.newContext({ viewport: DESK, bypassCSP: true, locale: 'nl-BE' })
  const seat = await office.newPage()
  await seat.goto(`${desk}/nl/sign-in`)
  await seat.getByRole('button', { name: /Lena/ }).click()
  await seat.goto(`${desk}/nl/conversations`)
  await check(seat)
  await seat.getByRole('button', { name: 'Nemen', exact: true }).last().click()
  await seat.waitForURL(/\/contact\/\d+/)
  await check(seat)
  await press(page, dutch('site-helpline.pages.talk.leave'))
  await check(page)
  expect(found).toEqual([])
  await context.close()
  await office.close()
})
