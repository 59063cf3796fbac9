import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wrapWords } from './wrap-words.ts'

const word = fc.string({ minLength: 1, maxLength: 40 }).filter((text) => !/\s/.test(text))

test('no word of a label is lost, changed or moved', () => {
  fc.assert(
    fc.property(fc.array(word), fc.integer({ min: 1, max: 40 }), (words, width) => {
      expect(wrapWords(words.join(' '), width).join(' ')).toBe(words.join(' '))
    }),
  )
})

test('a line is longer than the width only when it is one word', () => {
  fc.assert(
    fc.property(fc.array(word), fc.integer({ min: 1, max: 40 }), (words, width) => {
      for (const line of wrapWords(words.join(' '), width)) {
        expect(line.length <= width || !line.includes(' ')).toBe(true)
      }
    }),
  )
})
