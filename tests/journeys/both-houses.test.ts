import { rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { assess, dutch, formOf, openAct, send, signInAt } from './desk-walk.ts'
import { sharedBrowser } from './shared-browser.ts'
import { type RunningWorld, readyFolder, startWorld } from './start-world.ts'
import { french, openMailbox, openPage, reportInFrench } from './walk.ts'

const PROVIDER = 'Vigie demonstration provider'
/** The ports of two houses and of the register beside them. */
const SPAN = 21

/** Houses know one another's address before they listen: the ports of this world are chosen beforehand. */
const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, 'localhost', () => server.close(() => resolve(true)))
  })
const firstPort = async (): Promise<number> => {
  for (let first = 23_000; first < 29_000; first += SPAN) {
    const all = await Promise.all(Array.from({ length: SPAN }, (_, place) => isFree(first + place)))
    if (all.every((free) => free)) return first
  }
  throw new Error('no ports are free')
}

let browser: Browser
let world: RunningWorld
let folder: string
beforeAll(async () => {
  browser = await sharedBrowser()
  const ready = await readyFolder()
  folder = ready.folder
  world = await startWorld(folder, [], ready.tree, { VIGIE_PORT: String(await firstPort()) })
})
afterAll(async () => {
  await world.stop()
  await browser.close()
  await rm(folder, { recursive: true, force: true })
})

test('a report becomes a notice, the notice a decision at the provider, and the decision an answer to whoever reported', async () => {
  const site = world.url('public site')
  const desk = world.url('desk (staff)')
  const moderators = world.url('desk (moderators)', 'provider')
  const reporter = await openPage(browser)
  const receipt = await reportInFrench(reporter.page, site, {
    kind: 'csam',
    place: 'social',
    addresses: 'https://social.provider.example/post/9001',
    narrative: 'Texte inventé pour l’essai.',
  })

  // The made-up moderators decide two of what the demonstration itself sends; then the queue is ours.
  const { page: mona } = await signInAt(browser, moderators, 'Mona')
  await expect
    .poll(async () => {
      await mona.goto(`${moderators}/nl/decisions`)
      return mona.locator('main a[href*="/decision/"]').count()
    })
    .toBeGreaterThan(1)

  const { page: hanne } = await signInAt(browser, desk, 'Hanne')
  const { page: bram } = await signInAt(browser, desk, 'Bram')
  await expect
    .poll(async () => {
      await hanne.goto(`${desk}/nl/queue?order=newest`)
      return hanne.locator('main [href*="/case/"]').first().innerText()
    })
    .toMatch(/Frans/)
  await hanne.locator('main [href*="/case/"]').first().click()
  await hanne.waitForURL(/\/case\/\d+/)
  const casePage = hanne.url().replace(/[?#].*$/, '')
  await send(hanne, 'hotline.take-case')
  await assess(hanne)
  await bram.goto(casePage)
  await assess(bram)

  await hanne.goto(casePage)
  await openAct(hanne, 'hotline.note-trace')
  const trace = formOf(hanne, 'hotline.note-trace')
  const place = trace.locator('[name=hostedIn]')
  await place.fill('NL').catch(() => place.selectOption('NL'))
  await trace.locator('select[name=provider]').selectOption({ label: PROVIDER })
  await trace.locator('input[name=audience][value=public]').check()
  await send(hanne, 'hotline.note-trace')
  await hanne.waitForLoadState()
  await hanne.goto(casePage)
  await openAct(hanne, 'hotline.prepare-notice')
  await hanne.waitForURL(/\/notice/)
  await send(hanne, 'hotline.prepare-notice')
  await hanne.waitForLoadState()
  await hanne.goto(casePage)
  const link = hanne.locator('main a[href*="/notice/VIG-"]').first()
  const noticePage = `${desk}${await link.getAttribute('href')}`
  await bram.goto(noticePage)
  await send(bram, 'notices.approve-notice')
  await bram.waitForLoadState()

  // The provider's desk has it, with what the register said at that moment.
  const arrived = async (): Promise<string | undefined> => {
    await mona.goto(`${moderators}/nl/queue`)
    const links = await mona.locator('main a[href*="/notice/"]').all()
    for (const path of await Promise.all(links.map((one) => one.getAttribute('href')))) {
      await mona.goto(`${moderators}${path}`)
      if ((await mona.locator('main').innerText()).includes('/post/9001')) return mona.url()
    }
    return undefined
  }
  await expect.poll(arrived).toMatch(/\/notice\//)
  expect(await mona.locator('main').innerText()).toContain('TF-BE-0000')
  await mona.locator('a[href*="/act/moderation.decide-item"]').first().click()
  const form = formOf(mona, 'moderation.decide-item')
  await form.locator('[name=action]').selectOption('removed')
  await form.locator('[name=explanation]').fill('Verzonnen: de wet verbiedt het.')
  await form.locator('[name=ground]').selectOption('law')
  await form.locator('[name=reference]').fill('Verzonnen wet, artikel 1')
  await form.locator('[name=facts]').fill('Verzonnen: iemand heeft gekeken.')
  await form.locator('[name=category]').selectOption('STATEMENT_CATEGORY_PROTECTION_OF_MINORS')
  await form.locator('[name=contentType]').selectOption('CONTENT_TYPE_IMAGE')
  await form.locator('[name=contentDate]').fill('2026-01-02')
  await send(mona, 'moderation.decide-item')
  await mona.waitForURL(/\/notice\//)

  // Asked for by the centre's worker, signed by the provider.
  await expect
    .poll(async () => {
      await hanne.goto(noticePage)
      return hanne.locator('main').innerText()
    })
    .toContain(dutch.maybe('notices.values.action.removed'))
  await expect
    .poll(() => openMailbox(reporter.page, site, receipt))
    .toContain(french.maybe('intake.news.provider-removed'))
  expect(reporter.faults).toEqual([])
})
