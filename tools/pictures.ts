import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { launchBrowser } from '../tests/browser.ts'
import { startWorld } from '../tests/journeys/start-world.ts'
import { DESK, PHONE, reportInFrench } from '../tests/journeys/walk.ts'

/** Takes the pictures of the README from a running demonstration world, so that they show what is there. */
const folder = join(import.meta.dirname, '..', 'docs', 'pictures')
const world = await startWorld()
const browser = await launchBrowser()
try {
  await mkdir(folder, { recursive: true })
  const site = world.url('public site')
  const desk = world.url('desk (staff)')

  const phone = await (await browser.newContext({ viewport: PHONE, locale: 'fr-BE' })).newPage()
  await phone.goto(`${site}/fr/report`)
  await phone.screenshot({ path: join(folder, 'report-phone.png') })
  await reportInFrench(phone, site, {
    kind: 'grooming',
    place: 'chat',
    addresses: '',
    narrative: 'Texte inventé pour une image.',
  })
  await phone.screenshot({ path: join(folder, 'receipt-phone.png') })

  const seat = await (await browser.newContext({ viewport: DESK, locale: 'en-GB' })).newPage()
  await seat.goto(`${desk}/en/sign-in`)
  await seat.getByRole('button', { name: /Hanne/ }).click()
  await seat.waitForURL(/\/queue/)
  await seat.goto(`${desk}/en/queue`)
  await seat.screenshot({ path: join(folder, 'queue-desk.png') })
  const addresses = await seat
    .locator('main a[href*="/case/"]')
    .evaluateAll((links) => links.map((link) => String(link.getAttribute('href'))))
  const disputed = seat.locator('main a[href*="/case/"]', { has: seat.locator('.tone-wait') })
  const href =
    (await disputed
      .last()
      .getAttribute('href')
      .catch(() => null)) ??
    addresses.at(-1) ??
    ''
  await seat.goto(`${desk}${href}`)
  await seat.screenshot({ path: join(folder, 'case-desk.png') })
  for (const address of addresses) {
    await seat.goto(`${desk}${address}`)
    const notice = seat.locator('main a[href*="/notice/VIG-"]').first()
    if ((await notice.count()) === 0) continue
    await notice.click()
    await seat.waitForURL(/\/notice\//)
    await seat.screenshot({ path: join(folder, 'notice-desk.png') })
    break
  }
  await seat.goto(`${site}/en/figures/2025`)
  await seat.screenshot({ path: join(folder, 'figures-desk.png') })
} finally {
  await browser.close()
  await world.stop()
}
