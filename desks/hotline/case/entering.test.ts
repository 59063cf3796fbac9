import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDesk, type Sitting, textOf } from '../testing.ts'
import { FINDING, get, hidden } from '../testing-story.ts'

let desk: Awaited<ReturnType<typeof openDesk>>
let hanne: Sitting
let bram: Sitting
beforeAll(async () => {
  desk = await openDesk()
  hanne = await desk.seat('hanne')
  bram = await desk.seat('bram')
  const addresses = ['buurtnet.example/1', 'buurtnet.example/2', 'pond.example/3'].map(
    (path) => `https://${path}`,
  )
  await desk.report({ language: 'en', kind: 'csam', narrative: 'Made up.', addresses })
  await hanne.act('hotline.take-case', { case: hidden(await get(hanne, '/en/case/1'), 'case') })
})
afterAll(() => desk.close())

/** Every answer that stands in the forms of a page before anybody gave one. */
const standing = (html: string): string[] => [
  ...[...html.matchAll(/name="(\w+)" value="[^"]*" checked/g)].map(([, name]) => name ?? ''),
  ...[...html.matchAll(/<option value="[^"]+" selected/g)].map(([option]) => option),
]
const idOf = (html: string, act: string, about: string): string =>
  new RegExp(`act=${act}&amp;on=([0-9a-f-]+)#act"[^>]*>[^<]*${about}`).exec(html)?.[1] ?? ''

test('where the address says whose place it is, that is offered as not checked, and one press notes it for all of that place', async () => {
  const before = await get(hanne, '/en/case/1')
  expect(textOf(before)).toContain('Belgium not checked items 1, 2. By the address and the list of providers')
  expect(textOf(before)).toContain('Nobody has looked where it is hosted yet')
  expect(before).toMatch(/<form[^>]*confirm-places[\s\S]*?data-key="p"/)
  const items = [...before.matchAll(/name="items" value="([^"]+)"/g)].map(([, id]) => id ?? '')
  expect(items.length).toBe(2)
  // Whose case it is not sees what is proposed on no button.
  expect(await get(bram, '/en/case/1')).not.toContain('confirm-places')

  const { status } = await hanne.act('hotline.confirm-places', { case: hidden(before, 'case'), items })
  expect(status).toBe(303)
  const after = textOf(await get(hanne, '/en/case/1'))
  expect(after.split('Buurtnet, Belgium').length).toBe(3)
  expect(after).toContain('proposed and checked')
  expect(after).toContain('Nobody noted who can see it')
  expect(after).not.toContain('not checked')
})

test('no question about a place has an answer before somebody gave one; what was noted stands there the next time', async () => {
  const page = await get(hanne, '/en/case/1')
  const item = idOf(page, 'hotline.note-trace', '[^<]*Item 3')
  expect(item).not.toBe('')
  const path = `/en/case/1?act=hotline.note-trace&on=${item}`
  expect(standing(await get(hanne, path))).toEqual([])
  const site = { siteType: 'forum', access: 'account', commerciality: 'commercial', payment: ['visa', 'sms'] }
  const referrer = 'https://way.example/in'
  await hanne.act('hotline.note-trace', { item, hostedIn: 'NL', audience: 'private', ...site, referrer })
  const noted = await get(hanne, '/en/case/1')
  expect(textOf(noted)).toContain('Forum · A free account · Yes · Visa · Text message')
  expect(textOf(noted)).toContain('A private communication')
  expect(textOf(noted)).toContain('hxxps://way[.]example/in')
  expect(noted).not.toContain('way.example')
  const again = await get(hanne, path)
  expect(standing(again).sort()).toEqual([
    '<option value="NL" selected',
    '<option value="forum" selected',
    'access',
    'audience',
    'commerciality',
    'payment',
    'payment',
  ])
  const wrong = { item, hostedIn: 'NL', commerciality: 'non-commercial', payment: ['visa'] }
  const back = await hanne.act('hotline.note-trace', wrong, path)
  expect(back.status).toBe(422)
  expect(back.html).toContain('id="payment-error"')
})

test('what whoever looked may say more keeps nobody, is copied with the rest, and baseline or national follows', async () => {
  const page = await get(hanne, '/en/case/1/assess/1')
  expect(standing(page)).toEqual(['<option value="/en/case/1/assess/1" selected'])
  const more = { media: 'image', pieces: '400', victims: '3', childModelling: 'no', years: '9' }
  await hanne.act('hotline.assess-item', {
    item: hidden(page, 'item'),
    ...FINDING,
    nature: 'real',
    selfGenerated: 'coerced',
    ...more,
  })
  const same = await get(hanne, '/en/case/1/assess/2?same=yes')
  for (const name of ['pieces', 'victims', 'years'] as const)
    expect(same).toMatch(new RegExp(`name="${name}"[^>]*value="${more[name]}"`))
  for (const name of ['media', 'childModelling', 'selfGenerated'])
    expect(same).toMatch(new RegExp(`name="${name}" value="\\w+" checked`))
  // Nothing of it before the second person is done.
  expect(textOf(await get(bram, '/en/case/1'))).not.toContain('400 files')
  await bram.act('hotline.assess-item', {
    item: hidden(page, 'item'),
    ...FINDING,
    nature: 'real',
    pieces: '380',
  })
  const decided = textOf(await get(bram, '/en/case/1'))
  expect(decided).toContain('Baseline: illegal everywhere (follows from the answers)')
  expect(decided).toContain(
    'self-made, under pressure · Pictures · 400 files · 3 victims · the youngest: 9 years old',
  )
  expect(textOf(await get(bram, '/en/case/1/file'))).toContain('400 files')
})

test('an age that does not fit comes back with everything typed, unfolded', async () => {
  const page = await get(hanne, '/en/case/1/assess/2')
  const typed = {
    item: hidden(page, 'item'),
    ...FINDING,
    years: '30',
    pieces: '7',
    'asked-at': '/en/case/1/assess/2',
  }
  const back = await hanne.act('hotline.assess-item', typed, '/en/case/1')
  expect(back.status).toBe(422)
  expect(back.html).toContain('id="years-error"')
  expect(back.html).toMatch(/name="pieces"[^>]*value="7"/)
  expect(back.html).toMatch(/<details class="more-asked"[^>]* open/)
})
