import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../../tests/browser.ts'
import { deskAssets } from '../assets.ts'
import { DeskPage } from '../desk-page/desk-page.tsx'
import { SCRIPTS } from '../scripts.ts'
import { deskCss } from '../styles.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const desk = (
  <DeskPage
    lang="en"
    title="Queue"
    centre="Made-up hotline"
    home="#home"
    assets={{ ...deskAssets(), modules: [] }}
    menu={[
      {
        name: 'Work',
        here: 'Work: Queue',
        links: [
          { href: '#queue', text: 'Queue', current: true, keyLetter: 'q' },
          { href: '#pictures', text: 'Pictures' },
        ],
      },
      { name: 'Answer for it', links: [{ href: '#status', text: 'Status' }] },
    ]}
    person="Robin"
    signOut={{ action: '#out', csrf: 'made-up' }}
    languages={{
      action: 'https://desk.example/language',
      csrf: 'made-up',
      back: '/en/queue',
      label: 'Language',
      unsent: 'What you typed is lost.',
      current: 'en',
      choices: [
        { value: 'en', label: 'English' },
        { value: 'fr', label: 'Français' },
      ],
    }}
    words={{
      skip: 'To the case',
      menu: 'Menu',
      signOut: 'Sign out',
      acts: 'What I can do',
      renewed: 'Renewed',
      help: 'Keys',
      closeHelp: 'Close',
      letters: 'Letters',
      keys: [],
    }}
  >
    <h1>Queue</h1>
    <a href="#case">A case</a>
    <textarea aria-label="Note">as it stood</textarea>
  </DeskPage>
)

const open = async (width: number, script: boolean): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width, height: 740 }, javaScriptEnabled: script })
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  await page.setContent(String(await desk).replace('</head>', `<style>${deskCss().text}</style></head>`))
  if (script) await page.addScriptTag({ path: SCRIPTS.deskMenu.file.pathname, type: 'module' })
  return page
}

const summary = (page: Page, text: string) => page.locator('summary', { hasText: text })
const link = (page: Page, text: string) => page.locator('.desk-menu a', { hasText: text })
const top = (page: Page, of: string): Promise<number> =>
  page
    .locator(of)
    .first()
    .evaluate((one) => one.getBoundingClientRect().top)
const shown = async (page: Page) => {
  const seen: string[] = []
  for (const text of ['Queue', 'Pictures', 'Status']) if (await link(page, text).isVisible()) seen.push(text)
  if (await page.getByRole('button', { name: 'Sign out' }).isVisible()) seen.push('Sign out')
  return seen
}

test.each([true, false])(
  'on a phone every group is folded, and the one in which one is says where; with script: %s',
  async (script) => {
    const page = await open(360, script)
    expect(await summary(page, 'Work').textContent()).toBe('Work: Queue')
    expect(await shown(page)).toEqual([])
    expect(await page.locator('header').evaluate((one) => one.clientHeight)).toBeLessThan(120)
    const stood = await top(page, '.desk-menu summary')
    await summary(page, 'Work').click()
    expect(await shown(page)).toEqual(['Queue', 'Pictures'])
    expect(await link(page, 'Queue').getAttribute('aria-current')).toBe('page')
    // What was pressed stays where it was pressed.
    expect(await top(page, '.desk-menu summary')).toBe(stood)
    await summary(page, 'Answer').click()
    expect(await shown(page)).toEqual(['Status'])
    await summary(page, 'Robin').click()
    expect(await shown(page)).toEqual(['Sign out'])
    await page.context().close()
  },
)

test('on a wide screen the first group stands open; another hangs over the page until one leaves it', async () => {
  const page = await open(1280, true)
  expect(await summary(page, 'Work').isVisible()).toBe(false)
  expect(await shown(page)).toEqual(['Queue', 'Pictures'])
  const heading = await top(page, 'h1')
  await summary(page, 'Answer').focus()
  await page.keyboard.press('Enter')
  expect(await shown(page)).toEqual(['Queue', 'Pictures', 'Status'])
  expect(await top(page, 'h1')).toBe(heading)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Escape')
  expect(await shown(page)).toEqual(['Queue', 'Pictures'])
  expect(await page.locator('summary:focus').textContent()).toBe('Answer for it')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  expect(await page.locator(':focus').textContent()).toBe('A case')
  expect(await shown(page)).toEqual(['Queue', 'Pictures'])
  await page.context().close()
})

test('whoever typed something and did not send it is asked before the language changes, and nobody else', async () => {
  const page = await open(1280, true)
  const asked: string[] = []
  let answer = false
  page.on('dialog', async (dialog) => {
    asked.push(dialog.message())
    await (answer ? dialog.accept() : dialog.dismiss())
  })
  let left = 0
  await page.route('https://desk.example/**', (route) => {
    left += 1
    return route.fulfill({ status: 204 })
  })
  const choose = async () => {
    await page.evaluate("document.querySelector('.seat').open = true")
    await page.locator('.desk-languages button[value=fr]').click()
  }
  await choose()
  await expect.poll(() => left).toBe(1)
  expect(asked).toEqual([])
  await page.locator('textarea').fill('half a sentence')
  await choose()
  await expect.poll(() => asked).toEqual(['What you typed is lost.'])
  expect([left, await page.locator('textarea').inputValue()]).toEqual([1, 'half a sentence'])
  answer = true
  await choose()
  await expect.poll(() => left).toBe(2)
  await page.context().close()
})

test('without script it is said beside the languages', async () => {
  const page = await open(360, false)
  await summary(page, 'Robin').click()
  expect(await page.locator('.desk-languages p').isVisible()).toBe(true)
  await page.context().close()
})
