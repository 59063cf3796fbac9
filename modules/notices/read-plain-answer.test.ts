import { LANGUAGES } from '@vigie/kernel'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { composeLetter, composeReminder } from './letter.ts'
import { LETTER } from './letter-fixtures.ts'
import { EXAMPLES, TRAPS } from './plain-answers-fixtures.ts'
import { PLAIN_PHRASES } from './plain-phrases/read-sentence.ts'
import { type Proposed, readPlainAnswer } from './read-plain-answer.ts'
import { confirmsReceipt, readReply } from './read-reply.ts'

const itemsOf = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    number: index + 1,
    address: `https://www.pixelkist.example/p/${index + 1}`,
  }))

const read = (text: string, count = 1, ours: readonly string[] = []): Proposed[] =>
  readPlainAnswer(readReply(text, 'Re: [VIG-2026-000123] Notice').own, {
    items: itemsOf(count),
    ours,
    received: confirmsReceipt,
  })
const said = (text: string, count = 1) => read(text, count).map(({ saying, item }) => `${saying} ${item}`)

test.each(Object.entries(EXAMPLES))('%s is proposed with the sentence that says so', (saying, texts) => {
  for (const text of texts) {
    expect({ text, said: said(text) }).toEqual({ text, said: [`${saying} 1`] })
    const [found] = read(text)
    expect(text.replace(/\s+/g, ' ')).toContain(found?.sentence.replace(/\s+/g, ' '))
  }
})

test.each(TRAPS)('nothing is proposed of: %s', (text) => {
  expect(said(text).filter((one) => !one.startsWith('asks-more') && !one.startsWith('received'))).toEqual([])
})

test.each([
  'Please provide the exact address.',
  'Could you send us more information?',
  'Kunt u ons het volledige adres bezorgen?',
  'We hebben meer informatie nodig.',
  'Pourriez-vous nous indiquer l’adresse exacte ?',
  'Nous avons besoin de plus d’informations.',
  'Können Sie uns die genaue Adresse nennen?',
  'Wir benötigen weitere Angaben.',
  'Your notice has insufficient information. Please send the exact address.',
])('more is asked for: %s', (text) => {
  expect(said(text)).toEqual(['asks-more null'])
})

test.each([
  'If you need more information, please contact us.',
  'Merci de nous avoir signalé ce contenu.',
  'Weitere Informationen finden Sie auf unserer Seite.',
  'Als u meer informatie nodig hebt, mail ons.',
  'Hello,\n\nKind regards',
  '',
])('nothing at all is proposed of: %s', (text) => {
  expect(said(text)).toEqual([])
})

test.each([
  'We have received your notice.',
  'Wij hebben uw melding goed ontvangen.',
  'Nous avons bien reçu votre notification.',
  'Wir haben Ihre Meldung erhalten.',
])('only the receipt is confirmed: %s', (text) => {
  expect(said(text)).toEqual(['received null'])
})

test.each([
  ['We removed items 1 and 3.', ['removed 1', 'removed 3']],
  ['Item 2 was removed. Item 1 does not violate our terms.', ['refused-lawful 1', 'removed 2']],
  ['VIG-2026-000123/2 has been removed.', ['removed 2']],
  ['hxxps://pixelkist[.]example/p/3 has been removed.', ['removed 3']],
  ['Both items have been removed.', ['removed 1', 'removed 2', 'removed 3']],
  ['We hebben alle items verwijderd.', ['removed 1', 'removed 2', 'removed 3']],
  ['Les éléments 1 et 2 ont été supprimés.', ['removed 1', 'removed 2']],
  ['Element 2 wurde gelöscht.', ['removed 2']],
  // Nobody says which: a person chooses.
  ['We removed the page.', ['removed null']],
  ['We removed item 7.', ['removed null']],
  ['We removed items 1 to 3.', ['removed null']],
  ['Items 1-3 have been removed.', ['removed null']],
  // What is said of no item contradicts what is said of one.
  ['Item 1 was removed. The page was not removed.', []],
])('in a notice of three items: %s', (text, expected) => {
  expect(said(text, 3)).toEqual(expected)
})

test.each(LANGUAGES)('a letter of ours in %s, sent back as it is, proposes nothing', (language) => {
  const letter = {
    ...LETTER,
    language,
    answerLink: 'https://centre.example/en/answer/0',
    items: [
      {
        number: 1,
        address: 'https://pixelkist.example/p/1',
        foundBy: 'agreement' as const,
        isSeen: true,
        observedAt: LETTER.date,
      },
    ],
  }
  for (const { text } of [composeLetter(letter), composeReminder(letter, LETTER.date)]) {
    const own = text.split('\n')
    const given = { items: itemsOf(1), received: confirmsReceipt }
    expect(readPlainAnswer(own, { ...given, ours: [text] })).toEqual([])
    // Even where nobody knows the letter any more, it says nothing of an item.
    const found = readPlainAnswer(own, { ...given, ours: [] }).map(({ saying }) => saying)
    expect(found.filter((saying) => saying !== 'asks-more' && saying !== 'received')).toEqual([])
  }
})

test('whatever stands in a quotation is nobody’s answer', () => {
  expect(said('Hello,\n\n> We removed the page.\n')).toEqual([])
  expect(
    said('Hello.\n\nOn 1 March 2026 at 10:00 desk@pixelkist.example wrote:\nWe removed the page.'),
  ).toEqual([])
})

test.each(LANGUAGES)('beside a word of denial no removal is proposed in %s', (language) => {
  const { removed } = PLAIN_PHRASES[language]
  const gap = fc.constantFrom(...removed.denied)
  fc.assert(
    fc.property(
      fc.constantFrom(...removed.helps),
      gap,
      fc.constantFrom(...removed.done),
      (help, no, done) => {
        const found = said(`x ${help} ${no} ${done} x.`)
        expect(found.filter((one) => one.startsWith('removed') || one.startsWith('already'))).toEqual([])
      },
    ),
  )
})

test('no text of its own making is proposed as anything with a question in it, nor stops the reader', () => {
  const pieces = Object.values(PLAIN_PHRASES).flatMap(({ removed, refused, asks }) => [
    ...removed.phrases,
    ...removed.helps,
    ...removed.done,
    ...refused.lawful,
    ...refused.notOurs,
    ...asks.phrases,
  ])
  const word = fc.oneof(
    fc.constantFrom(...pieces),
    fc.string({ maxLength: 8 }),
    fc.constantFrom('.', '\n', '12'),
  )
  fc.assert(
    fc.property(fc.array(word, { maxLength: 60 }), (words) => {
      const found = read(words.join(' '), 3)
      for (const { item } of found) expect([null, 1, 2, 3]).toContain(item)
      const items = found.flatMap(({ item }) => item ?? [])
      expect(new Set(items).size).toBe(items.length)
    }),
  )
  expect(said(`${'we have '.repeat(20_000)}removed`)).toEqual([])
  expect(said('is '.repeat(30_000))).toEqual([])
})
