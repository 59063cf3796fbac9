import { operationText, wordsOf } from '@vigie/locales'
import type { Browser, Page } from 'playwright-core'
import { DESK, openPage, type Watched } from './walk.ts'

export const dutch = wordsOf('nl')

/** Somebody of a demonstration who signs in at their desk, in Dutch; they arrive at a queue. */
export const signInAt = async (
  browser: Browser,
  desk: string,
  name: string,
  script = true,
): Promise<Watched> => {
  const seat = await openPage(browser, { viewport: DESK, script, language: 'nl-BE' })
  await seat.page.goto(`${desk}/nl/sign-in`)
  await seat.page.getByRole('button', { name: new RegExp(name) }).click()
  await seat.page.waitForURL(/\/(queue|conversations)/)
  return seat
}

export const title = (operation: string): string => operationText(dutch, operation, 'title') ?? operation
const button = (operation: string): string => operationText(dutch, operation, 'button') ?? operation

/** Opens the form of an act from the column "what I can do". */
export const openAct = (page: Page, operation: string) =>
  page
    .locator('a', { hasText: title(operation) })
    .first()
    .click()

/** The form of an act, wherever it stands on the page. */
export const formOf = (page: Page, operation: string) =>
  page.locator(`form[action$="/act/${operation}"]`).first()

export const send = (page: Page, operation: string) =>
  formOf(page, operation)
    .getByRole('button', { name: button(operation) })
    .first()
    .click()

export const assess = async (page: Page): Promise<void> => {
  await openAct(page, 'hotline.assess-item')
  const form = formOf(page, 'hotline.assess-item')
  const answers = {
    nature: 'real',
    ageBand: 'pubescent',
    sex: 'not-determined',
    selfGenerated: 'no',
    act: 'lascivious-exhibition',
    outcome: 'illegal',
    confidence: 'sure',
  }
  for (const [question, answer] of Object.entries(answers)) {
    await form.locator(`input[name=${question}][value=${answer}]`).check()
  }
  await form.locator('input[name=article]').first().check()
  const looked = form.locator('select[name=secondsExposed]')
  // With script, the page has measured the time by itself.
  if ((await looked.inputValue()) === '') await looked.selectOption('30')
  await send(page, 'hotline.assess-item')
  await page.waitForURL(/\/case\/\d+/)
}
