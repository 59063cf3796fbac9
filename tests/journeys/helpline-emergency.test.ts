import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { dutch, formOf, openAct, send } from './desk-walk.ts'
import { sharedBrowser } from './shared-browser.ts'
import { violations } from './violations.ts'

let browser: Browser
beforeAll(async () => {
  browser = await sharedBrowser()
})
afterAll(() => browser.close())

const desk = inject('helplineDesk')

const sitDown = async (name: string): Promise<Page> => {
  const context = await browser.newContext({ bypassCSP: true, locale: 'nl-BE' })
  const page = await context.newPage()
  await page.goto(`${desk}/nl/sign-in`)
  await page.getByRole('button', { name: new RegExp(name) }).click()
  await page.waitForURL(/\/conversations/)
  return page
}

test('danger in a call: one press stands at the desk of a colleague by itself, who takes it away by having seen it', async () => {
  const found: string[] = []
  /** On a telephone and at a desk. */
  const look = async (page: Page) => {
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 900 })
      expect(await page.evaluate('document.documentElement.scrollWidth > innerWidth')).toBe(false)
      found.push(...(await violations(page)))
    }
  }
  const [lena, karim] = [await sitDown('Lena'), await sitDown('Karim')]
  await lena.goto(`${desk}/nl/contacts`)
  await lena.locator('form[action$="/contacts/open"] button').first().click()
  await lena.waitForURL(/\/contact\/\d+/)
  const [path = ''] = /\/contact\/\d+/.exec(lena.url()) ?? []
  await lena.getByText(dutch('desk-helpline.pages.danger'), { exact: true }).click()
  await look(lena)
  await send(lena, 'helpline.call-emergency')
  await lena.getByText(dutch('desk-helpline.pages.danger.alone')).waitFor()

  // His page is woken by what she pressed.
  const alert = karim.locator('.callout', { has: karim.locator(`a[href$="${path}"]`) })
  await alert.waitFor()
  await look(karim)
  await alert.locator('form[action$="/act/helpline.see-alert"] button').click()
  await alert.waitFor({ state: 'detached' })

  await lena.reload()
  expect(await lena.getByText(dutch('desk-helpline.pages.danger.alone')).count()).toBe(0)
  await openAct(lena, 'helpline.note-dispatch')
  await look(lena)
  await formOf(lena, 'helpline.note-dispatch').locator('textarea[name=said]').fill('Verzonnen: een adres.')
  await send(lena, 'helpline.note-dispatch')
  await lena.locator('.told', { hasText: 'Verzonnen: een adres.' }).waitFor()
  expect(found).toEqual([])
  for (const page of [lena, karim]) await page.context().close()
})
