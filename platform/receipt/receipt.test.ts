import { LANGUAGES } from '@vigie/kernel'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldWord } from './check-receipt.ts'
import {
  canonicalReceipt,
  newReceipt,
  RECEIPT_WORDS,
  receiptFrom,
  receiptPrefix,
  receiptWords,
} from './receipt.ts'

const language = fc.constantFrom(...LANGUAGES)
const seed = fc.uint8Array({ minLength: 10, maxLength: 32 }).map((list) => Buffer.from(list))

test.each(LANGUAGES)('The %s list has 1,024 words of four to nine letters', (code) => {
  expect(receiptWords[code].length).toBe(1024)
  for (const word of receiptWords[code]) {
    expect(word).toMatch(/^\p{Ll}{4,9}$/u)
    expect(foldWord(word)).toMatch(/^[a-z]{4,}$/)
  }
})

test.each(LANGUAGES)('No two %s words share their first four letters', (code) => {
  expect(new Set(receiptWords[code].map((word) => foldWord(word).slice(0, 4))).size).toBe(1024)
})

test('No German word counts on an umlaut, which many people type as two letters', () => {
  for (const word of receiptWords.de) expect(word.slice(0, 4)).not.toMatch(/[äöü]/)
})

test('A receipt carries 80 bits: every bit of the seed changes it', () => {
  expect(RECEIPT_WORDS * Math.log2(receiptWords.en.length)).toBe(80)
  const zero = Buffer.alloc(10)
  const receipts = new Set([canonicalReceipt(receiptFrom(zero, 'en'))])
  for (let bit = 0; bit < 80; bit++) {
    const changed = Buffer.from(zero)
    changed.writeUInt8(1 << (bit & 7), bit >> 3)
    receipts.add(canonicalReceipt(receiptFrom(changed, 'en')))
  }
  expect(receipts.size).toBe(81)
  expect(() => receiptFrom(Buffer.alloc(9), 'en')).toThrow(TypeError)
})

test('No two of a hundred thousand receipts are alike', () => {
  const made = new Set<string | null>()
  for (let count = 0; count < 100_000; count++)
    made.add(canonicalReceipt(newReceipt(LANGUAGES[count % 4] ?? 'nl')))
  expect(made.size).toBe(100_000)
  expect(made.has(null)).toBe(false)
})

const separator = fc.constantFrom(
  ' ',
  '  ',
  '-',
  '\n',
  '\r\n',
  ', ',
  '. ',
  ' \u2013 ',
  '\t',
  '\u00a0',
  ' / ',
  ' 2. ',
)
const spelling = fc.constantFrom(
  (word: string) => word.toUpperCase(),
  (word: string) => word.normalize('NFD'),
  (word: string) => word.normalize('NFD').replace(/\p{M}/gu, ''),
  (word: string) => foldWord(word).slice(0, 4),
  (word: string) => `${word.slice(0, 2)}\u00ad${word.slice(2)}`,
  (word: string) => `\u201c${word}\u201d`,
)

test('A receipt is known again however messily it is typed, and the seed always gives the same one', () => {
  const way = fc.array(fc.tuple(spelling, separator), { minLength: 8, maxLength: 8 })
  fc.assert(
    fc.property(language, seed, way, (code, bytes, ways) => {
      const receipt = receiptFrom(bytes, code)
      const words = receipt.split(' ')
      const typed = ways.map(([spell, between], at) => spell(words[at] ?? '') + between).join('')
      expect(canonicalReceipt(receipt)).not.toBeNull()
      expect(canonicalReceipt(`  ${typed}`)).toBe(canonicalReceipt(receipt))
      expect(receiptFrom(Buffer.from(bytes), code)).toBe(receipt)
      expect(canonicalReceipt(canonicalReceipt(receipt) ?? '')).toBe(canonicalReceipt(receipt))
    }),
    { numRuns: 1000 },
  )
})

test('Words that no list holds are read too; fewer or more than eight words are not a receipt', () => {
  expect(canonicalReceipt('Straße Œuvre aaaa bbbb cccc dddd eeee ffff')).toBe(
    'stra-oeuv-aaaa-bbbb-cccc-dddd-eeee-ffff',
  )
  expect(canonicalReceipt('aaaa bbbb cccc dddd eeee ffff gggg')).toBeNull()
  expect(canonicalReceipt('aaaa bbbb cccc dddd eeee ffff gggg hhhh iiii')).toBeNull()
  expect(canonicalReceipt('aaaa bbbb cccc dddd eeee ffff gggg hhh')).toBeNull()
  expect(canonicalReceipt('')).toBeNull()
})

test('Any text at all gives a canonical receipt or null, at once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (typed) => {
      expect(canonicalReceipt(typed) ?? 'aaaa-aaaa-aaaa-aaaa-aaaa-aaaa-aaaa-aaaa').toMatch(
        /^[a-z]{4}(-[a-z]{4}){7}$/,
      )
    }),
  )
  expect(canonicalReceipt('a'.repeat(1_000_000))).toBeNull()
})

test('The prefix is the first three words', () => {
  expect(receiptPrefix('aaaa-bbbb-cccc-dddd-eeee-ffff-gggg-hhhh')).toBe('aaaa-bbbb-cccc')
})
