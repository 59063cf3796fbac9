import { findEntries } from '@vigie/audit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDesk, type Sitting, textOf } from './testing.ts'

const HOSTILE =
  '<script>alert("x")</script><img src=x onerror=alert(1)> see https://bad.example/gallery and bad.example/x'
const ADDRESS = 'https://bad.example/gallery/one?a=1&b=2'
const FINDING = {
  kind: 'csam',
  nature: 'drawn',
  ageBand: 'pre-pubescent',
  sex: 'female',
  selfGenerated: 'no',
  act: 'lascivious-exhibition',
  outcome: 'illegal',
  article: 'images-of-abuse@1867',
  confidence: 'fairly-sure',
  secondsExposed: '120',
} as const

let desk: Awaited<ReturnType<typeof openDesk>>
let hanne: Sitting
let bram: Sitting
let griet: Sitting

beforeAll(async () => {
  desk = await openDesk()
  hanne = await desk.seat('hanne')
  bram = await desk.seat('bram')
  griet = await desk.seat('griet')
  await desk.report({
    language: 'en',
    kind: 'csam',
    narrative: HOSTILE,
    addresses: [ADDRESS],
    contact: 'ann@mail.example',
  })
  await desk.report({ language: 'fr', kind: 'other', narrative: 'Texte inventé.' })
})
afterAll(() => desk.close())

const get = async (who: Sitting, path: string): Promise<string> => {
  const { status, html } = await who.get(path)
  expect({ path, status }).toEqual({ path, status: 200 })
  return html
}

/** The value of a hidden field on a page. */
const hidden = (html: string, field: string): string =>
  new RegExp(`name="${field}" value="([^"]+)"`).exec(html)?.[1] ?? ''

const isSafe = (html: string): void => {
  expect(html).not.toContain('bad.example')
  expect(html).not.toMatch(/href="[a-z]+:/)
  expect(html).not.toContain('<img')
  expect(html).not.toContain('<script>')
}

test('the queue shows each case with what it waits for, and reports that made none', async () => {
  const html = await get(hanne, '/en/queue')
  expect(html).toContain('href="/en/case/1"')
  expect(textOf(html)).toContain('waits for a first look')
  expect(textOf(html)).toContain('nobody has it')
  expect(html).toMatch(/href="\/en\/report\/[0-9a-f-]{36}"/)
  isSafe(html)
})

test('a case is found by its number and by its exact address, however it was defanged, and no log holds the address', async () => {
  for (const typed of ['1', '#1', ADDRESS, 'hxxps://bad[.]example/gallery/one?a=1&b=2']) {
    expect((await hanne.post('/en/queue/find', { find: typed })).location).toBe('/en/case/1')
  }
  for (const typed of ['2', 'https://bad.example/gallery', 'Jan Janssens']) {
    expect((await hanne.post('/en/queue/find', { find: typed })).location).toBe('/en/queue?missed=yes')
  }
})

test('hostile words in a report are shown as words, and every address in them is defanged', async () => {
  const html = await get(hanne, '/en/case/1')
  isSafe(html)
  expect(textOf(html)).toContain('<script>alert("x")</script>')
  expect(textOf(html)).toContain('hxxps://bad[.]example/gallery and bad[.]example/x')
  expect(textOf(html)).toContain('hxxps://bad[.]example/gallery/one?a=1&b=2')
})

test('the step plan stands on the page in its order, with the articles in force explained', async () => {
  const html = await get(hanne, '/en/case/1/assess/1')
  const order = [
    'nature',
    'ageBand',
    'sex',
    'selfGenerated',
    'act',
    'outcome',
    'article',
    'reason',
    'confidence',
  ]
  const places = order.map((field) => html.indexOf(`name="${field}"`))
  expect(places.every((place) => place > 0)).toBe(true)
  expect(places).toEqual([...places].sort((a, b) => a - b))
  expect(html).toContain('value="images-of-abuse@1867"')
  expect(html).not.toContain('@2024')
  expect(textOf(html)).toContain('Says which images are forbidden')
  isSafe(html)
  const grooming = await get(hanne, '/en/case/1/assess/1?kind=grooming')
  expect(grooming).not.toContain('name="nature"')
})

test('nothing of what the first analyst found is on any page of the second until the second has found too', async () => {
  await hanne.act('hotline.take-case', { case: hidden(await get(hanne, '/en/case/1'), 'case') })
  const item = hidden(await get(hanne, '/en/case/1/assess/1'), 'item')
  const done = await hanne.act(
    'hotline.assess-item',
    { item, ...FINDING, note: 'what only Hanne knows' },
    '/en/case/1',
  )
  expect(done.location).toContain('/en/case/1')

  const own = textOf(await get(hanne, '/en/case/1'))
  expect(own).toContain('You have assessed this. It waits for a second person.')
  expect(own).toContain('Waits for a second person: you assessed this')
  expect((await hanne.get('/en/case/1/assess/1')).status).toBe(409)

  for (const path of ['/en/case/1', '/en/case/1?act=hotline.assess-item', '/en/queue']) {
    const html = await get(bram, path)
    expect(html).not.toContain('what only Hanne knows')
    for (const word of ['Drawn', 'Child, before puberty', 'Fairly sure', 'Sexual pose'])
      expect(html).not.toContain(word)
  }
  const seen = textOf(await get(bram, '/en/case/1'))
  expect(seen).toContain('One colleague has assessed this. You will see it when you have too.')
  // The questions name every possible answer, and none of them is chosen for the second analyst.
  expect(await get(bram, '/en/case/1/assess/1')).not.toMatch(/type="radio"[^>]*checked/)
  expect(await get(bram, '/en/case/1/assess/1')).not.toContain('what only Hanne knows')

  await bram.act('hotline.assess-item', { item, ...FINDING, sex: 'not-determined' }, '/en/case/1')
  const both = textOf(await get(bram, '/en/case/1'))
  expect(both).toContain('Two analysts agree')
  expect(both).toContain('what only Hanne knows')
})

test('the way it goes is shown with its reason, and a letter leads to each act', async () => {
  const provider = desk.providers.get('examplegram') ?? ''
  const item = hidden(await get(hanne, `/en/case/1?act=hotline.note-trace&on=${await itemId()}`), 'item')
  await hanne.act('hotline.note-trace', { item, hostedIn: 'IE', provider, audience: 'public' }, '/en/case/1')
  const html = await get(hanne, '/en/case/1')
  expect(textOf(html)).toContain('Examplegram, Ireland')
  expect(textOf(html)).toContain('must give priority to the notices of a trusted flagger')
  expect(html).toContain('data-key="n"')
})

const itemId = async (): Promise<string> =>
  /href="[^"]*act=hotline\.note-trace&amp;on=([0-9a-f-]+)/.exec(await get(hanne, '/en/case/1'))?.[1] ?? ''

/** The reference of the one notice that is prepared in these tests. */
let reference = ''

test('a notice is prepared in a language that the provider reads, and waits for somebody else', async () => {
  const html = await get(hanne, '/en/case/1/notice')
  expect(html).toContain(`value="${desk.providers.get('examplegram')}"`)
  expect(textOf(html)).toContain('We ask you to remove this item')
  isSafe(html)
  const prepared = await hanne.act(
    'hotline.prepare-notice',
    {
      case: hidden(html, 'case'),
      provider: hidden(html, 'provider'),
      items: /name="items" value="([^"]+)"/.exec(html)?.[1] ?? '',
      standing: 'trusted',
      notifier: 'entity',
      language: 'en',
      explanation: 'We ask you to remove this item.',
    },
    '/en/case/1',
  )
  expect(prepared.status).toBe(303)
  reference = /\/en\/notice\/(VIG-[0-9-]+)/.exec(await get(hanne, '/en/case/1'))?.[1] ?? ''
  const own = await get(hanne, `/en/notice/${reference}`)
  expect(textOf(own)).toContain('Waits for a second person: you prepared this')
  expect(own).not.toContain('/act/notices.approve-notice"')
})

test('the letter stands word for word, its files too, and no address of them can be followed', async () => {
  const html = await get(bram, `/en/notice/${reference}`)
  isSafe(html)
  const text = textOf(html)
  expect(text).toContain('Priority notice by a trusted flagger')
  expect(text).toContain('Two trained analysts assessed this independently')
  expect(text).toContain('xarf_version')
  expect(text).toContain('hxxps://bad[.]example')
})

test('nobody is shown an exact address before a second person let the notice go', async () => {
  expect((await bram.get(`/en/notice/${reference}/addresses`)).status).toBe(409)
})

test('a second analyst lets it go, and it is carried to the form piece by piece', async () => {
  const notice = hidden(await get(bram, `/en/notice/${reference}`), 'notice')
  expect((await bram.act('notices.approve-notice', { notice }, `/en/notice/${reference}`)).status).toBe(303)
  const html = await get(bram, `/en/notice/${reference}`)
  expect(textOf(html)).toContain('To paste into the provider’s form')
  expect(html).toMatch(/id="packet-notifierMailbox"[^>]*>notices@vigie\.example</)
  isSafe(html)
})

test('the exact address stands on one page only, behind a step of its own that the audit keeps', async () => {
  const html = await get(bram, `/en/notice/${reference}/addresses`)
  expect(textOf(html)).toContain(ADDRESS)
  expect(html).not.toMatch(/href="[a-z]+:/)
  const lines = await desk.centre.read(desk.centre.staff.ines, (at) => findEntries(at, { most: 200 }))
  // Shown once; and once, before it was approved, opened and not shown.
  const shown = lines.filter(({ act }) => act === 'notices.show-exact-addresses')
  expect(shown.map(({ subject }) => subject === 'not-done').sort()).toEqual([false, true])
  const opened = lines
    .filter(({ act, subject }) => act === 'hotline.read-case' && subject !== 'not-done')
    .map((line) => line.subject)
  expect(opened.length).toBeGreaterThan(5)
  expect(opened.every((subject) => /^case:[0-9a-f-]{36}$/.test(subject))).toBe(true)
})

test('it is recorded as sent, answered and decided, all on the page of the notice', async () => {
  const notice =
    /act=notices\.dispatch-by-form&amp;on=([0-9a-f-]+)/.exec(
      await get(bram, `/en/notice/${reference}`),
    )?.[1] ?? ''
  await bram.act(
    'notices.dispatch-by-form',
    { notice, proof: 'Thank you, ticket 7' },
    `/en/notice/${reference}`,
  )
  await desk.centre.deliver()
  await bram.act(
    'notices.record-acknowledgement',
    { notice, theirReference: 'T-7' },
    `/en/notice/${reference}`,
  )
  const page = await get(bram, `/en/notice/${reference}`)
  const line = /act=notices\.record-decision&amp;on=([0-9a-f-]+)/.exec(page)?.[1] ?? ''
  await bram.act(
    'notices.record-decision',
    { noticeItem: line, action: 'removed', ground: 'law', redress: 'yes' },
    `/en/notice/${reference}`,
  )
  await desk.centre.deliver()
  const story = textOf(await get(bram, `/en/notice/${reference}`))
  for (const said of ['Notice prepared', 'Notice approved', 'ticket 7', 'Their reference: T-7', 'Removed']) {
    expect(story).toContain(said)
  }
  isSafe(await get(bram, `/en/notice/${reference}`))
  const found = textOf(await get(bram, '/en/case/1'))
  expect(found).toContain('says the provider')
  expect(found).toContain('can be closed')
})

test('a hand-over is prepared, approved by another, and its packet is exact on one page only', async () => {
  const html = await get(hanne, '/en/case/1/referral')
  isSafe(html)
  expect(textOf(html)).toContain('The content is hosted in a country with an INHOPE hotline')
  const prepared = await hanne.act(
    'hotline.prepare-referral',
    {
      case: hidden(html, 'case'),
      recipientSort: hidden(html, 'recipientSort'),
      recipient: 'IE',
      items: /name="items" value="([^"]+)"/.exec(html)?.[1] ?? '',
      summary: 'One address, assessed by two.',
    },
    '/en/case/1',
  )
  expect(prepared.status).toBe(303)
  const path = /\/en\/referral\/[0-9a-f-]+/.exec(await get(hanne, '/en/case/1'))?.[0] ?? ''
  isSafe(await get(hanne, path))
  expect((await hanne.get(`${path}/packet`)).status).toBe(409)
  expect(textOf(await get(hanne, path))).toContain('Waits for a second person: you prepared this')
  expect(textOf(await get(griet, '/en/desk'))).toContain('Referrals that wait for a second person: 1')
  await bram.act('hotline.approve-referral', { referral: path.slice(-36) }, path)
  expect(textOf(await get(bram, `${path}/packet`))).toContain(ADDRESS)
})

test('the coordinator sees what stands still, minutes and nothing else about colleagues; an analyst sees none of it', async () => {
  const html = await get(griet, '/en/desk')
  const text = textOf(html)
  expect(text).toContain('Approved, not handed over yet: 1')
  expect(text).toContain('Hanne Maes 2')
  expect(text).toContain('Examplegram')
  isSafe(html)
  expect((await hanne.get('/en/desk')).status).toBe(403)
})

test('the bar says how long one looked today, and nobody else’s time', async () => {
  expect(textOf(await get(hanne, '/en/queue'))).toContain(
    'Today you have looked at difficult content for 2 minutes.',
  )
  expect(textOf(await get(griet, '/en/queue'))).toContain('You have not looked at any content today.')
})

test('a report about something else can be read and made a case', async () => {
  const path = /\/en\/report\/[0-9a-f-]{36}/.exec(await get(hanne, '/en/queue'))?.[0] ?? ''
  expect(textOf(await get(hanne, path))).toContain('Texte inventé.')
  await hanne.act('hotline.open-case', { report: path.slice(-36), kind: 'grooming' }, '/en/queue')
  expect(await get(hanne, '/en/queue')).toContain('href="/en/case/2"')
})

test('the desk writes to a reporter from the page of the case', async () => {
  const html = await get(hanne, '/en/case/2')
  const report = /act=intake\.write-to-reporter&amp;on=([0-9a-f-]+)/.exec(html)?.[1] ?? ''
  await hanne.act('intake.write-to-reporter', { report, text: 'Bonjour, merci.' }, '/en/case/2')
  expect(textOf(await get(hanne, '/en/case/2'))).toContain('Bonjour, merci.')
})

test('every page speaks four languages and leaves no text out', async () => {
  const paths = [
    '/queue',
    '/queue?closed=yes',
    '/case/1',
    '/case/2',
    '/case/2/assess/1',
    '/case/1/notice',
    '/case/1/referral',
    `/notice/${reference}`,
  ]
  for (const lang of ['nl', 'fr', 'de', 'en']) {
    for (const path of paths) {
      const html = await get(hanne, `/${lang}${path}`)
      expect(html).toContain(`<html lang="${lang}"`)
      expect(html).not.toContain('⟦')
      expect(textOf(html)).not.toMatch(/\b(hotline|notices|intake)\.[a-z-]+\b/)
    }
    expect(await get(griet, `/${lang}/desk`)).not.toContain('⟦')
  }
})

test('every act that a page offers opens its form, or the page where it stands', async () => {
  const pages = ['/en/case/2', `/en/notice/${reference}`]
  for (const path of pages) {
    const offered = [...(await get(hanne, path)).matchAll(/href="([^"]*\?act=([a-z.-]+)[^"#]*)#act"/g)]
    expect(offered.length).toBeGreaterThan(0)
    for (const [, href = '', operation] of offered) {
      const html = await get(hanne, href.replaceAll('&amp;', '&'))
      expect({ href, opens: html.includes(`action="/en/act/${operation}"`) }).toEqual({ href, opens: true })
    }
  }
})

test('no page holds the same id twice', async () => {
  for (const path of [
    '/en/queue',
    '/en/case/1',
    '/en/case/2',
    '/en/case/2/assess/1',
    `/en/notice/${reference}`,
  ]) {
    const ids = [...(await get(hanne, path)).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
  }
})

test('what a colleague changes about a case renews its head, its acts and what it is about', async () => {
  const html = await get(hanne, '/en/case/1')
  const topics = new Set(
    [...html.matchAll(/data-live-region[^>]*data-live-topic="([a-z]+):/g)].map(([, topic]) => topic),
  )
  expect([...topics].sort()).toEqual(['case', 'item', 'notice', 'referral', 'report'])
  expect(html).toContain('data-live="/en/events"')
  expect(textOf(html)).toContain('Load again')
})
