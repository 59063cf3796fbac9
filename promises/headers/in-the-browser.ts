import { LANGUAGES } from '@vigie/kernel'
import { createLog } from '@vigie/platform/log'
import { serveConsole, servePublic } from '@vigie/web'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from '../../tests/browser.ts'
import { routesOf } from '../../tests/house/access-asking.ts'
import { cellsOf } from '../../tests/house/access-cells.ts'
import type { Attacked } from '../matrix/in-houses.ts'
import type { HouseName } from '../scratch-houses.ts'

export interface Watched {
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

/** The form of Art. 16 to its end, with a mistake on the way, and the door of the decision. */
const notify = async (page: Page, site: string, seen: Watched): Promise<void> => {
  const send = async () => {
    await page.locator('form#notice button.primary').click()
    await page.waitForLoadState('load')
    seen.pages++
  }
  await visit(page, `${site}/en/notice`, seen)
  await page.locator('input[name=matter][value=threats]').check()
  await send()
  await page.locator('textarea[name=places]').fill('https://pond.example/post/1')
  await page.locator('textarea[name=explanation]').fill('Made up.')
  await page.locator('input[name=name]').fill('Nora Nobody')
  await page.locator('input[name=mail]').fill('nora@home.example')
  await page.locator('input[name=goodFaith]').check()
  await send()
  const code = (await page.locator('.receipt li').allInnerTexts()).join('-')
  await visit(page, `${site}/en/decision`, seen)
  await page.locator('input[name=code]').fill(code)
  await page.locator('form[action$="/decision"] button').first().click()
  await page.waitForLoadState('load')
  seen.pages++
}

/** Who sits down at the desk of a house, by role, and what its public does that no address leads to. */
const WALKS: Readonly<Record<HouseName, { staff: Readonly<Record<string, string>>; walk: typeof report }>> = {
  centre: {
    staff: {
      analyst: 'Hanne',
      coordinator: 'Griet',
      administrator: 'Olivia',
      'data-protection-officer': 'Ines',
    },
    walk: report,
  },
  provider: {
    staff: {
      moderator: 'Mats',
      coordinator: 'Leonie',
      administrator: 'Pieter',
      'data-protection-officer': 'Petra',
    },
    walk: notify,
  },
}

/** Opens every page of the public site and of the desk in a real browser, as whoever may, and watches what it does. */
export const watchBrowser = async (attacked: Attacked, quick: boolean, seen: Watched): Promise<void> => {
  const { desks, holdings, house, name, shelf, sites } = attacked
  const { staff, walk } = WALKS[name]
  const host = '127.0.0.1'
  const options = { origin: 'http://localhost', neutral: 'http://localhost/' }
  const site = await servePublic({ sites, holding: holdings.public, host, port: 0, options })
  const log = createLog('silent')
  const desk = await serveConsole({
    desks,
    holding: holdings.desk,
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
      await walk(page, publicly, seen)
    })
    const known = new Set<string>()
    for (const requester of quick ? ['coordinator'] : Object.keys(staff)) {
      const who = await house.receive(requester)
      const pages = cellsOf(house, shelf, who, requester).filter(
        ({ app, ask, state, expected }) =>
          app === 'console' &&
          ask.method === 'GET' &&
          ask.path.startsWith('/en') &&
          // What is kept as a file draws no page.
          !/\/events$|\.(csv|xlsx)$|\/inaccuracy-file\/|\/sheet$/.test(ask.path) &&
          expected === 'let in' &&
          (state === null || state === 'own' || (state === 'closed' && !quick)),
      )
      await at(browser, seen, async (page) => {
        await visit(page, `${inside}/en/sign-in`, seen)
        await page
          .getByRole('button', {
            name: new RegExp(staff[requester] ?? ''),
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
  } finally {
    await browser.close()
    await desk.close()
    await site.close()
  }
}
