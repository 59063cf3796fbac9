import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fingerprintLine, typedFingerprint } from './typed-fingerprint.ts'

const PDQ = 'd8f8f0cce0f4a84f0637022a78f7b9c8a1d5e6b2c3f4091827364554637281a0'
const SHA256 = '0f'.repeat(32)
const none = { pdq: null, quality: null, sha256: null, sha1: null, md5: null }

test.each([
  ['the number that the page shows', PDQ, { pdq: PDQ }],
  ['in capitals, with blanks around', `  ${PDQ.toUpperCase()} `, { pdq: PDQ }],
  [
    'the whole line that the page sends',
    `${PDQ} 0 ${SHA256} ${'a'.repeat(40)} ${'b'.repeat(32)}`,
    { pdq: PDQ, quality: 0, sha256: SHA256, sha1: 'a'.repeat(40), md5: 'b'.repeat(32) },
  ],
  ['behind its name', `SHA256: ${SHA256}`, { sha256: SHA256 }],
  ['md5, by its length', 'c'.repeat(32), { md5: 'c'.repeat(32) }],
  ['sha1, by its length', 'd'.repeat(40), { sha1: 'd'.repeat(40) }],
])('%s is read', (_what, line, expected) => {
  expect(typedFingerprint(line)).toEqual({ ...none, ...expected })
})

test.each([
  ['a word beside it', `${PDQ} van mij`],
  ['a name without its number', 'md5:'],
  ['two names', `md5 sha1 ${'a'.repeat(40)}`],
  ['a number too short for its name', `pdq:${'a'.repeat(40)}`],
  ['the same one twice', `md5:${'a'.repeat(32)} md5:${'b'.repeat(32)}`],
  ['three of 64 digits', `${PDQ} ${SHA256} ${SHA256}`],
  ['a quality of no picture', 'quality:50'],
  ['a quality over a hundred', `${PDQ} 101`],
  ['an address', 'https://beeld.example/a'],
  ['an empty line', '  '],
])('%s is no fingerprint', (_what, line) => {
  expect(typedFingerprint(line)).toBeNull()
})

const hex = (digits: number) =>
  fc.option(
    fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: digits, maxLength: digits }),
    { nil: null },
  )

test('whatever fingerprint it is, its line reads as the same one again', () => {
  const any = fc
    .record({
      pdq: hex(64),
      quality: fc.option(fc.integer({ min: 0, max: 100 }), { nil: null }),
      sha256: hex(64),
      sha1: hex(40),
      md5: hex(32),
    })
    .filter(({ pdq, sha256, sha1, md5 }) => (pdq ?? sha256 ?? sha1 ?? md5) !== null)
    .map((one) => ({ ...one, quality: one.pdq === null ? null : one.quality }))
  fc.assert(
    fc.property(any, (one) => {
      expect(typedFingerprint(fingerprintLine(one))).toEqual(one)
    }),
  )
})
