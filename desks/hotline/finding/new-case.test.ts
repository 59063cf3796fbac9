import { openProactiveCase } from '@vigie/hotline/verbs/open-proactive-case'
import { LANGUAGES } from '@vigie/kernel'
import { operationText, valueText, wordsOf } from '@vigie/locales'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDesk, type Sitting, textOf } from '../testing.ts'

let desk: Awaited<ReturnType<typeof openDesk>>
let hanne: Sitting
let griet: Sitting
beforeAll(async () => {
  desk = await openDesk()
  hanne = await desk.seat('hanne')
  griet = await desk.seat('griet')
  await desk.report({ kind: 'csam', language: 'nl', narrative: 'Verzonnen.' })
})
afterAll(() => desk.close())

const act = (changes: Record<string, string>) =>
  hanne.act(openProactiveCase.name, {
    kind: 'csam',
    language: 'en',
    addresses: 'https://found.example/1',
    'asked-at': '/en/new-case',
    'form-number': '11111111-1111-4111-8111-111111111111',
    ...changes,
  })

test('a mistake stands beside its question with all that was typed; then the case is open, and says where it comes from', async () => {
  const wrong = await act({ origin: 'own-search', search: 'where-from' })
  expect(wrong.status).toBe(422)
  expect(wrong.html).toContain('id="fromCase-error"')
  expect(wrong.html).toContain('https://found.example/1')
  const other = await act({ origin: 'list', fromCase: '1' })
  expect(other.html).toContain('id="fromCase-error"')
  const done = await act({ origin: 'own-search', search: 'where-from', fromCase: '1' })
  expect([done.status, done.location]).toEqual([303, `/en/queue?done=${openProactiveCase.name}`])
  const { html } = await hanne.get('/en/case/2')
  const words = wordsOf('en')
  expect(textOf(html)).toContain(valueText(words, 'hotline', 'origin', 'own-search'))
  expect(html).toContain('href="/en/case/1"')
  expect(textOf(html)).toContain(words('desk-hotline.pages.said.nobody'))
  expect(textOf(html)).not.toContain(words('desk-hotline.pages.mailbox'))
  expect(textOf((await hanne.get('/en/case/1')).html)).not.toContain(
    valueText(words, 'hotline', 'origin', 'public'),
  )
})

test.each(LANGUAGES)(
  'in %s the page says what may be searched, and the overview counts by origin',
  async (language) => {
    const words = wordsOf(language)
    const { html } = await hanne.get(`/${language}/new-case`)
    const flat = (text: string) => text.replace(/\s+/g, ' ')
    expect(textOf(html)).toContain(flat(words('desk-hotline.pages.new-case.mandate.more')))
    expect(textOf(html)).toContain(flat(operationText(words, openProactiveCase.name, 'consequence') ?? ''))
    const overview = (await griet.get(`/${language}/desk`)).html
    const table = textOf(overview.split('id="table-origins"')[1]?.split('</table>')[0] ?? '')
    for (const origin of ['public', 'own-search'])
      expect(table).toContain(flat(valueText(words, 'hotline', 'origin', origin)))
  },
)

test('nobody but an analyst comes in', async () => {
  expect((await griet.get('/en/new-case')).status).toBe(403)
  expect((await griet.get('/en/queue')).html).not.toContain('/en/new-case')
  expect((await hanne.get('/en/queue')).html).toContain('href="/en/new-case"')
})
