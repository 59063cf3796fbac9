import { CENTRE_DESK } from '@vigie/centre/desk'
import { openTestCentre } from '@vigie/centre/testing'
import { DAY } from '@vigie/kernel'
import { dispatchByMail, getNotice, remindByMail, runClocks } from '@vigie/notices'
import { seedProviders } from '@vigie/notices/fixtures'
import { noteContactPoint } from '@vigie/notices/verbs/note-contact-point'
import { recordDecision } from '@vigie/notices/verbs/record-decision'
import { openEvents } from '@vigie/platform/events'
import { bySystem } from '@vigie/platform/operation'
import { missingPost, type Post } from '@vigie/platform/post'
import { listen } from '@vigie/platform/web'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { complainByMail } from '../../../modules/notices/ladder/send-complaint.ts'
import { idOfProvider, sent } from '../../../modules/notices/test-world-fixtures.ts'
import { launchBrowser } from '../../../tests/browser.ts'
import { formOf, openAct, send, signInAt } from '../../../tests/journeys/desk-walk.ts'
import { consoleApp } from '../../frame/console-app.ts'
import { makeDemonstration } from '../../frame/testing-desk.ts'

const letters: string[] = []
const post: Post = {
  ...missingPost,
  send: async ({ to, messageId, text }) => {
    letters.push(text)
    return { messageId, accepted: [to], response: '250 ok', at: new Date() }
  },
}

let browser: Browser
let centre: Awaited<ReturnType<typeof openTestCentre>>
let provider = ''
let origin = ''
const closing: (() => unknown)[] = []
beforeAll(async () => {
  browser = await launchBrowser()
  centre = await openTestCentre({
    subscribers: () => [...dispatchByMail(post), remindByMail(post), complainByMail(post)],
  })
  await makeDemonstration(inject('superUrl'), centre.place.databases.hotline)
  provider = idOfProvider(await bySystem(centre.desk.house, seedProviders), 'buurtnet')
  await centre.perform(noteContactPoint, centre.staff.bram, {
    provider,
    contactPurpose: 'abuse',
    mailbox: 'abuse@elsewhere.example',
    telephone: '+32 2 000 00 00',
    contactLanguages: 'nl',
    source: 'their page of contacts',
  })
  const events = await openEvents(centre.desk)
  let answer: (request: Request) => Response | Promise<Response> = () => new Response(null, { status: 503 })
  const server = await listen(
    { fetch: (request: Request) => answer(request) },
    { host: 'localhost', port: 0, name: 'desk' },
  )
  origin = `http://localhost:${server.port}`
  const app = consoleApp({
    desks: CENTRE_DESK,
    house: centre.desk.house,
    origin,
    demonstration: true,
    events,
    faulty: (fault) => {
      throw fault
    },
    pause: async () => undefined,
  })
  answer = (request) => app.fetch(request)
  closing.push(
    () => events.close(),
    () => server.close(),
  )
})
afterAll(async () => {
  await browser.close()
  for (const close of closing) await close()
  await centre.close()
})

/** A mistake is said, and what was typed stands there as it was. */
const comesBack = async (page: Page, operation: string, field: string, typed: string): Promise<void> => {
  await page.locator('.mistakes').waitFor()
  expect(await formOf(page, operation).locator(`[name=${field}]`).first().inputValue()).toBe(typed)
}

test.each([true, false])(
  'with script: %s, a provider that is silent and refuses is told again, complained to, brought before a body and before the coordinator',
  async (script) => {
    const { id, reference, items } = await sent(centre, provider, { language: 'nl' }, 2)
    await centre.perform(recordDecision, centre.staff.hanne, {
      noticeItem: items[0]?.id,
      action: 'refused-lawful',
      redress: true,
    })
    centre.clock.moveBy(8 * DAY)
    await bySystem(centre.worker.house, runClocks)
    await centre.deliver()
    const look = () => centre.read(centre.staff.hanne, (desk) => getNotice(desk, id))
    const seat = async (name: string) => {
      const { page, context, faults } = await signInAt(browser, origin, name, script)
      await page.goto(`${origin}/nl/notice/${reference}`)
      return {
        page,
        leave: async () => {
          expect(faults).toEqual([])
          await context.close()
        },
      }
    }

    const hanne = await seat('Hanne')
    const again = 'notices.contact-again'
    await openAct(hanne.page, again)
    await formOf(hanne.page, again).locator('select[name=contactPoint]').selectOption({ index: 1 })
    const point = await formOf(hanne.page, again).locator('select[name=contactPoint]').inputValue()
    await formOf(hanne.page, again).locator('input[name=contactWay][value=telephone]').check()
    await send(hanne.page, again)
    await comesBack(hanne.page, again, 'contactPoint', point)
    expect(
      await formOf(hanne.page, again).locator('input[name=contactWay][value=telephone]').isChecked(),
    ).toBe(true)
    await formOf(hanne.page, again).locator('textarea[name=contactNote]').fill('Verzonnen: ze kijken.')
    await send(hanne.page, again)
    await expect.poll(async () => (await look()).secondContacts.map(({ way }) => way)).toEqual(['telephone'])

    const write = 'notices.write-complaint'
    await hanne.page.goto(`${origin}/nl/notice/${reference}`)
    await openAct(hanne.page, write)
    const words = formOf(hanne.page, write).locator('textarea[name=letterWords]')
    const drafted = await words.inputValue()
    expect(drafted).toContain('geweigerd want wettig')
    const typed = `${drafted}\n\nBel 0470 12 34 56.`
    await words.fill(typed)
    await send(hanne.page, write)
    await comesBack(hanne.page, write, 'letterWords', typed)
    await words.fill(`${drafted}\n\nKijk nog eens.`)
    await send(hanne.page, write)
    await expect.poll(async () => (await look()).complaintLetters.length).toBe(1)
    await hanne.leave()
    const bram = await seat('Bram')
    // What somebody else wrote stands there to be read before it is let go.
    expect(await bram.page.locator('main').textContent()).toContain('Kijk nog eens.')
    await send(bram.page, 'notices.approve-complaint')
    await expect.poll(async () => (await look()).complaintLetters[0]?.ruling?.way).toBe('released')
    await bram.leave()
    await centre.deliver()
    expect(letters.at(-1)?.replaceAll(/\s+/g, ' ')).toContain('Kijk nog eens.')

    // They do not answer the complaint either.
    centre.clock.moveBy(15 * DAY)
    const later = await seat('Hanne')
    const bring = 'notices.bring-dispute'
    await openAct(later.page, bring)
    await formOf(later.page, bring).locator('input[name=disputeBody]').fill('Een erkend orgaan')
    await formOf(later.page, bring).locator('input[name=broughtOn]').fill('2099-01-01')
    await send(later.page, bring)
    await comesBack(later.page, bring, 'disputeBody', 'Een erkend orgaan')
    const today = centre.clock().toISOString().slice(0, 10)
    await formOf(later.page, bring).locator('input[name=broughtOn]').fill(today)
    await send(later.page, bring)
    await expect
      .poll(async () => (await look()).items[0]?.decisions[0]?.complaint?.dispute?.body)
      .toBe('Een erkend orgaan')
    await later.leave()

    const griet = await seat('Griet')
    const tell = 'notices.complain-to-coordinator'
    await openAct(griet.page, tell)
    const letter = formOf(griet.page, tell).locator('textarea[name=letterWords]')
    const ours = await letter.inputValue()
    expect(ours).toContain(reference)
    await formOf(griet.page, tell).locator('input[name=whichCoordinator]').fill('De coördinator')
    await formOf(griet.page, tell).locator('input[name=coordinatorWay]').first().check()
    await letter.fill(`${ours}\n\nVraag het Bram Lambert.`)
    await send(griet.page, tell)
    await comesBack(griet.page, tell, 'letterWords', `${ours}\n\nVraag het Bram Lambert.`)
    expect(await formOf(griet.page, tell).locator('input[name=whichCoordinator]').inputValue()).toBe(
      'De coördinator',
    )
    await letter.fill(ours)
    await send(griet.page, tell)
    await expect.poll(async () => (await look()).coordinatorComplaint?.coordinator).toBe('De coördinator')
    await griet.leave()
  },
)
