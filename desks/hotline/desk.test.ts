import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Sitting, textOf } from './testing.ts'
import {
  ADDRESS,
  FINDING,
  get,
  isSafe,
  noteTrace,
  openOther,
  openStory,
  otherReport,
  type Story,
  takeCase,
  writeToReporter,
} from './testing-story.ts'

let story: Story
let hanne: Sitting
let bram: Sitting
let griet: Sitting
beforeAll(async () => {
  story = await openStory()
  hanne = story.hanne
  bram = story.bram
  griet = story.griet
})
afterAll(() => story.close())

test('the queue shows each case with what it waits for, and reports that made none', async () => {
  const html = await get(hanne, '/en/queue')
  expect(html).toContain('href="/en/case/1"')
  expect(textOf(html)).toContain('waits for a first look')
  expect(textOf(html)).toContain('nobody has it')
  expect(html).toMatch(/href="\/en\/report\/[0-9a-f-]{36}"/)
  isSafe(html)
})

test('what cannot wait, whom it is about and how old that one is stand on the queue and on the report', async () => {
  const queue = await get(hanne, '/en/queue')
  const path = /href="(\/en\/report\/[0-9a-f-]{36})"/.exec(queue)?.[1] ?? ''
  for (const page of [queue, await get(hanne, path)]) {
    for (const said of ['deadline given', 'about whoever sent the report', '13 to 15'])
      expect(textOf(page)).toContain(said)
  }
})

test('a case is found by its number and by its exact address, however it was defanged, and no log holds the address', async () => {
  for (const typed of ['1', '#1', ADDRESS, 'hxxps://bad[.]example/gallery/one?a=1&b=2']) {
    expect((await hanne.post('/en/search', { find: typed })).location).toBe('/en/case/1')
  }
  for (const typed of ['2', 'https://other.example/gallery', 'Jan Janssens']) {
    const { location, html } = await hanne.post('/en/search', { find: typed })
    expect({ location, said: textOf(html).includes('Nothing was found') }).toEqual({
      location: null,
      said: true,
    })
  }
})

test('hostile words in a report are shown as words, and every address in them is defanged', async () => {
  const html = await get(hanne, '/en/case/1')
  isSafe(html)
  expect(textOf(html)).toContain('<script>alert("x")</script>')
  expect(textOf(html)).toContain('hxxps://bad[.]example/gallery and bad[.]example/x')
  expect(textOf(html)).toContain('hxxps://bad[.]example/gallery/one?a=1&b=2')
})

test('whoever was told before us stands first of a report, without a word that leads somewhere', async () => {
  const html = await get(hanne, '/en/case/1')
  const told = 'Told to the platform first · about a week before · number P-31 · answer: it stays'
  expect(textOf(html)).toContain(told)
  expect(textOf(html).indexOf(told)).toBeLessThan(textOf(html).indexOf('<script>alert("x")</script>'))
  const marked = 'Told to the platform first · it stays'
  expect(textOf(await get(hanne, '/en/queue'))).toContain(marked)
  expect(textOf(html).indexOf(marked)).toBeLessThan(textOf(html).indexOf(told))
  expect(textOf(html)).toContain('hxxps://bad[.]example/rules')
  expect(textOf(html)).toContain('may go to the helpline 116 000 (said on 2 Mar 2026)')
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
  const item = await takeCase(story)
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
  await noteTrace(story)
  const html = await get(hanne, '/en/case/1')
  expect(textOf(html)).toContain('Examplegram, Ireland')
  expect(textOf(html)).toContain('must give priority to the notices of a trusted flagger')
  expect(html).toContain('data-key="n"')
})

test('the bar says how long one looked today, and nobody else’s time', async () => {
  expect(textOf(await get(hanne, '/en/queue'))).toContain(
    'Today you have looked at difficult content for 2 minutes.',
  )
  expect(textOf(await get(griet, '/en/queue'))).toContain('You have not looked at any content today.')
})

test('a report about something else can be read and made a case', async () => {
  const path = await otherReport(story)
  expect(textOf(await get(hanne, path))).toContain('Texte inventé.')
  await openOther(story)
  expect(await get(hanne, '/en/queue')).toContain('href="/en/case/2"')
})

test('the desk writes to a reporter from the page of the case', async () => {
  await writeToReporter(story, 'Bonjour, merci.')
  expect(textOf(await get(hanne, '/en/case/2'))).toContain('Bonjour, merci.')
})

test('a case that cannot wait says which was said, and no danger where only a time was set', async () => {
  await story.report({ language: 'en', kind: 'sextortion', narrative: 'Made up.', urgent: ['deadline'] })
  const queue = await get(hanne, '/en/queue')
  expect(textOf(queue)).toContain('deadline given · cannot wait: police')
  const path = /href="(\/en\/case\/\d+)"/.exec(queue.slice(queue.indexOf('id="queue-lines"')))?.[1] ?? ''
  const page = textOf(await get(hanne, path))
  expect(page).toContain('deadline given · cannot wait: police')
  expect(page).toContain('Said that it cannot wait · deadline given')
  expect(page).not.toMatch(/danger now|may be in danger/)
})
