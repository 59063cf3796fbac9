import { codeAt, PROOF_LIFE } from '@vigie/people/sign-in'
import { giveRole } from '@vigie/people/verbs/give-role'
import { invitePerson } from '@vigie/people/verbs/invite-person'
import { createLog } from '@vigie/platform/log'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { CENTRE_DESK } from '../../houses/centre/desk.ts'
import { openTestCentre } from '../../houses/centre/testing.ts'
import { launchBrowser } from '../../tests/browser.ts'
import { serveConsole } from './serve-console.ts'

let centre: Awaited<ReturnType<typeof openTestCentre>>
let site: Awaited<ReturnType<typeof serveConsole>>
let browser: Browser
let origin = ''
beforeAll(async () => {
  centre = await openTestCentre()
  site = await serveConsole({
    desks: CENTRE_DESK,
    holding: centre.desk,
    host: '127.0.0.1',
    port: 0,
    settings: {},
    demonstration: false,
    log: createLog('silent'),
  })
  origin = `http://localhost:${site.port}`
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  await site.close()
  await centre.close()
})

let count = 0
const invite = async (roles: readonly string[]): Promise<string> => {
  count += 1
  const input = { name: 'Nora Smets', mail: `nora${count}@vigie.example`, language: 'en', roles }
  const made = await centre.perform(invitePerson, centre.staff.olivia, input)
  return z.object({ invitation: z.string() }).parse(made).invitation
}
/** Somebody with an invitation types its code. */
const begin = async (page: Page, at: string, roles: readonly string[]): Promise<void> => {
  await page.goto(`${at}/en/invitation`)
  await page.getByLabel('Code of the invitation').fill(await invite(roles))
  await page.getByRole('button', { name: 'Go on' }).click()
}
const open = async (given: { script: boolean }) => {
  const context = await browser.newContext({ javaScriptEnabled: given.script })
  const page = await context.newPage()
  const faults: string[] = []
  page.on('console', (line) => {
    if (line.type() === 'error') faults.push(line.text())
  })
  page.on('pageerror', (fault) => faults.push(fault.message))
  return { context, page, faults }
}
/** A device that always has the right finger on it. */
const holdDevice = async (page: Page) => {
  const session = await page.context().newCDPSession(page)
  await session.send('WebAuthn.enable')
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
}

test('a passkey is made at the invitation and used at the door, in a real browser under our own policy', async () => {
  const { context, page, faults } = await open({ script: true })
  await holdDevice(page)
  // The other name of this machine leads to the one that passkeys belong to.
  await begin(page, `http://127.0.0.1:${site.port}`, ['administrator'])
  expect(new URL(page.url()).origin).toBe(origin)
  await page.getByLabel('Name of this device').fill('laptop')
  await page.getByRole('button', { name: 'Make a passkey' }).click()
  await page.waitForURL(`${origin}/en/people`)
  await page.locator('.seat > summary').click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.waitForURL(`${origin}/en/sign-in`)
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
  await page.waitForURL(`${origin}/en/people`)
  expect(faults).toEqual([])
  await context.close()
})

test('without any script one sets a password and a code, and carries an act out', async () => {
  const { context, page } = await open({ script: false })
  await begin(page, origin, ['administrator'])
  const secret = (await page.locator('input[name=secret]').inputValue()) ?? ''
  await page.locator('input[name=password]').fill('drie meeuwen op de kade')
  await page.locator('input[name=code]').fill(codeAt(secret, centre.clock()))
  await page.getByRole('button', { name: 'Begin' }).click()
  await page.waitForURL(`${origin}/en/people`)
  const louis = page.getByRole('row', { name: /Louis Renard/ })
  await louis.locator('summary').click()
  await louis.getByRole('link', { name: /Give a role/ }).click()
  await page.getByRole('radio', { name: 'analyst' }).check()
  await page.getByRole('button', { name: 'Give the role' }).click()
  await page.waitForURL(/people\?.*done=people.give-role/)
  expect(await page.locator('main').textContent()).toContain('The role is given.')
  await context.close()
})

test('before a sensitive act the browser shows the passkey again, and what was typed goes on', async () => {
  const { context, page, faults } = await open({ script: true })
  await holdDevice(page)
  await begin(page, origin, ['administrator'])
  await page.getByRole('button', { name: 'Make a passkey' }).click()
  await page.waitForURL(`${origin}/en/people`)
  await page.goto(`${origin}/en/act/people.invite-person?back=/en/people`)
  await page.locator('input[name=name]').fill('Ada Claes')
  await page.locator('input[name=mail]').fill('ada@vigie.example')
  await page.locator('input[name=language][value=fr]').check()
  await page.locator('input[name=roles][value=analyst]').check()
  centre.clock.moveBy(PROOF_LIFE)
  await page.locator('main form button[type=submit]').click()
  await page.getByRole('button', { name: 'Confirm with a passkey' }).click()
  await page.locator('#shown-once').waitFor()
  expect(await page.locator('#invitation-page').textContent()).toContain(`${origin}/en/invitation`)
  expect(faults.filter((fault) => !fault.includes('status of 403'))).toEqual([])
  await context.close()
})

test('without any script a code does the same', async () => {
  const { context, page } = await open({ script: false })
  await begin(page, origin, ['administrator'])
  const secret = (await page.locator('input[name=secret]').inputValue()) ?? ''
  await page.locator('input[name=password]').fill('drie meeuwen op de kade')
  await page.locator('input[name=code]').fill(codeAt(secret, centre.clock()))
  await page.getByRole('button', { name: 'Begin' }).click()
  await page.waitForURL(`${origin}/en/people`)
  centre.clock.moveBy(PROOF_LIFE)
  await page.goto(`${origin}/en/act/people.give-role?person=${centre.staff.bram.id}&back=/en/people`)
  await page.locator('input[name=role][value=coordinator]').check()
  await page.locator('main form button[type=submit]').click()
  await page.locator('input[name=step-up-password]').fill('drie meeuwen op de kade')
  await page.locator('input[name=step-up-code]').fill(codeAt(secret, centre.clock()))
  await page.getByRole('button', { name: 'Confirm and go on' }).click()
  await page.waitForURL(/people\?.*done=people.give-role/)
  await context.close()
})

test('the browser hears at once what a colleague did', async () => {
  const { context, page } = await open({ script: true })
  await holdDevice(page)
  await begin(page, origin, ['coordinator', 'administrator'])
  await page.getByRole('button', { name: 'Make a passkey' }).click()
  await page.waitForURL(/\/en\/(queue|people)/)
  const heard = page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const stream = new EventSource('/en/events')
        stream.onopen = () => document.body.setAttribute('data-heard', 'open')
        stream.onmessage = (event) => {
          stream.close()
          resolve(String(event.data))
        }
      }),
  )
  await page.waitForSelector('[data-heard=open]')
  await centre.perform(giveRole, centre.staff.olivia, { person: centre.staff.ines.id, role: 'analyst' })
  expect(await heard).toBe(`person:${centre.staff.ines.id}`)
  await context.close()
})
