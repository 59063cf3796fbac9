import { LANGUAGES } from '@vigie/kernel'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDesk, type Sitting, textOf } from '../../hotline/testing.ts'

let desk: Awaited<ReturnType<typeof openDesk>>
let ines: Sitting
let griet: Sitting
let bram: Sitting
beforeAll(async () => {
  desk = await openDesk()
  ines = await desk.seat('ines')
  griet = await desk.seat('griet')
  bram = await desk.seat('bram')
  const told = {
    kind: 'csam',
    language: 'fr',
    narrative: 'Une histoire inventée.',
    contact: 'tante@famille.example',
  }
  await desk.report({ ...told, addresses: ['https://pond.example/desk'] })
})
afterAll(() => desk.close())

const page = async (at: Sitting, path: string): Promise<string> => {
  const { status, html } = await at.get(path)
  expect(status, path).toBe(200)
  return html
}

test('a request by contact is received, decided by a second person, and answered as a page and as a file', async () => {
  expect(textOf(await page(ines, '/en/privacy'))).toContain('There are no requests.')
  const lost = await ines.act('privacy.receive-request', {
    wish: 'access',
    contact: 'nobody@famille.example',
  })
  expect(textOf(lost.html)).toContain('Nothing is held under that.')
  const received = await ines.act('privacy.receive-request', {
    wish: 'access',
    contact: 'Tante@famille.example',
  })
  expect(received.status).toBe(303)
  const path = /href="(\/en\/privacy\/request\/[0-9a-f-]+)"/.exec(await page(ines, '/en/privacy'))?.[1] ?? ''
  const own = await page(ines, path)
  expect(textOf(own)).toContain('a second person decides')
  expect(own).not.toContain('decide-request')
  expect(await page(griet, path)).toContain('privacy.decide-request')
  const request = path.split('/').at(-1) ?? ''
  await griet.act('privacy.decide-request', { request, requestOutcome: 'granted' })

  const shown = await ines.post(`${path}/answer`, { form: 'page' })
  expect(shown.status).toBe(200)
  expect(shown.html).toContain('<article lang="fr">')
  const text = textOf(shown.html)
  for (const said of [
    'Une histoire inventée.',
    'tante@famille.example',
    '24 mois',
    'https://pond.example/desk',
  ]) {
    expect(text).toContain(said)
  }
  expect(shown.html).not.toContain('href="https://pond')
  expect(text).not.toContain('⟦')
  const file = await ines.post(`${path}/answer`, { form: 'pdf' })
  expect(file.html.startsWith('%PDF-')).toBe(true)
  expect(textOf(await page(ines, path))).toContain('answered')
  expect((await griet.post(`${path}/answer`, { form: 'page' })).status).toBe(403)
})

test('the officer sees who opened how much, and what is far beyond the usual is marked', async () => {
  const at = await desk.seat('yasmine')
  const row = async (): Promise<string> => {
    const html = await page(ines, '/en/privacy/openings')
    return (
      html
        .split('<tr>')
        .map(textOf)
        .find((one) => one.includes('Yasmine Weber') && one.includes('follow up')) ?? ''
    )
  }
  for (let turn = 0; turn < 10; turn++) await at.get('/en/case/1')
  expect(await row()).toContain(' 10 1 0 ')
  expect(await row()).not.toContain('unusual')
  await at.get('/en/case/1')
  expect(await row()).toContain('unusual')
  expect(textOf(await page(ines, '/en/privacy/openings?week=2026-01-05'))).toContain('Nothing was opened')
  expect((await bram.get('/en/privacy/openings')).status).not.toBe(200)
})

test('all of it is there in four languages, and a coordinator is shown requests only', async () => {
  for (const language of LANGUAGES) {
    for (const path of ['/privacy', '/privacy/openings']) {
      const html = await page(ines, `/${language}${path}`)
      expect(html).not.toContain('⟦')
      expect(html).not.toContain('style="')
    }
  }
  const html = await page(griet, '/en/privacy')
  expect(html).toContain('privacy.receive-request')
  expect(html).not.toContain('privacy.place-hold')
  expect((await griet.get('/en/privacy/openings')).status).toBe(403)
})

test('what is not answered within the month is overdue', async () => {
  await griet.act('privacy.receive-request', { wish: 'erasure', colleague: 'Bram Lambert' })
  expect(textOf(await page(ines, '/en/privacy'))).toContain('2 Apr 2026')
  desk.centre.clock.moveBy(32 * 86_400_000)
  const later = await desk.seat('ines')
  expect(textOf(await page(later, '/en/privacy'))).toContain('overdue')
})
