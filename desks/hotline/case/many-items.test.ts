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
  const addresses = ['pond.example/1', 'meadow.example/2', 'pond.example/3'].map((path) => `https://${path}`)
  await desk.report({ language: 'en', kind: 'csam', narrative: 'Made up.', addresses })
  await hanne.act('hotline.take-case', { case: hidden(await get(hanne, '/en/case/1'), 'case') })
})
afterAll(() => desk.close())

/** The numbers of the items that stand chosen. */
const chosenIn = (html: string): number[] =>
  [...html.matchAll(/name="items" value="[^"]*"( checked)?[\s\S]*?Item (\d+)/g)]
    .filter(([, checked]) => checked)
    .map(([, , number]) => Number(number))
const idsIn = (html: string): string[] =>
  [...html.matchAll(/name="items" value="([^"]*)"/g)].map(([, id]) => id ?? '')

test('all items of a domain stand chosen, no link names a domain, and one act notes where they are', async () => {
  const page = await get(hanne, '/en/case/1/items')
  expect(chosenIn(page)).toEqual([1, 3])
  expect(textOf(page)).toContain('pond[.]example (2)')
  expect(textOf(page)).toContain('0 of 3 assessed')
  expect(page).not.toMatch(/(pond|meadow)\.example/)
  expect(page).not.toMatch(/href="[^"]*(pond|meadow)/)
  expect(chosenIn(await get(hanne, '/en/case/1/items?of=2'))).toEqual([2])
  expect(chosenIn(await get(hanne, '/en/case/1/items?of=all'))).toEqual([1, 2, 3])
  expect(chosenIn(await get(hanne, '/en/case/1/items?of=none'))).toEqual([])

  const place = { hostedIn: 'IE', provider: desk.providers.get('examplegram') ?? '', audience: 'public' }
  const items = idsIn(page)
  const noted = await hanne.act('hotline.note-traces', { case: hidden(page, 'case'), items, ...place })
  expect(noted.status).toBe(303)
  expect(textOf(await get(hanne, '/en/case/1')).split('Examplegram, Ireland').length).toBe(4)
})

test('a notice is offered what goes into one: the same kind by the same rule, and nothing that is under way', async () => {
  for (const [who, item] of [1, 2, 3].flatMap((one) => [[hanne, one] as const, [bram, one] as const])) {
    const page = await get(who, `/en/case/1/assess/${item}`)
    const kind = item === 1 ? 'ncii' : 'csam'
    await who.act('hotline.assess-item', { item: hidden(page, 'item'), ...FINDING, kind })
  }
  const page = await get(hanne, '/en/case/1/notice')
  expect(textOf(page)).toContain('3 of 3 assessed')
  expect(chosenIn(page)).toEqual([1])
  expect(chosenIn(await get(hanne, '/en/case/1/notice?of=2'))).toEqual([2, 3])
  const [, second = '', third = ''] = idsIn(page)
  const prepared = await hanne.act('hotline.prepare-notice', {
    case: hidden(page, 'case'),
    provider: hidden(page, 'provider'),
    items: [second, third],
    standing: 'trusted',
    language: 'en',
    explanation: 'We ask you to remove these items.',
  })
  expect(prepared.status).toBe(303)
  const after = await get(hanne, '/en/case/1/notice?of=2')
  expect(chosenIn(after)).toEqual([])
  expect(textOf(after).split('A notice is under way').length).toBe(3)
})
