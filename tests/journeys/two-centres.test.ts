import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sharedBrowser } from './shared-browser.ts'
import { type RunningWorld, readyFolder, startWorld } from './start-world.ts'
import { DESK, openPage } from './walk.ts'

let world: RunningWorld
let browser: Browser
beforeAll(async () => {
  const { folder, tree } = await readyFolder()
  world = await startWorld(folder, ['centre', 'flanders=centre'], tree)
  browser = await sharedBrowser()
})
afterAll(async () => {
  await browser.close()
  await world.stop()
  await rm(world.folder, { recursive: true, force: true })
})

const signIn = async (page: Page, desk: string, name: RegExp): Promise<void> => {
  await page.goto(`${desk}/en/sign-in`)
  await page.getByRole('button', { name }).click()
  await page.waitForURL((url) => !url.pathname.endsWith('/sign-in'))
}
const nameAt = async (page: Page, desk: string): Promise<string> => {
  await page.goto(`${desk}/en/account`)
  return (await page.locator('body').textContent()) ?? ''
}

test('somebody signs in to two centres in one browser, and neither signs the other out', async () => {
  const [one, other] = [world.url('desk (staff)'), world.url('desk (staff)', 'flanders')]
  expect(new URL(one).hostname).toBe(new URL(other).hostname)
  const { page, context } = await openPage(browser, { viewport: DESK, language: 'en-GB' })
  await signIn(page, one, /Hanne/)
  await signIn(page, other, /Griet/)
  expect(await nameAt(page, one)).toContain('Hanne')
  expect(await nameAt(page, other)).toContain('Griet')
  const names = (await context.cookies()).map(({ name }) => name)
  expect(names.filter((name) => name.endsWith('-desk')).sort()).toEqual([
    '__Host-centre-desk',
    '__Host-flanders-desk',
  ])
  await page.locator('.seat > summary').click()
  await page.getByRole('button', { name: 'Sign out', exact: true }).click()
  await page.waitForURL(/sign-in/)
  expect(await nameAt(page, one)).toContain('Hanne')
  await context.close()
})

test('each of two centres has keys of its own, and a case of one is not in the other', async () => {
  expect((await readdir(join(world.folder, 'keys'))).sort()).toEqual(['centre', 'flanders'])
  const numbers = async (house: string): Promise<string> =>
    (await fetch(`${world.url('public site', house)}/api/v1/openapi.json`)).text()
  expect(await numbers('flanders')).toContain('"openapi"')
  const { receipt } = await (
    await fetch(`${world.url('public site')}/api/v1/reports`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ language: 'nl', kind: 'grooming', narrative: 'Verzonnen.', addresses: [] }),
    })
  ).json()
  const open = (house: string) =>
    fetch(`${world.url('public site', house)}/api/v1/mailbox`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ receipt }),
    })
  expect((await open('centre')).status).toBe(200)
  expect((await open('flanders')).status).toBe(404)
})
