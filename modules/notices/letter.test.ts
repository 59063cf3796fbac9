import { DESIGNATED_KINDS } from '@vigie/intake/report-kind'
import { isDefanged, LANGUAGES, refang } from '@vigie/kernel'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { composeLetter, composeReminder } from './letter.ts'
import type { NoticeLetter } from './letter-content.ts'
import { LETTER } from './letter-fixtures.ts'
import { LETTER_TEXTS } from './letter-texts/sentences.ts'

const letter: NoticeLetter = {
  ...LETTER,
  explanation: 'See https://a.example/terms for the rule.\nSecond paragraph.',
  items: [
    {
      number: 1,
      address: 'https://host.example/a/very/long/path.html?q=a@b.example',
      objectId: 'post 99',
      position: '00:01:10',
      foundBy: 'agreement',
      isSeen: true,
      observedAt: new Date('2026-11-20T14:05:00Z'),
      hashes: { sha256: 'ab'.repeat(32) },
    },
    {
      number: 2,
      address: 'http://other.example/2',
      foundBy: 'agreement',
      isSeen: true,
      observedAt: new Date('2026-11-21T09:00:00Z'),
    },
  ],
  date: new Date('2026-11-22T10:00:00Z'),
}

const flat = (text: string): string => text.replace(/\s+/g, ' ')

test.each(LANGUAGES.flatMap((language) => DESIGNATED_KINDS.map((kind) => [language, kind] as const)))(
  'the %s letter about %s holds every element of Art. 16(2)',
  (language, kind) => {
    const texts = LETTER_TEXTS[language]
    const { subject, text } = composeLetter({ ...letter, language, kind })
    const words = flat(text)
    expect(subject).toContain('[VIG-2026-000123]')
    expect(subject).toContain(texts.kinds[kind].name)
    for (const said of [
      texts.trusted,
      texts.kinds[kind].why,
      'BE: Criminal Code',
      '417/44 (Distribution)',
      'hxxps://host[.]example/a/very/long/path[.]html?q=a[@]b[.]example',
      'post 99',
      '00[:]01[:]10',
      '2026-11-20 14:05 UTC',
      `sha256)${texts.colon}${'ab'.repeat(32)}`,
      'Centre Example',
      'notices@centre.example',
      'TF-BE-1',
      'Coordinator Example',
      texts.goodFaith,
      '2026-1',
      texts.ask.acknowledge,
      texts.ask.decide,
      texts.ask.redress,
      texts.maybeShown,
    ]) {
      expect(words).toContain(flat(said))
    }
    expect(text).toMatch(/^VIG-2026-000123\/1:$/m)
    expect(text).toMatch(/^VIG-2026-000123\/2:$/m)
    expect(text).not.toMatch(/https?:\/\//)
  },
)

test('every sentence exists in four languages and none was left in another', () => {
  const sentencesOf = (value: unknown): string[] =>
    typeof value === 'string' ? [value] : Object.values(value ?? {}).flatMap(sentencesOf)
  const [first, ...others] = LANGUAGES.map((language) => sentencesOf(LETTER_TEXTS[language]))
  expect(first?.every((sentence) => sentence.trim().length > 0)).toBe(true)
  for (const other of others) {
    expect(other).toHaveLength(first?.length ?? 0)
    const alike = other.filter((sentence) => sentence.length > 30 && first?.includes(sentence))
    expect(alike).toEqual([])
  }
})

test('outside the designated area the letter carries no mark of the trusted flagger at all', () => {
  const { subject, text } = composeLetter({ ...letter, trusted: false })
  expect(`${subject} ${flat(text)}`).not.toMatch(
    /trusted flagger|TF-BE-1|Coordinator Example|Article 22|priority/i,
  )
  expect(text).toContain('ordinary notice')
})

test('a notice without notifier names nobody, and is refused where the law wants a name', () => {
  const { subject, text } = composeLetter({ ...letter, notifierMode: 'omitted' })
  expect(subject + text).not.toMatch(/Centre Example|centre\.example|TF-BE-1|Coordinator Example/)
  expect(flat(text)).toContain('Articles 3 to 7 of Directive 2011/93/EU')
  const [ground] = letter.legalGrounds
  if (!ground) throw new Error('the letter has no ground')
  const outside = { ...ground, title: 'Voyeurism', directiveArticle: null }
  // The rule is the article of law, whatever the kind: an offence against an adult among them is enough.
  for (const legalGrounds of [[outside], [ground, outside]]) {
    expect(() => composeLetter({ ...letter, legalGrounds, notifierMode: 'omitted' })).toThrow(
      'notifier-must-be-named',
    )
  }
  expect(() => composeLetter({ ...letter, kind: 'ncii', notifierMode: 'omitted' })).not.toThrow()
})

test('a letter says of each item who found it, and that it was seen only where somebody looked', () => {
  const [item] = letter.items
  if (!item) throw new Error('the letter has no item')
  const said = (...items: Partial<typeof item>[]) =>
    flat(
      composeLetter({ ...letter, items: items.map((one, at) => ({ ...item, ...one, number: at + 1 })) }).text,
    )
  expect(said({})).toContain('independently of each other, and agreed.')
  expect(said({ foundBy: 'arbitration' })).toContain('They differed, and a coordinator decided.')
  const known = said({ foundBy: 'inherited', isSeen: false })
  expect(known).toContain('the earlier finding holds here')
  expect(known).toContain('Recognised by its fingerprint on')
  expect(known).not.toContain('Seen on')
  expect(known).not.toContain('independently of each other')
  const mixed = said({}, { foundBy: 'inherited', isSeen: false }, {})
  expect(mixed).toContain('Item 1, 3: Two trained analysts assessed this')
  expect(mixed).toContain('Item 2: By its fingerprint')
})

test('no mark without a status, no letter without an item or a legal ground', () => {
  for (const state of ['none', 'suspended', 'revoked', 'expired'] as const) {
    const centre = { ...letter.centre, state }
    expect(() => composeLetter({ ...letter, centre })).toThrow('flagger-not-recognised')
    expect(() => composeLetter({ ...letter, centre, trusted: false })).not.toThrow()
  }
  const centre = { ...letter.centre, kinds: ['grooming' as const] }
  expect(() => composeLetter({ ...letter, centre })).toThrow('flagger-not-recognised')
  expect(() => composeLetter({ ...letter, items: [] })).toThrow('notice-without-item')
  expect(() => composeLetter({ ...letter, legalGrounds: [] })).toThrow('notice-without-legal-ground')
})

test('Art. 18 is recalled only where a life or safety may be at stake', () => {
  const safety = flat(LETTER_TEXTS.en.ask.safety)
  expect(flat(composeLetter(letter).text)).toContain(safety)
  expect(flat(composeLetter({ ...letter, kind: 'voyeurism' }).text)).not.toContain(safety)
})

test('whatever an address holds, it leaves the house without a link and can be read back exactly', () => {
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (address) => {
      const { text } = composeLetter({
        ...letter,
        explanation: `See ${address} now`,
        items: [{ number: 7, address, foundBy: 'agreement', isSeen: true, observedAt: letter.date }],
      })
      const written = /^ {2}Address: (.*)$/m.exec(text)?.[1] ?? ''
      expect(isDefanged(written)).toBe(true)
      expect(refang(written)).toBe(address)
      expect(text).not.toMatch(/https?:\/\//i)
    }),
  )
})

test('no field can start a line or a header of its own', () => {
  const evil = 'x\r\nBcc: a@b.example\u2028y'
  const { subject, text } = composeLetter({ ...letter, provider: evil, goodFaithVersion: evil })
  expect(subject).not.toMatch(/[\r\n\u2028]/)
  expect(text).not.toMatch(/^Bcc/m)
})

test('a reminder names the notice, the day it was sent and the items still open', () => {
  for (const language of LANGUAGES) {
    const { subject, text } = composeReminder(
      { ...letter, language, items: letter.items.slice(1) },
      new Date('2026-11-10T10:00:00Z'),
    )
    expect(subject).toContain(LETTER_TEXTS[language].subject.reminder)
    expect(text).toContain('2026')
    expect(text).toContain('10')
    expect(flat(text)).toContain(flat(LETTER_TEXTS[language].reminder.priority))
    expect(text).toMatch(/^VIG-2026-000123\/2:$/m)
    expect(text).not.toMatch(/^VIG-2026-000123\/1:/m)
  }
})
