import fc from 'fast-check'
import { expect, test } from 'vitest'
import { distance, isFingerprint, toFingerprint } from './bits.ts'

test('the last coefficient is the first digit’s highest bit', () => {
  const coefficients = Float32Array.from({ length: 256 }, (_, at) => (at < 128 ? -1 : 1))
  expect(toFingerprint(coefficients)).toBe(`${'f'.repeat(32)}${'0'.repeat(32)}`)
  const ends = new Float32Array(256)
  ends[0] = 1
  expect(toFingerprint(ends)).toBe(`${'0'.repeat(63)}1`)
  ends[255] = 1
  expect(toFingerprint(ends)).toBe(`8${'0'.repeat(62)}1`)
})

test('half of the bits are set when no two coefficients are equal', () => {
  const shuffled = fc.shuffledSubarray(
    Array.from({ length: 256 }, (_, at) => at - 100.5),
    { minLength: 256 },
  )
  fc.assert(
    fc.property(shuffled, (values) => {
      const text = toFingerprint(Float32Array.from(values))
      expect(distance(text, '0'.repeat(64))).toBe(128)
    }),
  )
})

test('the distance counts the bits that were turned over', () => {
  const bits = fc.uniqueArray(fc.integer({ min: 0, max: 255 }), { maxLength: 256 })
  const number = fc.bigInt({ min: 0n, max: (1n << 256n) - 1n })
  const digits = (value: bigint): string => value.toString(16).padStart(64, '0')
  fc.assert(
    fc.property(number, bits, (value, turned) => {
      const other = turned.reduce((sum, bit) => sum ^ (1n << BigInt(bit)), value)
      expect(distance(digits(value), digits(other).toUpperCase())).toBe(turned.length)
    }),
  )
})

test('what is not 64 hexadecimal digits is no fingerprint', () => {
  expect(['0'.repeat(64), 'F'.repeat(64)].every(isFingerprint)).toBe(true)
  expect(
    ['', '0'.repeat(63), '0'.repeat(65), 'g'.repeat(64), `${'0'.repeat(64)}\n`].some(isFingerprint),
  ).toBe(false)
  expect(() => distance('0', '1')).toThrow(RangeError)
})
