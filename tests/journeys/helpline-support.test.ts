import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { formOf, openAct, send } from './desk-walk.ts'
import { sharedBrowser } from './shared-browser.ts'
import { violations } from './violations.ts'

let browser: Browser
beforeAll(async () => {
  browser = await sharedBrowser()
})
afterAll(() => browser.close())

const desk = inject('helplineDesk')

/** Sends the form of an act and waits for the page that says that it was done. */
const done = async (page: Page, operation: string) => {
  await send(page, operation)
  await page.waitForURL(new RegExp(`done=${operation}`))
}

const sitDown = async (name: string): Promise<Page> => {
  const context = await browser.newContext({ bypassCSP: true, locale: 'nl-BE' })
  const page = await context.newPage()
  await page.goto(`${desk}/nl/sign-in`)
  await page.getByRole('button', { name: new RegExp(name) }).click()
  await page.waitForURL(/\/conversations/)
  return page
}

test('a support case from the first call, by a plan and a referral, to the yes of a second person, on a telephone and at a desk', async () => {
  const found: string[] = []
  const look = async (page: Page) => {
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 900 })
      found.push(...(await violations(page)))
    }
  }
  const [lena, nele] = [await sitDown('Lena'), await sitDown('Nele')]
  await lena.goto(`${desk}/nl/contacts`)
  await lena.locator('form[action$="/contacts/open"] button').first().click()
  await lena.waitForURL(/\/contact\/\d+/)
  await done(lena, 'helpline.open-support')
  await lena.locator('a[href*="/support/"]').click()
  await lena.waitForURL(/\/support\/\d+/)
  const [path = ''] = /\/support\/\d+/.exec(lena.url()) ?? []

  const written = formOf(lena, 'helpline.write-entry')
  await written.locator('select[name=entry]').selectOption('plan')
  await written.locator('textarea[name=written]').fill('Verzonnen: praat morgen met de leerkracht.')
  await done(lena, 'helpline.write-entry')
  await openAct(lena, 'helpline.give-pseudonym')
  await look(lena)
  const name = `Blauwe Vos ${path.split('/').at(-1)}`
  await formOf(lena, 'helpline.give-pseudonym').locator('input[name=pseudonym]').fill(name)
  await done(lena, 'helpline.give-pseudonym')
  await openAct(lena, 'helpline.begin-plan')
  await formOf(lena, 'helpline.begin-plan').locator('select[name=plan]').selectOption('intimate-images')
  await done(lena, 'helpline.begin-plan')
  await done(lena, 'helpline.tick-step')
  await look(lena)
  await openAct(lena, 'helpline.refer-onward')
  await look(lena)
  const referral = formOf(lena, 'helpline.refer-onward')
  await referral.locator('select[name=body]').selectOption('tejo')
  await referral.locator('textarea[name=wanted]').fill('Verzonnen: iemand om mee te praten.')
  await done(lena, 'helpline.refer-onward')
  await openAct(lena, 'helpline.note-consent')
  await look(lena)
  await formOf(lena, 'helpline.note-consent').locator('select[name=giver]').selectOption('person')
  await done(lena, 'helpline.note-consent')
  await lena.locator('form[action$="/act/helpline.move-onward"] button[value=in-progress]').click()
  await lena.waitForURL(/done=helpline.move-onward/)
  await openAct(lena, 'helpline.set-task')
  await look(lena)
  const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Brussels' })
  await formOf(lena, 'helpline.set-task').locator('input[name=due]').fill(today)
  await done(lena, 'helpline.set-task')

  // Her page where the shift stands is woken by what was set.
  const due = nele.locator('.callout a[href$="/supports"]')
  await due.waitFor()
  await due.click()
  await nele.waitForURL(/\/supports/)
  await look(nele)
  await nele.locator('input[name=which]').fill(name.toUpperCase())
  await nele.locator('form[action$="/supports/find"] button').click()
  await nele.waitForURL(new RegExp(`${path}$`))
  await nele.locator('form[action$="/act/helpline.end-task"] button[value=done]').click()
  await nele.waitForURL(/done=/)

  await lena.goto(`${desk}/nl${path}`)
  await openAct(lena, 'helpline.ask-closing')
  await formOf(lena, 'helpline.ask-closing').locator('textarea').fill('Verzonnen: het gaat beter.')
  await done(lena, 'helpline.ask-closing')
  expect(await lena.locator('form[action$="/act/helpline.approve-closing"]').count()).toBe(0)
  await nele.goto(`${desk}/nl${path}`)
  await look(nele)
  await done(nele, 'helpline.approve-closing')
  await look(nele)
  expect(await nele.locator('form[action$="/act/helpline.write-entry"]').count()).toBe(0)
  expect(found).toEqual([])
  for (const page of [lena, nele]) await page.context().close()
})
