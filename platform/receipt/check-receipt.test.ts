import { LANGUAGES } from '@vigie/kernel'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkReceipt, foldWord, LETTERS_THAT_COUNT } from './check-receipt.ts'
import { canonicalReceipt, newReceipt, receiptWords } from './receipt.ts'

const lists = LANGUAGES.map((language) => receiptWords[language])
const list = fc.constantFrom(...lists)

test.each(LANGUAGES)('the first four letters of every %s word are enough, and name no other word', (code) => {
  for (const word of receiptWords[code]) {
    const short = foldWord(word).slice(0, LETTERS_THAT_COUNT)
    expect(checkReceipt(short, [receiptWords[code]])).toEqual({ count: 1, known: 1, unknown: [] })
    expect(receiptWords[code].filter((other) => foldWord(other).startsWith(short))).toEqual([word])
  }
})

test('a receipt is recognised whole in any language, whichever list comes first', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...LANGUAGES),
      fc.shuffledSubarray(lists, { minLength: 4 }),
      (code, order) => {
        const receipt = newReceipt(code)
        expect(canonicalReceipt(receipt)).not.toBeNull()
        expect(checkReceipt(receipt, order)).toEqual({ count: 8, known: 8, unknown: [] })
      },
    ),
    { numRuns: 50 },
  )
})

test('a slip of the finger in a long word offers that word, or one as near', () => {
  fc.assert(
    fc.property(list, fc.nat(1023), fc.nat(3), (words, which, at) => {
      const word = foldWord(words[which] ?? '')
      if (word.length < 6) return
      const typed = word.slice(0, at) + word.slice(at + 1)
      const { unknown } = checkReceipt(typed, [words])
      for (const { near } of unknown) expect(near).not.toBeNull()
    }),
    { numRuns: 40 },
  )
})

test.each([
  ['walnoot', 'wanloot', 'walnoot'],
  ['zeehond', 'zehond', 'zeehond'],
  ['vlinder', 'flinder', 'vlinder'],
  ['fiets', 'iets', 'fiets'],
])('%s typed as %s is offered as %s', (_word, typed, near) => {
  expect(checkReceipt(typed, [receiptWords.nl]).unknown).toEqual([{ at: 0, word: typed, near }])
})

test('what is nothing like a word of ours gets no offer, and the word being typed waits', () => {
  expect(checkReceipt('xxqqxxqq', [receiptWords.nl]).unknown).toEqual([
    { at: 0, word: 'xxqqxxqq', near: null },
  ])
  expect(checkReceipt('walnoot ze', [receiptWords.nl], true)).toEqual({ count: 2, known: 1, unknown: [] })
  expect(checkReceipt('walnoot ze ', [receiptWords.nl], true).unknown).toHaveLength(1)
})

test('any text at all is checked at once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (typed) => {
      const { count, known, unknown } = checkReceipt(typed, [receiptWords.en])
      expect(known + unknown.length).toBe(count)
    }),
    { numRuns: 50 },
  )
  expect(checkReceipt('a'.repeat(1_000_000), lists).count).toBe(1)
})
