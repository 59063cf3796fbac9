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
  const contact = 'Mieke Janssens, mieke@mail.example'
  await desk.report({ language: 'en', kind: 'csam', narrative: 'Made up.', addresses, contact })
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
  const given = {
    case: hidden(page, 'case'),
    provider: hidden(page, 'provider'),
    items: [second, third],
    standing: 'trusted',
    language: 'en',
    explanation: 'We ask you to remove these items.',
  }
  // Whoever put it online may come to read the letter: it names nobody whom the case knows, and what was typed stands there still.
  for (const named of ['Mieke Janssens told us.', 'Ask bram lambert about it.', 'Call +32 470 12 34 56.']) {
    const explanation = `We ask you to remove these items. ${named}`
    const refused = await hanne.act('hotline.prepare-notice', {
      ...given,
      explanation,
      'asked-at': '/en/case/1/notice?of=2',
    })
    expect(refused.status).toBe(422)
    expect(textOf(refused.html)).toContain('leave it out')
    expect(textOf(refused.html)).toContain(explanation)
    expect(chosenIn(refused.html)).toEqual([2, 3])
  }
  const prepared = await hanne.act('hotline.prepare-notice', given)
  expect(prepared.status).toBe(303)
  const after = await get(hanne, '/en/case/1/notice?of=2')
  expect(chosenIn(after)).toEqual([])
  expect(textOf(after).split('A notice is under way').length).toBe(3)
})

test('the service of an item is offered by its address, is not checked until a notice names it, and the letter names both', async () => {
  await hanne.act('notices.note-service', {
    provider: desk.providers.get('examplegram') ?? '',
    serviceName: 'Pondpics',
    roles: 'platform',
    inScope: 'yes',
    domains: 'pond.example',
    source: 'made up',
  })
  expect(textOf(await get(hanne, '/en/case/1'))).toMatch(/Service Pondpics \(Examplegram\) not checked/)
  const page = await get(hanne, '/en/case/1/notice')
  expect(chosenIn(page)).toEqual([1])
  expect(page).toMatch(/<option value="[^"]+" selected[^>]*>Pondpics/)
  const [first = ''] = idsIn(page)
  const prepared = await hanne.act('hotline.prepare-notice', {
    case: hidden(page, 'case'),
    provider: hidden(page, 'provider'),
    service: /<option value="([^"]+)" selected[^>]*>Pondpics/.exec(page)?.[1] ?? '',
    items: [first],
    standing: 'trusted',
    language: 'en',
    explanation: 'We ask you to remove this item.',
  })
  expect(prepared.status).toBe(303)
  const after = textOf(await get(hanne, '/en/case/1'))
  expect(after).toMatch(/Service Pondpics \(Examplegram\)/)
  expect(after.split('Pondpics (Examplegram) not checked').length).toBe(2)
  const notices = [...(await get(bram, '/en/case/1')).matchAll(/\/notice\/(VIG-\d{4}-\d{6})/g)].map(
    ([, one]) => one,
  )
  const letter = textOf(await get(bram, `/en/notice/${notices.toSorted().at(-1)}`))
  expect(letter).toContain('Pondpics, Examplegram')
  expect(letter).toMatch(/To: Examplegram Service: Pondpics/)
})
