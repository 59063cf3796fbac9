import { findEntries } from '@vigie/audit'
import { DAY, dayOf } from '@vigie/kernel'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { textOf } from '../testing.ts'
import {
  approveNotice,
  FINDING,
  get,
  hidden,
  isSafe,
  noteTrace,
  openOther,
  openStory,
  prepareNotice,
  recordAnswers,
  type Story,
  takeCase,
  writeToReporter,
} from '../testing-story.ts'

let story: Story
let reference: string
let item: string
beforeAll(async () => {
  story = await openStory()
  item = await takeCase(story)
  await story.hanne.act(
    'hotline.assess-item',
    { item, ...FINDING, note: 'what only Hanne knows' },
    '/en/case/1',
  )
})
afterAll(() => story.close())

test('on paper too, nobody reads what the first analyst found before they have found something themselves', async () => {
  expect(textOf(await get(story.bram, '/en/case/1/file'))).not.toContain('what only Hanne knows')
  expect(textOf(await get(story.hanne, '/en/case/1/file'))).toContain('what only Hanne knows')
})

test('the whole of a case stands on one page: what was said, where, what was found, each letter as it was sent, what happened', async () => {
  await story.bram.act('hotline.assess-item', { item, ...FINDING, sex: 'not-determined' }, '/en/case/1')
  await noteTrace(story)
  reference = await prepareNotice(story)
  const before = textOf(await get(story.hanne, '/en/case/1/file'))
  expect(before).toContain('Was not sent.')
  expect(before).not.toContain('We ask you to remove this item.')
  await approveNotice(story, reference)
  await recordAnswers(story, reference)
  const html = await get(story.hanne, '/en/case/1/file')
  isSafe(html)
  const told = textOf(html)
  for (const said of [
    'Confidential',
    'Printed by Hanne',
    'see hxxps://bad[.]example/gallery',
    'hxxps://bad[.]example/gallery/one?a=1&b=2',
    'Two analysts agree',
    'what only Hanne knows',
    reference,
    'We ask you to remove this item.',
    'Their reference: T-7',
    'Notice prepared',
    'End of the file of case 1',
  ]) {
    expect(told).toContain(said)
  }
  expect(told).not.toContain('You wrote')
  // Nothing is folded away, for paper unfolds nothing.
  const file = html.slice(html.indexOf('class="case-file"'), html.indexOf('class="file-end"'))
  expect(file).not.toMatch(/<details(?! open)/)
  expect(html).toMatch(/<head>.*case-file\.[\w-]+\.css/s)
})

test('on paper stands what was captured and is kept elsewhere: its hash, where, and who had it from when', async () => {
  const day = dayOf(new Date(story.centre.clock().getTime() - DAY))
  const sha256 = 'c0'.repeat(32)
  const kept = {
    item,
    captureSort: 'screenshot',
    sha256,
    store: 'evidence safe',
    seenOn: day,
    seenAt: '10:05',
  }
  await story.hanne.act('hotline.record-capture', kept, '/en/case/1')
  const capture = hidden(await get(story.hanne, '/en/case/1'), 'capture')
  const event = { custodyEvent: 'handed-to-police', happenedOn: day, happenedAt: '14:30' }
  const handed = { item, capture, ...event, theirReference: 'BR.55.99.003/26' }
  await story.hanne.act('hotline.record-custody', handed, '/en/case/1')
  const told = textOf(await get(story.bram, '/en/case/1/file'))
  for (const said of [
    `SHA-256 ${sha256}`,
    'Screenshot · evidence safe',
    'Handed to the police BR.55.99.003/26',
  ])
    expect(told).toContain(said)
})

test('a file has nothing of another case in it, no way to reach a reporter, and nothing to press', async () => {
  await openOther(story)
  await writeToReporter(story, 'Bonjour, merci.')
  const html = await get(story.hanne, '/en/case/1/file')
  const file = html.slice(html.indexOf('class="case-file"'))
  expect(textOf(file)).not.toContain('ann@mail')
  expect(textOf(file)).not.toContain('ann[@]mail')
  expect(textOf(file)).not.toContain('Texte inventé')
  expect(file).not.toMatch(/\/en\/case\/(?!1\b)/)
  expect(file.slice(0, file.indexOf('class="file-end"'))).not.toContain('<form')
  expect(textOf(await get(story.hanne, '/en/case/2/file'))).toContain('Bonjour, merci.')
})

test('whoever prints a case opens it, for a purpose that the audit keeps', async () => {
  const { ines } = story.centre.staff
  const lines = await story.centre.read(ines, (at) => findEntries(at, { most: 500 }))
  const printed = lines.filter(({ act }) => act === 'hotline.print-case')
  expect(printed.length).toBeGreaterThan(3)
  expect(
    printed.every(({ subject, purpose }) => /^case:[0-9a-f-]{36}$/.test(subject) && purpose === 'follow-up'),
  ).toBe(true)
  const policy = await story.seat('louis')
  expect((await policy.get('/en/case/1/file')).status).toBe(403)
})
