import { DAY } from '@vigie/kernel'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { signIn, textOf } from '../testing.ts'
import { ADDRESS, assessByTwo, FINDING, get, hidden, openStory, type Story } from '../testing-story.ts'

const NOW_ILLEGAL = { ...FINDING, article: 'images-of-abuse@2024' }

let story: Story
let quarter: string
beforeAll(async () => {
  story = await openStory()
  await assessByTwo(story)
  const day = story.centre.clock()
  quarter = `${day.getUTCFullYear()}-Q${Math.ceil((day.getUTCMonth() + 1) / 3)}`
  story.centre.clock.moveBy(95 * DAY)
})
afterAll(() => story.close())

/** Everybody was signed out by the months that went by. */
const seat = (name: 'griet' | 'hanne' | 'yasmine') => story.seat(name)

test('a coordinator draws, an analyst who took no part looks again blind, and the page says that it is too little to say', async () => {
  const griet = await seat('griet')
  expect(textOf(await get(griet, '/en/desk'))).toContain('Quality')
  const before = await get(griet, '/en/quality')
  expect(hidden(before, 'quarter')).not.toBe('')
  const drawn = await griet.act('hotline.draw-sample', { quarter }, `/en/quality/${quarter}`)
  expect([drawn.status, drawn.location]).toEqual([303, expect.stringContaining(`/en/quality/${quarter}`)])
  const again = await griet.act('hotline.draw-sample', { quarter }, '/en/quality')
  expect(again.status).toBe(409)

  const hanne = await seat('hanne')
  expect(textOf(await get(hanne, '/en/queue'))).not.toContain('Look again for quality')
  const yasmine = await seat('yasmine')
  expect(textOf(await get(yasmine, '/en/queue'))).toContain('Look again for quality: 1 item')
  const path = (await yasmine.get('/en/quality/next')).location ?? ''
  expect(path).toMatch(/^\/en\/quality\/look\/[0-9a-f-]{36}$/)
  expect((await hanne.get(path)).status).toBe(409)
  expect((await griet.get(path)).status).toBe(403)

  const html = await get(yasmine, path)
  expect(html).not.toContain(ADDRESS)
  expect(textOf(html)).toContain('hxxps://bad[.]example')
  expect(html).not.toContain('/case/')
  expect(html.match(/<input[^>]*\sname=[^>]*\schecked\b[^>]*>/g) ?? []).toEqual([])
  const sampleItem = hidden(html, 'sampleItem')
  const incomplete = await yasmine.act(
    'hotline.assess-sample-item',
    { sampleItem, kind: 'csam', outcome: 'not-illegal', asked: path },
    '/en/quality/next',
  )
  expect(incomplete.status).toBe(422)
  const note = 'Seen otherwise: see https://bad.example/note'
  const answers = { ...NOW_ILLEGAL, outcome: 'not-illegal', article: '', reason: 'age-unclear', note }
  const answered = await yasmine.act(
    'hotline.assess-sample-item',
    { sampleItem, ...answers },
    '/en/quality/next',
  )
  expect(answered.location).toBe('/en/quality/next?done=hotline.assess-sample-item')
  const on = await yasmine.get(answered.location ?? '')
  expect(on.location).toBe('/en/queue?done=hotline.assess-sample-item')
  expect(textOf(await get(yasmine, on.location ?? ''))).toContain('Nothing in the case has changed')

  const page = await get(griet, `/en/quality/${quarter}?repeat=yes`)
  const text = textOf(page)
  expect(text).toContain('1 item compared: too few to say anything')
  expect(text).toContain('verdict: Illegal; again: Not illegal')
  expect(text).toContain('the same items come out')
  expect(page).not.toContain('https://bad.example')
  expect(text).not.toContain('Yasmine')
})

test('the sample, the open cases and the staffing are taken along as tables, and who may not have them does not', async () => {
  const griet = await seat('griet')
  const csv = await griet.get(`/en/quality/${quarter}.csv`)
  expect(csv.status).toBe(200)
  const [header = '', line = ''] = csv.html.split('\r\n')
  expect(header).toContain('Verdict: Outcome')
  expect(line).toMatch(/^1,1,1,[0-9a-f-]{36},"Looked at again",No,Illegal,"Not illegal"/)
  expect(csv.html).not.toContain('Yasmine')
  const cases = await griet.get('/en/desk/cases.csv')
  expect(cases.html).toContain('Hanne Maes')
  const staffing = await griet.get('/en/desk/staffing.csv')
  expect(staffing.html).toMatch(/"Hanne Maes",2\d{3}-\d\d-\d\d,1,/)
  for (const path of [`/en/quality/${quarter}.xlsx`, '/en/desk/cases.xlsx', '/en/desk/staffing.xlsx'])
    expect((await griet.get(path)).html.slice(0, 2)).toBe('PK')
  const hanne = await seat('hanne')
  for (const path of [
    '/en/quality',
    `/en/quality/${quarter}.csv`,
    '/en/desk/cases.csv',
    '/en/desk/staffing.csv',
  ])
    expect((await hanne.get(path)).status).toBe(403)
})

test('the overview shows who is here and what each has, what is open longest, and whose vetting ends', async () => {
  const griet = await seat('griet')
  await signIn(story.centre, 'hanne')
  const html = await get(griet, '/en/desk')
  const text = textOf(html)
  expect(text).toContain('Who is here and what each has')
  expect(text).toMatch(/Hanne Maes today 1 /)
  expect(text).toMatch(/Tom Wouters longer ago 0 0 –/)
  expect(html).toContain('id="vetting-ends"')
  expect(text).toContain('What has been open longest')
  expect(html).toContain('href="/en/desk/cases.csv"')
})
