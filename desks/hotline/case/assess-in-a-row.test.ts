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
  const addresses = ['one', 'two', 'three'].map((path) => `https://pond.example/${path}`)
  await desk.report({ language: 'en', kind: 'csam', narrative: 'Made up.', addresses })
  await hanne.act('hotline.take-case', { case: hidden(await get(hanne, '/en/case/1'), 'case') })
})
afterAll(() => desk.close())

const pageOf = (item: number, wish = '') => `/en/case/1/assess/${item}${wish}`
const assess = async (who: Sitting, item: number, back: string) => {
  const page = await get(who, pageOf(item))
  return who.act('hotline.assess-item', { item: hidden(page, 'item'), ...FINDING }, back)
}
const isChosen = (html: string, name: string, value: string): boolean =>
  new RegExp(`<input[^>]*name="${name}" value="${value}" checked`).test(html)
const chosenIn = (html: string): string[] =>
  [...html.matchAll(/name="(\w+)" value="[^"]*" checked/g)].map(([, name]) => name ?? '')

test('whoever records an assessment is led on to the next item that waits for them, in a ring, and at the end to the case', async () => {
  const page = await get(hanne, pageOf(2))
  expect(textOf(page)).toContain('Record, then item 3')
  expect(hidden(page, 'back')).toBe('/en/case/1/assess?after=2')
  const { location } = await assess(hanne, 2, '/en/case/1/assess?after=2')
  expect(location).toBe('/en/case/1/assess?after=2&done=hotline.assess-item')
  const onTo = async (path: string) => (await hanne.get(path)).location
  expect(await onTo(location ?? '')).toBe('/en/case/1/assess/3?done=hotline.assess-item')
  expect(await onTo('/en/case/1/assess?after=3')).toBe('/en/case/1/assess/1')
  await assess(hanne, 3, '/en/case/1')
  expect(textOf(await get(hanne, pageOf(1)))).not.toContain('Record, then item')
  await assess(hanne, 1, '/en/case/1')
  expect(await onTo('/en/case/1/assess?after=1&done=hotline.assess-item')).toBe(
    '/en/case/1?done=hotline.assess-item',
  )
  // All three wait for the second person still.
  expect((await bram.get('/en/case/1/assess?after=3')).location).toBe('/en/case/1/assess/1')
})

test('"same as before" fills everything but the outcome, out of one’s own last look and never out of a colleague’s', async () => {
  const blind = await get(bram, pageOf(1, '?same=yes'))
  expect(blind).not.toContain('data-before')
  expect(chosenIn(blind)).toEqual([])

  await bram.act('hotline.assess-item', {
    item: hidden(blind, 'item'),
    ...FINDING,
    nature: 'real',
    note: 'Only about this one.',
  })
  const page = await get(bram, pageOf(2))
  expect(textOf(page)).toContain('Same as item 1, except the outcome')
  expect(chosenIn(page)).toEqual([])
  const same = await get(bram, pageOf(2, '?same=yes'))
  for (const [name, value] of Object.entries({ ...FINDING, nature: 'real' })) {
    if (['kind', 'outcome', 'secondsExposed'].includes(name)) continue
    expect([name, isChosen(same, name, value)]).toEqual([name, true])
  }
  expect(chosenIn(same)).not.toContain('outcome')
  expect(same).not.toContain('Only about this one.')

  // Another plan was followed last: the way to the same leads to its questions.
  const { ageBand, outcome, article, confidence, secondsExposed } = FINDING
  const asked = { kind: 'sextortion', ageBand, outcome, article, confidence, secondsExposed }
  await bram.act('hotline.assess-item', { item: hidden(page, 'item'), ...asked })
  const other = await get(bram, pageOf(3))
  expect(other).not.toContain('data-before')
  expect(other).toContain('href="/en/case/1/assess/3?kind=sextortion&amp;same=yes"')

  // Both looks at item 1 are open to everybody now, and still nobody's but their own.
  const yasmine = await desk.seat('yasmine')
  expect(textOf(await get(yasmine, '/en/case/1'))).toContain('Two people have looked')
  expect(await get(yasmine, pageOf(3))).not.toContain('same=yes')
})
