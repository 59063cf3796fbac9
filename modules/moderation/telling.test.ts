import { LANGUAGES } from '@vigie/kernel'
import { expect, test } from 'vitest'
import { ACTIONS } from './actions.ts'
import { ADDRESSEES, type Told, writeTelling } from './telling.ts'

const FROM = { name: 'Example Square', mailbox: 'complaints@square.example' }
const told: Told = {
  action: 'removed',
  ground: 'law',
  reference: 'Made-up act, article 1',
  explanation: 'The made-up act forbids it.',
  lasts: null,
  also: [],
  territory: [],
  automated: 'not',
  byNotice: true,
  afterComplaint: false,
  decidedAt: new Date('2026-08-31T10:00:00Z'),
}

test('both are told what was decided, why, whether by a person, and what they can do: by when, where, and elsewhere', () => {
  for (const language of LANGUAGES) {
    for (const whom of ADDRESSEES) {
      const text = writeTelling(told, whom, language, FROM)
      for (const part of [told.explanation, told.reference, '2027-02-28', FROM.mailbox, FROM.name, '21'])
        expect(text, `${language} ${whom}`).toContain(part)
      expect(text).not.toMatch(/undefined|null|\{/)
    }
  }
})

test('whoever put it there hears that somebody told of it, and never who; what followed a complaint opens no second one', () => {
  const uploader = writeTelling(told, 'uploader', 'en', FROM)
  expect(uploader).toContain('Somebody told us about it.')
  expect(writeTelling({ ...told, byNotice: false }, 'uploader', 'en', FROM)).toContain(
    'We found it ourselves.',
  )
  expect(writeTelling(told, 'notifier', 'en', FROM)).not.toContain('Somebody told us')
  const after = writeTelling({ ...told, afterComplaint: true }, 'notifier', 'en', FROM)
  expect(after).not.toContain(FROM.mailbox)
  expect(after).toContain('Another person')
})

test('whoever put it there hears until when and where it holds and what else was restricted, the other side does not', () => {
  const whole: Told = {
    ...told,
    lasts: { until: '2026-12-31' },
    territory: ['BE', 'NL'],
    also: [
      { of: 'monetary', word: 'suspended', until: '2026-10-01' },
      { of: 'service', word: 'partly-terminated', until: null },
      { of: 'account', word: 'suspended', until: '2026-09-09' },
    ],
  }
  for (const language of LANGUAGES) {
    const [uploader, notifier] = ADDRESSEES.map((whom) => writeTelling(whole, whom, language, FROM))
    for (const part of ['2026-12-31', 'BE, NL', '2026-10-01', '2026-09-09']) {
      expect(uploader, language).toContain(part)
      expect(notifier, language).not.toContain(part)
    }
  }
})

test('each decision has its words in each language, and no two the same', () => {
  for (const language of LANGUAGES) {
    const texts = ACTIONS.map((action) =>
      writeTelling({ ...told, action, ground: null, reference: null }, 'notifier', language, FROM),
    )
    expect(new Set(texts).size).toBe(ACTIONS.length)
  }
})

test('French sets its space before a colon', () => {
  for (const whom of ADDRESSEES) {
    const french = writeTelling(
      { ...told, also: [{ of: 'account', word: 'suspended', until: null }] },
      whom,
      'fr',
      FROM,
    )
    expect(french.match(/[^\s\u00a0]:(?=\s)/g)).toBeNull()
    expect(french).toContain('\u00a0: ')
  }
})
