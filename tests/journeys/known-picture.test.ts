import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { wordsOf } from '@vigie/locales'
import { fingerprintFile } from '@vigie/pdq/decode'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { picture as drawn } from '../../packages/pdq/testing/pictures.ts'
import { save } from '../../packages/pdq/testing/save.ts'
import { sharedBrowser } from './shared-browser.ts'
import { DESK, openPage, type Watched } from './walk.ts'

const words = wordsOf('nl')
const desk = inject('desk')

let browser: Browser
let folder = ''
let file = ''
let bytes: Buffer = Buffer.alloc(0)
beforeAll(async () => {
  browser = await sharedBrowser()
  folder = await mkdtemp(join(tmpdir(), 'vigie-known-'))
  file = join(folder, 'shapes.png')
  bytes = await save(drawn(23, { width: 800, height: 600, channels: 3 }), 'png')
  await writeFile(file, bytes)
})
afterAll(async () => {
  await browser.close()
  await rm(folder, { recursive: true, force: true })
})

const signIn = async (name: string, script = true): Promise<Watched> => {
  const seat = await openPage(browser, { viewport: DESK, script, language: 'nl-BE' })
  await seat.page.goto(`${desk}/nl/sign-in`)
  await seat.page.getByRole('button', { name: new RegExp(name) }).click()
  await seat.page.waitForURL(/\/queue/)
  return seat
}

/** The case of the demonstration in which the reporter sent a fingerprint that is known here. */
const findKnownCase = async (page: Page): Promise<string> => {
  const paths = new Set<string>()
  for (const group of ['yours', 'second', 'free', 'others']) {
    await page.goto(`${desk}/nl/queue?group=${group}`)
    const links = page.locator('main a[href*="/case/"]')
    for (const path of await links.evaluateAll((all) => all.map((a) => String(a.getAttribute('href')))))
      paths.add(path)
  }
  for (const path of paths) {
    await page.goto(desk + path)
    if ((await page.locator('form[action$="/act/hotline.propose-inheritance"]').count()) > 0) return path
  }
  throw new Error('the demonstration has no case whose picture is known')
}

/** Everything that leaves the browser: method, address and body of every request. */
const watchNetwork = (page: Page): { said: string[]; sent: Buffer[] } => {
  const said: string[] = []
  const sent: Buffer[] = []
  page.on('request', (request) => {
    said.push(`${request.method()} ${new URL(request.url()).pathname}`)
    const body = request.postDataBuffer()
    if (body) sent.push(body)
  })
  return { said, sent }
}

/** Lets the file fall on the page, as somebody would with a mouse. */
const drop = async (page: Page): Promise<void> => {
  const carried = await page.evaluateHandle(
    ([text, name]) => {
      const raw = Uint8Array.from(atob(text ?? ''), (letter) => letter.charCodeAt(0))
      const carrying = new DataTransfer()
      carrying.items.add(new File([raw], name ?? '', { type: 'image/png' }))
      return carrying
    },
    [bytes.toString('base64'), 'shapes.png'],
  )
  await page.locator('[data-fingerprint]').dispatchEvent('drop', { dataTransfer: carried })
  await page.getByText(words('desk-pictures.pages.file.done')).waitFor()
}

/** Not a piece of the file, as it is or in any way in which a browser could write it into a form. */
const expectNoPiece = (sent: Buffer): void => {
  for (let at = 0; at + 24 < bytes.length; at += Math.ceil(bytes.length / 200)) {
    const piece = bytes.subarray(at, at + 24)
    expect(sent.includes(piece)).toBe(false)
    expect(sent.includes(piece.toString('hex'))).toBe(false)
    expect(sent.includes(piece.toString('base64').slice(2, -4))).toBe(false)
  }
  expect(sent.length).toBeLessThan(2_000)
}

describe('a picture that is known', () => {
  test('is judged by two people, and neither of them looks', async () => {
    const bram = await signIn('Bram')
    const hanne = await signIn('Hanne')
    const path = await findKnownCase(bram.page)

    const main = bram.page.locator('main')
    expect(await main.innerText()).toContain(words('desk-pictures.pages.certain'))
    expect(await main.innerText()).toContain('eigen-lijst')
    expect(await main.innerText()).toContain(words('desk-pictures.pages.class.B2'))
    await bram.page.locator('form[action$="/act/hotline.propose-inheritance"] button').first().click()
    await bram.page.getByText(words('desk-pictures.pages.proposed'), { exact: true }).waitFor()
    expect(await main.innerText()).toContain(words('desk-pictures.pages.proposed.waits'))
    expect(await bram.page.locator('form[action$="/act/hotline.confirm-inheritance"]').count()).toBe(0)

    await hanne.page.goto(desk + path)
    const seen = await hanne.page.locator('main').innerText()
    expect(seen).toContain('Bram')
    expect(seen).toMatch(
      /Niemand keek: overgenomen van dossier \d+, item \d+ \(4 van 256 plaatsen verschillen\)/,
    )
    await hanne.page.locator('form[action$="/act/hotline.confirm-inheritance"] button').first().click()
    await hanne.page.locator('.verdict').waitFor()
    expect(await hanne.page.locator('.verdict').innerText()).toContain('Niemand keek')
    await hanne.page.getByText(words('desk-hotline.pages.assessments', { n: 2 })).click()
    expect(await hanne.page.locator('.assessment', { hasText: 'Niemand keek' }).count()).toBe(2)
    await hanne.page.locator('#history ~ details > summary').click()
    expect(await hanne.page.locator('.story li', { hasText: 'Niemand keek' }).count()).toBe(2)

    for (const seat of [bram, hanne]) {
      expect([seat.foreign, seat.faults]).toEqual([[], []])
      expect(await seat.page.locator('main img, main picture, main canvas').count()).toBe(0)
      await seat.context.close()
    }

    const griet = await signIn('Griet')
    await griet.page.goto(`${desk}/nl/desk`)
    const figures = await griet.page.locator('section.figures').innerText()
    expect(figures).toMatch(/bij [2-9] van de \d+ beoordelingen/)
    expect(await griet.page.locator('svg.bars').count()).toBe(1)
    await griet.context.close()
  })

  test('a file that is dropped is fingerprinted in the browser and never leaves it', async () => {
    const { pdq, sha256 } = await fingerprintFile(file)
    const seat = await signIn('Bram')
    const { page } = seat
    await page.goto(`${desk}/nl/pictures`)
    const network = watchNetwork(page)
    await drop(page)
    expect(network.sent).toEqual([])
    expect(network.said.filter((line) => !/^GET \/(assets\/|nl\/events)/.test(line))).toEqual([])
    expect(await page.locator('input[name=pdq]').inputValue()).toBe(pdq)
    await page
      .getByRole('button', { name: words('hotline.operations.look-up-fingerprint.button'), exact: true })
      .click()
    await page.getByText(words('desk-pictures.pages.look-up.nothing'), { exact: true }).waitFor()
    expect(Buffer.concat(network.sent).includes(sha256)).toBe(true)
    expectNoPiece(Buffer.concat(network.sent))
    expect(page.url()).not.toContain(pdq)
    expect([seat.foreign, seat.faults]).toEqual([[], []])
    await seat.context.close()
  })

  test('and with an item only its fingerprint is kept, until it is withdrawn', async () => {
    const seat = await signIn('Bram')
    const { page } = seat
    await page.goto(`${desk}/nl/queue`)
    const network = watchNetwork(page)
    await page
      .locator('main a[href*="/case/"]', { hasText: words('desk-hotline.pages.free') })
      .first()
      .click()
    await page.locator('main a[href*="/fingerprint/"]').first().click()
    await drop(page)
    expect(await page.locator('input[name=way][value=dropped]').isChecked()).toBe(true)
    await page
      .getByRole('button', { name: words('hotline.operations.enter-fingerprint.button'), exact: true })
      .click()
    const { pdq } = await fingerprintFile(file)
    const kept = page.locator('.picture', { hasText: pdq.slice(0, 8) })
    await kept.waitFor()
    expect(await kept.innerText()).toContain('gemaakt op uw toestel')
    expectNoPiece(Buffer.concat(network.sent))

    await kept.getByRole('link', { name: words('desk-pictures.pages.withdraw') }).click()
    await page
      .getByRole('button', { name: words('hotline.operations.withdraw-fingerprint.button'), exact: true })
      .click()
    await page.waitForURL(/\/case\//)
    expect(await page.locator('.picture', { hasText: pdq.slice(0, 8) }).count()).toBe(0)
    expect([seat.foreign, seat.faults]).toEqual([[], []])
    await seat.context.close()
  })

  test('can be looked up without script, by its typed fingerprint', async () => {
    const { page, context } = await signIn('Bram', false)
    await page.goto(`${desk}/nl/pictures`)
    expect(
      await page.getByRole('button', { name: words('desk-pictures.pages.file.choose') }).isVisible(),
    ).toBe(false)
    await page.locator('input[name=pdq]').fill('not a fingerprint')
    const ask = () =>
      page
        .getByRole('button', { name: words('hotline.operations.look-up-fingerprint.button'), exact: true })
        .click()
    await ask()
    await page.getByText(words('desk-frame.pages.mistakes')).waitFor()
    await page
      .locator('input[name=pdq]')
      .fill('5A91C3E7082DF46BB17E93D05C28FA6469D3B80E17F52CA4908B6ED31F47A5C2')
    await ask()
    await page.getByRole('heading', { name: words('desk-pictures.pages.look-up.answer') }).waitFor()
    const answer = await page.locator('#answered').innerText()
    expect(answer).toContain('eigen-lijst')
    expect(answer).toContain(words('desk-pictures.pages.class.A2'))
    await context.close()
  })
})
