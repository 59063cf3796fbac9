import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { assess, dutch, formOf, openAct, send, signInAt, title } from './desk-walk.ts'
import { sharedBrowser } from './shared-browser.ts'
import { DESK, french, openMailbox, openPage, PHONE, reportInFrench, type Watched } from './walk.ts'

let browser: Browser
beforeAll(async () => {
  browser = await sharedBrowser()
})
afterAll(() => browser.close())

const site = inject('publicSite')
const desk = inject('desk')
const catcher = inject('catcher')

const signIn = (name: string, script: boolean): Promise<Watched> => signInAt(browser, desk, name, script)

describe.each([{ script: true }, { script: false }])('with script: $script', ({ script }) => {
  test('from an anonymous report to a public account', async () => {
    const address = `https://chatlounge.example/r/${script ? 'met' : 'zonder'}-${Date.now()}`
    const reporter = await openPage(browser, { viewport: PHONE, script })
    const receipt = await reportInFrench(reporter.page, site, {
      kind: 'csam',
      place: 'social',
      addresses: address,
      narrative: 'Texte inventé pour l’essai.',
    })

    const hanne = await signIn('Hanne', script)
    // Other journeys, and the helpline, make cases in French meanwhile: the newest need not be this one.
    const own = new URL(address).pathname
    await expect
      .poll(async () => {
        await hanne.page.goto(`${desk}/nl/queue?order=newest`)
        const lines = await hanne.page.locator('main [href*="/case/"]').filter({ hasText: 'Frans' }).all()
        const links = await Promise.all(lines.slice(0, 5).map((line) => line.getAttribute('href')))
        for (const link of links) {
          await hanne.page.goto(new URL(link ?? '', desk).href)
          const said = await hanne.page.locator('main').innerText()
          if (said.includes(own)) return said
        }
        return 'not in the queue yet'
      })
      .toContain(own)
    const casePage = hanne.page.url().replace(/[?#].*$/, '')
    expect(await hanne.page.locator('main').innerText()).toContain('hxxps://chatlounge[.]example/r/')
    expect(await hanne.page.locator('a[href*="chatlounge.example"]').count()).toBe(0)
    await send(hanne.page, 'hotline.take-case')
    await assess(hanne.page)

    // The second analyst sees that a seat is taken, and nothing of what was found.
    const bram = await signIn('Bram', script)
    await bram.page.goto(casePage)
    expect(await bram.page.locator('main').innerText()).not.toContain(
      dutch.maybe('hotline.values.outcome.illegal'),
    )
    await assess(bram.page)
    expect(await bram.page.locator('main').innerText()).toContain(
      dutch.maybe('hotline.values.outcome.illegal'),
    )

    await hanne.page.goto(casePage)
    await openAct(hanne.page, 'hotline.note-trace')
    const trace = formOf(hanne.page, 'hotline.note-trace')
    await trace
      .locator('[name=hostedIn]')
      .fill('FR')
      .catch(() => trace.locator('[name=hostedIn]').selectOption('FR'))
    await trace.locator('select[name=provider]').selectOption({ label: 'Chatlounge' })
    await trace.locator('input[name=audience][value=public]').check()
    await send(hanne.page, 'hotline.note-trace')
    await hanne.page.waitForLoadState()

    await hanne.page.goto(casePage)
    await openAct(hanne.page, 'hotline.prepare-notice')
    await hanne.page.waitForURL(/\/notice/)
    if ((await formOf(hanne.page, 'hotline.prepare-notice').count()) === 0) {
      await hanne.page.locator('select[name=provider]').selectOption({ index: 1 })
      await hanne.page
        .getByRole('button', { name: dutch.maybe('desk-hotline.pages.provider.choose') ?? '' })
        .click()
    }
    await send(hanne.page, 'hotline.prepare-notice')
    await hanne.page.waitForLoadState()
    await hanne.page.goto(casePage)
    const noticeLink = hanne.page.locator('main a[href*="/notice/VIG-"]').first()
    const reference = /VIG-\d{4}-\d+/.exec((await noticeLink.getAttribute('href')) ?? '')?.[0] ?? ''
    expect(reference).not.toBe('')

    await bram.page.goto(`${desk}/nl/notice/${reference}`)
    expect(await bram.page.locator('main').innerText()).toContain(reference)
    await send(bram.page, 'notices.approve-notice')
    await bram.page.waitForLoadState()

    // The provider reads the mail in the catcher and answers it.
    const provider = await openPage(browser, { viewport: DESK, script })
    await expect
      .poll(async () => {
        await provider.page.goto(catcher)
        return provider.page.locator('body').innerText()
      })
      .toContain(reference)
    await provider.page.locator('a', { hasText: reference }).first().click()
    const letter = (await provider.page.locator('body').textContent()) ?? ''
    expect(letter).toContain('hxxps://chatlounge[.]example/r/')
    expect(letter).not.toMatch(/Hanne|Bram|Maes|Lambert/)
    expect(letter).toContain('"xarf_version": "4.2.0"')
    await provider.page.locator('textarea').fill(`${reference}/1: supprimé`)
    await provider.page.locator('form').getByRole('button').first().click()
    await provider.page.waitForLoadState()

    await expect
      .poll(async () => {
        await hanne.page.goto(`${desk}/nl/notice/${reference}`)
        return hanne.page.locator('main').innerText()
      })
      .toContain(dutch.maybe('notices.values.action.removed'))

    // The provider's word reaches the register a moment later, by the worker's hand.
    await expect
      .poll(async () => {
        await hanne.page.goto(casePage)
        return hanne.page.locator('a', { hasText: title('hotline.close-case') }).count()
      })
      .toBeGreaterThan(0)
    await openAct(hanne.page, 'hotline.close-case')
    await formOf(hanne.page, 'hotline.close-case').locator('[name=outcome][value=removed]').check()
    await send(hanne.page, 'hotline.close-case')
    await hanne.page.waitForLoadState()

    const mailbox = await openMailbox(reporter.page, site, receipt)
    expect(mailbox).toContain(french.maybe('intake.news.closed-removed'))

    const year = new Date().getFullYear()
    const figures = await openPage(browser, { viewport: PHONE, script })
    await expect
      .poll(async () => {
        await figures.page.goto(`${site}/en/figures/${year}`)
        return figures.page.locator('main').innerText()
      })
      .toContain('Chatlounge')

    for (const seat of [reporter, hanne, bram, figures]) {
      expect(seat.foreign).toEqual([])
      expect(seat.faults).toEqual([])
      await seat.context.close()
    }
    await provider.context.close()
  })
})

test('an open case follows when a colleague takes it', async () => {
  const reporter = await openPage(browser)
  await reportInFrench(reporter.page, site, {
    kind: 'grooming',
    place: 'game',
    addresses: '',
    narrative: 'Texte inventé : un joueur insiste.',
  })
  await reporter.context.close()
  const yasmine = await signIn('Yasmine', true)
  const bram = await signIn('Bram', true)
  await expect
    .poll(async () => {
      await yasmine.page.goto(`${desk}/nl/queue?order=newest&kind=grooming`)
      return yasmine.page.locator('main').innerText()
    })
    .toContain(dutch.maybe('desk-hotline.pages.free'))
  await yasmine.page.locator('main [href*="/case/"]').first().click()
  await yasmine.page.waitForURL(/\/case\/\d+/)
  await bram.page.goto(yasmine.page.url())
  await send(bram.page, 'hotline.take-case')
  await expect.poll(() => yasmine.page.locator('main').innerText()).toContain('Bram Lambert')
  await yasmine.context.close()
  await bram.context.close()
})
