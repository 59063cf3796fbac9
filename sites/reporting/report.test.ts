import { LANGUAGES } from '@vigie/kernel'
import { wordsOf } from '@vigie/locales'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPublic } from '../frame/testing.ts'
import { actionOf, hiddenOf, receiptOf } from './reading-pages.ts'
import { formOf } from './testing-form.ts'

let site: Awaited<ReturnType<typeof openPublic>>
beforeAll(async () => {
  site = await openPublic()
})
afterAll(() => site.centre.close())

const { get, fill, reports, newest, walk } = formOf(() => site)

describe.each(LANGUAGES)('a report in %s', (language) => {
  test('goes from question to question without script, cookie or anything kept, and ends with a receipt', async () => {
    const before = await reports()
    const check = await walk(language)
    expect(await reports()).toEqual(before)
    const words = wordsOf(language)
    expect(check).toContain(words('intake.kinds.sextortion'))
    const sent = await fill(check, {})
    expect(sent).toContain(words('site-reporting.pages.receipt.title'))
    expect(receiptOf(sent).split(' ')).toHaveLength(8)
    expect(await newest(before)).toMatchObject({
      language,
      kind: 'sextortion',
      place: 'chat',
      urgent: ['deadline'],
      danger: true,
      concerned: 'self',
      ageBand: '13-15',
      consents: [{ receiver: 'helpline', givenOn: '2026-03-02', withdrawnOn: null }],
      platformTold: 'yes',
      toldWhen: 'week',
      toldNumber: 'A-12',
      platformAnswer: 'refused',
      platformWords: 'Verzonnen.',
      channel: 'form',
      narrative: 'Regel een\nregel "twee" & meer',
      contact: null,
      addresses: [{ address: 'https://een.example/a' }, { address: 'https://twee.example/b' }],
    })
  })
})

describe('help at once', () => {
  const words = wordsOf('en')
  const kinds = [
    { kind: 'sextortion', says: 'pay', asks: ['danger', 'meeting', 'deadline'] },
    { kind: 'grooming', says: 'meet', asks: ['danger', 'meeting', 'deadline'] },
    { kind: 'ncii', says: 'share', asks: ['danger'] },
    { kind: 'csam', says: null, asks: ['danger'] },
  ] as const
  test.each(kinds)(
    'stands before any question where $kind is told of: $says',
    async ({ kind, says, asks }) => {
      const after = await fill(await get('/en/report'), { kind })
      for (const one of ['pay', 'meet', 'share'] as const)
        expect(after.includes(words(`site-reporting.help.${one}`))).toBe(one === says)
      const who = says === null ? after : await fill(after, {})
      const asked = Array.from(who.matchAll(/name="urgent" value="([a-z]+)"/g), ([, one]) => one)
      expect(asked).toEqual(asks)
      // All three may be skipped.
      const check = await fill(await fill(await fill(await fill(who, {}), {}), { narrative: 'Made up.' }), {})
      const sent = await fill(check, {})
      expect(sent.includes(words('site-reporting.help.until'))).toBe(says !== null)
    },
  )
})

describe('the way through the questions', () => {
  test('keeps what was typed when one goes back, and forward again', async () => {
    const check = await walk('en')
    const contact = await fill(check, { go: 'contact' })
    const story = await fill(contact, { go: 'story', contact: 'me@mail.example' })
    expect(story).toContain('Regel een\nregel &quot;twee&quot; &amp; meer</textarea>')
    expect(hiddenOf(story)).toMatchObject({ kind: 'sextortion', place: 'chat', contact: 'me@mail.example' })
  })

  test('comes straight back to the last page after a change there', async () => {
    const about = await fill(await walk('en'), { go: 'about' })
    expect(actionOf(about)).toBe('/en/report/check')
    const check = await fill(about, { kind: 'voyeurism' })
    expect(check).toContain(wordsOf('en')('intake.kinds.voyeurism'))
    expect(actionOf(check)).toBe('/en/report/sent')
  })

  test('says beside the field and above it what is missing, at the address of that question', async () => {
    const about = await get('/nl/report/about')
    const answer = await site.form(actionOf(about), hiddenOf(about))
    expect(answer.status).toBe(307)
    expect(answer.headers.get('location')).toBe('/nl/report/about')
    const again = await fill(about, {}, 422)
    const error = wordsOf('nl')('site-reporting.pages.error.kind')
    expect(again.split(error)).toHaveLength(3)
    expect(again).toContain('href="#kind"')
    expect(again).toContain('id="kind"')
  })

  test('keeps the text that it complains about', async () => {
    const long = `begin ${'x'.repeat(20_001)}`
    const about = await get('/de/report')
    const place = await fill(await fill(about, { kind: 'csam' }), {})
    const many = Array.from({ length: 501 }, (_, at) => `https://nummer${at}.example`).join('\n')
    const asked = await fill(place, { addresses: many }, 422)
    expect(asked).toContain('https://nummer500.example')
    expect(asked).toContain('501')
    const story = await fill(place, {})
    expect(await fill(story, { narrative: '' }, 422)).toContain(
      wordsOf('de')('site-reporting.pages.error.story'),
    )
    expect(await fill(story, { narrative: long }, 422)).toContain(long)
  })

  test('never sends a report that was tampered with in between', async () => {
    const before = await reports()
    const check = await walk('en')
    const page = await fill(check, { kind: 'not a kind of ours' }, 422)
    expect(page).toContain(wordsOf('en')('site-reporting.pages.error.kind'))
    expect(await reports()).toEqual(before)
  })

  test('makes one report of two presses of the button, with the same words', async () => {
    const before = await reports()
    const check = await walk('fr')
    const [first, second] = await Promise.all([fill(check, {}), fill(check, {})])
    expect(receiptOf(second)).toBe(receiptOf(first))
    expect(await reports()).toHaveLength(before.length + 1)
  })

  test('makes another report of other words sent from the same page', async () => {
    const check = await walk('fr')
    const first = receiptOf(await fill(check, {}))
    const second = receiptOf(await fill(check, { narrative: 'Autre chose.' }))
    expect(second).not.toBe(first)
  })

  test('shows whoever has something else to say who can help, and lets them tell us anyway', async () => {
    const about = await get('/en/report')
    const answer = await site.form(actionOf(about), { ...hiddenOf(about), kind: 'other' })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/en/wayfinder'])
    const story = await fill(await fill(await get('/en/wayfinder'), {}), {})
    expect(hiddenOf(story).kind).toBe('other')
  })

  test('shows hostile text as text', async () => {
    const hostile = `</textarea><script>alert(1)</script>" onfocus="x" '\u202e\u0000`
    const about = await get('/en/report')
    const place = await fill(await fill(about, { kind: 'csam' }), {})
    const story = await fill(place, { addresses: hostile })
    const check = await fill(await fill(story, { narrative: hostile }), { contact: hostile })
    for (const page of [story, check]) {
      expect(page).not.toContain('<script>alert')
      expect(page).not.toContain('" onfocus="')
    }
    expect(check).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    await fill(check, {})
  })

  test('writes nothing of it into an address, a cookie or a store', async () => {
    const about = await get('/en/report')
    const answer = await site.form('/en/report/who', {
      ...hiddenOf(about),
      kind: 'csam',
      narrative: 'secret',
    })
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.headers.get('set-cookie')).toBeNull()
    const page = await answer.text()
    expect(page).not.toMatch(/method="get"/i)
  })
})
