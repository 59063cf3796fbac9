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
  expect(own).not.toContain('act/privacy.decide-request')
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
  expect(html).toContain('href="/en/privacy/request/new"')
  expect(html).not.toContain('privacy.place-hold')
  expect((await griet.get('/en/privacy/openings')).status).toBe(403)
})

test('a request begins with how somebody shows who they are, and asks for nothing else that finds them', async () => {
  const { html } = await griet.get('/en/privacy/request/new')
  const ways = [...html.matchAll(/request\/new\?by=([a-z]+)/g)].map(([, by]) => by)
  expect(ways).toEqual(['receipt', 'contact', 'name', 'representative'])
  const asked = async (by: string) => {
    const page = (await griet.get(`/en/privacy/request/new?by=${by}`)).html
    return ['receipt', 'contact', 'colleague', 'representative', 'seenOn'].filter((name) =>
      page.includes(`name="${name}"`),
    )
  }
  expect(await asked('receipt')).toEqual(['receipt'])
  expect(await asked('contact')).toEqual(['contact'])
  expect(await asked('name')).toEqual(['colleague', 'seenOn'])
  expect(await asked('representative')).toEqual(['receipt', 'contact', 'representative', 'seenOn'])
  const lead = await griet.get('/en/act/privacy.receive-request')
  expect(lead.location).toBe('/en/privacy/request/new')
  const hanne = await desk.seat('hanne')
  expect((await hanne.get('/en/privacy/request/new')).status).toBe(403)
})

test('a mistake stands beside its question, with everything that was typed', async () => {
  const at = '/en/privacy/request/new?by=name'
  const sent = { 'asked-at': at, wish: 'objection', colleague: 'Hanne Maes', said: 'Not for that.' }
  const back = await griet.act('privacy.receive-request', sent)
  expect(textOf(back.html)).toContain('Say on which day you saw the proof.')
  expect(back.html).toContain('id="seenOn-error"')
  expect(back.html).toContain('value="Hanne Maes"')
  expect(back.html).toContain('Not for that.')
})

test('a restricted report says nothing at the desk, and nobody there learns who asked', async () => {
  const told = { kind: 'other', language: 'en', narrative: 'A made-up story.', contact: 'one@mail.example' }
  await desk.report(told)
  const hanne = await desk.seat('hanne')
  const queue = (await hanne.get('/en/queue')).html
  const report = /\/en\/report\/([0-9a-f-]{36})/.exec(queue)?.[1] ?? ''
  expect((await hanne.get(`/en/report/${report}`)).html).toContain('A made-up story.')
  await ines.act('privacy.receive-request', { wish: 'restriction', contact: 'one@mail.example' })
  const list = await page(griet, '/en/privacy')
  const row = list.split('<tr>').find((one) => one.includes('Restriction: keep it')) ?? ''
  const path = /href="(\/en\/privacy\/request\/[0-9a-f-]{36})"/.exec(row)?.[1] ?? ''
  const request = path.split('/').at(-1) ?? ''
  expect(list).not.toContain(report)
  // Only grounds of this wish are offered.
  const decide = await page(griet, path)
  expect(decide).toContain('value="no-case-of-restriction"')
  expect(decide).not.toContain('value="held-is-right"')
  expect(decide).not.toContain(report)
  await griet.act('privacy.decide-request', { request, requestOutcome: 'granted' })
  const closed = await hanne.get(`/en/report/${report}`)
  expect(closed.status).toBe(200)
  expect(textOf(closed.html)).toContain('asked that it is only kept')
  for (const hidden of ['A made-up story.', 'one@mail.example', request])
    expect(closed.html).not.toContain(hidden)
  const written = await hanne.act('intake.write-to-reporter', { report, text: 'Good day.' })
  expect(textOf(written.html)).toContain('nobody writes back')
  expect(textOf(await page(ines, path))).toContain('it is only kept')
})

test('what is not answered within the month is overdue', async () => {
  await griet.act('privacy.receive-request', {
    wish: 'erasure',
    colleague: 'Bram Lambert',
    seenOn: '2026-01-05',
  })
  expect(textOf(await page(ines, '/en/privacy'))).toContain('2 Apr 2026')
  desk.centre.clock.moveBy(32 * 86_400_000)
  const later = await desk.seat('ines')
  expect(textOf(await page(later, '/en/privacy'))).toContain('overdue')
})
