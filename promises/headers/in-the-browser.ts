import type { ThrowawayCentre } from '@vigie/centre'
import { CENTRE_DESK } from '@vigie/centre/desk'
import { CENTRE_SITE } from '@vigie/centre/site'
import { LANGUAGES } from '@vigie/kernel'
import { createLog } from '@vigie/platform/log'
import { serveConsole, servePublic } from '@vigie/web'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from '../../tests/browser.ts'
import { routesOf } from '../../tests/house/access-asking.ts'
import { cellsOf } from '../../tests/house/access-cells.ts'
import type { House, Requester } from '../../tests/house/access-house.ts'
import type { Shelf } from '../../tests/house/access-things.ts'

interface Watched {
  pages: number
  requests: number
  readonly foreign: Set<string>
  readonly violations: Set<string>
}

/** Tells of what the browser refused because of our own policy, and of every request that left for another host. */
const watch = async (page: Page, seen: Watched): Promise<void> => {
  await page.exposeFunction('tellOfViolation', (text: string) => void seen.violations.add(text))
  await page.addInitScript(
    "addEventListener('securitypolicyviolation', (event) => tellOfViolation([location.pathname, event.violatedDirective, event.blockedURI].join(' ')))",
  )
  page.on('request', (request) => {
    seen.requests++
    const { hostname, protocol } = new URL(request.url())
    if (!protocol.startsWith('http') || hostname !== 'localhost') seen.foreign.add(request.url())
  })
  page.on('console', (message) => {
    if (/content security policy|trusted type|permissions[- ]policy/i.test(message.text())) {
      seen.violations.add(`${new URL(page.url()).pathname}: ${message.text()}`)
    }
  })
}

const visit = async (page: Page, address: string, seen: Watched): Promise<void> => {
  await page.goto(address, { waitUntil: 'load' })
  seen.pages++
}

/** The report form to its end, and the mailbox: the pages that no address leads to. */
const report = async (page: Page, site: string, seen: Watched): Promise<void> => {
  const next = async () => {
    await page.locator('form[action*="/report/"] button.primary').click()
    await page.waitForLoadState('load')
    seen.pages++
  }
  await visit(page, `${site}/en/report`, seen)
  await page.locator('input[name=kind][value=csam]').check()
  await next()
  await next()
  await page.locator('input[name=place][value=social]').check()
  await next()
  await page.locator('input[name=platformTold][value=yes]').check()
  await next()
  await next()
  await page.locator('textarea[name=narrative]').fill('Made up.')
  await next()
  await next()
  await next()
  const receipt = (await page.locator('.receipt li').allInnerTexts()).join(' ')
  await visit(page, `${site}/en/mailbox`, seen)
  await page.locator('input[name=receipt]').fill(receipt)
  await page.locator('form[action$="/mailbox"] button').first().click()
  await page.locator('textarea[name=text]').waitFor()
  seen.pages++
}

const at = async (browser: Browser, seen: Watched, work: (page: Page) => Promise<void>): Promise<void> => {
  const context = await browser.newContext({ locale: 'en-GB' })
  const page = await context.newPage()
  await watch(page, seen)
  await work(page)
  await context.close()
}

/** Opens every page of the public site and of the desk in a real browser, as whoever may, and watches what it does. */
export const watchBrowser = async (
  centre: ThrowawayCentre,
  house: House,
  shelf: Shelf,
  quick: boolean,
): Promise<Watched> => {
  const seen: Watched = { pages: 0, requests: 0, foreign: new Set(), violations: new Set() }
  const host = '127.0.0.1'
  const options = { origin: 'http://localhost', neutral: 'http://localhost/' }
  const site = await servePublic({ sites: CENTRE_SITE, holding: centre.public, host, port: 0, options })
  const log = createLog('silent')
  const desk = await serveConsole({
    desks: CENTRE_DESK,
    holding: centre.desk,
    host,
    port: 0,
    settings: {},
    demonstration: true,
    log,
  })
  const browser = await launchBrowser()
  try {
    const [publicly, inside] = [`http://localhost:${site.port}`, `http://localhost:${desk.port}`]
    await at(browser, seen, async (page) => {
      for (const language of quick ? (['en'] as const) : LANGUAGES) {
        for (const { method, path } of routesOf(house.apps.public)) {
          const isPage = method === 'GET' && path.startsWith('/en') && !/\/exit$|\.\w+$/.test(path)
          if (isPage) await visit(page, publicly + path.replace('/en', `/${language}`), seen)
        }
      }
      await visit(page, `${publicly}/en/nowhere`, seen)
      await report(page, publicly, seen)
    })
    const staff: readonly Requester[] = quick
      ? ['coordinator']
      : ['analyst', 'coordinator', 'administrator', 'data-protection-officer']
    const names = {
      analyst: 'Hanne',
      coordinator: 'Griet',
      administrator: 'Olivia',
      'data-protection-officer': 'Ines',
    }
    const known = new Set<string>()
    for (const requester of staff) {
      const who = await house.receive(requester)
      const pages = cellsOf(house, shelf, who, requester).filter(
        ({ app, ask, state, expected }) =>
          app === 'console' &&
          ask.method === 'GET' &&
          ask.path.startsWith('/en') &&
          // What is kept as a file draws no page.
          !/\/events$|\.(csv|xlsx)$/.test(ask.path) &&
          expected === 'let in' &&
          (state === null || state === 'own' || (state === 'closed' && !quick)),
      )
      await at(browser, seen, async (page) => {
        await visit(page, `${inside}/en/sign-in`, seen)
        await page
          .getByRole('button', {
            name: new RegExp(Object.entries(names).find(([role]) => role === requester)?.[1] ?? ''),
          })
          .click()
        await page.waitForLoadState('load')
        // Forms are drawn alike for everybody: each once. The pages of the desk are not.
        for (const { key, ask } of pages) {
          if (key.includes('/act/') && known.has(key)) continue
          known.add(key)
          await visit(page, inside + ask.path, seen)
        }
      })
    }
    return seen
  } finally {
    await browser.close()
    await desk.close()
    await site.close()
  }
}
