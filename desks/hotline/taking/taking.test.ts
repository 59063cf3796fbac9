import { openReport } from '@vigie/intake'
import { readMailbox } from '@vigie/intake/verbs/read-mailbox'
import { takeReport } from '@vigie/intake/verbs/take-report'
import { LANGUAGES } from '@vigie/kernel'
import { operationText, valueText, wordsOf } from '@vigie/locales'
import { perform } from '@vigie/platform/operation'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { NO_ANSWERS, readAnswers } from '../../../sites/reporting/answers.ts'
import { QUESTIONS } from '../../../sites/reporting/questions.tsx'
import { formsIn, type PageForm } from '../../../tests/house/page-forms.ts'
import { openDesk, plain, type Sitting, textOf } from '../testing.ts'

let desk: Awaited<ReturnType<typeof openDesk>>
let hanne: Sitting
let louis: Sitting
beforeAll(async () => {
  desk = await openDesk()
  hanne = await desk.seat('hanne')
  louis = await desk.seat('louis')
})
afterAll(() => desk.close())

const PAGE = '/take-report'
const TOLD = {
  channel: 'phone',
  kind: 'sextortion',
  urgent: ['danger', 'deadline'],
  concerned: 'self',
  ageBand: '13-15',
  place: 'chat',
  platformTold: 'yes',
  toldWhen: 'week',
  toldNumber: 'A-12',
  platformAnswer: 'refused',
  platformWords: 'Verzonnen.',
  addresses: 'https://een.example/a\r\nhttps://twee.example/b',
  narrative: 'Regel een\r\nregel "twee" & meer',
  contact: '0470 00 00 00',
  mayPassTo: ['helpline'],
}

/** As `textOf` writes a page: spaces that do not break are spaces. */
const flat = (text: string): string => text.replace(/\s+/g, ' ')
const formTo = (html: string, action: string): PageForm => {
  const found = formsIn(html).find((form) => form.action.endsWith(action))
  if (!found) throw new Error(`no form to ${action}`)
  return found
}
const sent = (form: PageForm) => {
  const fields: Record<string, string[]> = {}
  for (const [name, value] of form.standing)
    if (name !== 'csrf') fields[name] = [...(fields[name] ?? []), value]
  return fields
}
const wordsOn = (html: string): string =>
  [...(html.split('id="receipt-words"')[1]?.split('</ol>')[0] ?? '').matchAll(/<strong>([^<]*)<\/strong>/g)]
    .map(([, word = '']) => plain(word))
    .join(' ')
const newest = async (): Promise<string> => {
  const { rows } = await sql<{ report: string }>`
    select report from intake.report_taker join intake.report on id = report
    where receipt_cost is not null order by submission desc`.execute(desk.centre.desk.house.books)
  return rows.map(({ report }) => report).join(' ')
}

describe.each(LANGUAGES)('told in %s', (language) => {
  const words = wordsOf(language)

  test('the same questions as the form asks, read back, sent, and the words shown once in the language of the caller', async () => {
    const { html: asked } = await hanne.post(`/en${PAGE}`, { channel: 'phone', language, ask: 'again' })
    const names = [...formTo(asked, PAGE).asked.keys()]
    for (const step of ['about', 'who', 'place', 'platform', 'told', 'story', 'contact'] as const) {
      const answers = { ...readAnswers(NO_ANSWERS), kind: 'sextortion' as const }
      const page = String(QUESTIONS[step]({ words, answers, error: () => undefined }))
      const fields = [...page.matchAll(/<(?:input|select|textarea)[^>]* name="(\w+)"/g)].map(
        ([, name]) => name,
      )
      expect(names, step).toEqual(expect.arrayContaining(fields.filter((name) => name !== 'fingerprints')))
    }
    expect(textOf(asked)).toContain(flat(words('site-reporting.pages.story.title')))
    expect(textOf(asked)).toContain(flat(words('site-reporting.help.pay')))
    expect(asked).not.toContain('type="file"')

    const before = await newest()
    const { status, html: read } = await hanne.post(`/en${PAGE}`, { ...TOLD, language })
    expect(status).toBe(200)
    const said = textOf(read)
    for (const answer of [
      words('intake.kinds.sextortion'),
      words('site-reporting.pages.concerned.self'),
      words('site-reporting.pages.age.13-15'),
      words('site-reporting.pages.told.answer.refused'),
      valueText(words, 'intake', 'urgent', 'deadline'),
      valueText(words, 'intake', 'receiver', 'helpline'),
      'A-12',
      'regel "twee" & meer',
      '0470 00 00 00',
    ])
      expect(said).toContain(flat(answer))
    expect(read).not.toContain('href="https://een.example')
    expect(await newest()).toBe(before)

    const form = formTo(read, '/act/intake.take-report')
    const { status: done, html: shown } = await hanne.post('/en/act/intake.take-report', sent(form))
    expect(done).toBe(200)
    const receipt = wordsOn(shown)
    expect(receipt.split(' ')).toHaveLength(8)
    const first = receipt.split(' ')[0] ?? ''
    expect(textOf(shown)).toContain(`${first} ${[...first.toUpperCase()].join(' ')}`)
    expect(textOf(shown)).toContain(flat(words('site-frame.pages.door.hint')))
    // In danger: the numbers come first.
    expect(shown.indexOf('tel:112')).toBeGreaterThan(0)
    expect(shown.indexOf('tel:112')).toBeLessThan(shown.indexOf('receipt-words'))
    expect(shown).toContain('tel:116000')
    expect(shown).not.toMatch(/data-copy|data-print/)

    const { result } = await perform(desk.centre.public.house, readMailbox, { kind: 'anyone' }, { receipt })
    const opened = await desk.centre.read(desk.centre.staff.hanne, (at) => openReport(at, result.report))
    expect(opened).toMatchObject({
      language,
      channel: 'phone',
      takenBy: desk.centre.staff.hanne.id,
      kind: 'sextortion',
      urgent: ['danger', 'deadline'],
      toldNumber: 'A-12',
      narrative: 'Regel een\nregel "twee" & meer',
      contact: '0470 00 00 00',
    })
    expect(opened.addresses.map(({ host }) => host)).toEqual(['een.example', 'twee.example'])
    expect(opened.consents.map(({ receiver }) => receiver)).toEqual(['helpline'])

    // The same form again takes no second report and shows no words.
    const { status: twice, location } = await hanne.post('/en/act/intake.take-report', sent(form))
    expect([twice, location]).toEqual([303, '/en/queue?done=intake.take-report'])
    const after = await hanne.get(location ?? '')
    expect(textOf(after.html)).toContain(operationText(wordsOf('en'), takeReport.name, 'done'))
    expect(textOf(after.html)).not.toContain(receipt)
    expect(after.html).not.toContain('receipt-words')
    const page = await hanne.get(`/en/report/${result.report}`)
    expect(textOf(page.html)).toContain('by phone, taken by you')
    expect(textOf(page.html)).not.toContain(receipt)
  })
})

test('a mistake says what is missing beside its question, and everything that was typed stands there still', async () => {
  const { kind: _kind, channel: _channel, ...rest } = TOLD
  const { status, html } = await hanne.post(`/nl${PAGE}`, { ...rest, language: 'fr' })
  expect(status).toBe(422)
  expect(html).toContain('id="kind-error"')
  expect(html).toContain('id="channel-error"')
  const { standing } = formTo(html, PAGE)
  for (const [name, value] of Object.entries({ ...rest, language: 'fr' }))
    expect([name, standing.getAll(name).map((one) => one.replace(/\r?\n/g, '\r\n'))]).toEqual([
      name,
      [value].flat(),
    ])
  const empty = { channel: 'phone', language: 'nl', kind: 'csam' }
  const { html: none } = await hanne.post(`/nl${PAGE}`, empty)
  expect(none).toContain('id="narrative-error"')
})

test('another language, or a change after reading back, keeps what was typed', async () => {
  const { html: read } = await hanne.post(`/nl${PAGE}`, { ...TOLD, language: 'de' })
  const change = sent(formTo(read, PAGE))
  const { status, html } = await hanne.post(`/nl${PAGE}`, { ...change, ask: 'again' })
  expect(status).toBe(200)
  const { standing } = formTo(html, PAGE)
  expect(standing.getAll('urgent')).toEqual(TOLD.urgent)
  expect(standing.get('narrative')?.replace(/\r?\n/g, '\r\n')).toBe(TOLD.narrative)
  expect(standing.get('language')).toBe('de')
  const { html: other } = await hanne.post(`/nl${PAGE}`, { ...change, language: 'en', ask: 'again' })
  expect(textOf(other)).toContain(wordsOf('en')('site-reporting.pages.story.title'))
  expect(formTo(other, PAGE).standing.get('toldNumber')).toBe('A-12')
})

test('the queue leads whoever works there to it, and nobody else comes in', async () => {
  const { html } = await hanne.get('/en/queue')
  expect(html).toContain('href="/en/take-report?channel=phone"')
  const { html: page } = await hanne.get(`/en${PAGE}?channel=in-person`)
  expect(formTo(page, PAGE).standing.get('channel')).toBe('in-person')
  expect((await louis.get(`/en${PAGE}`)).status).toBe(403)
  expect((await louis.post(`/en${PAGE}`, TOLD)).status).toBe(403)
})
