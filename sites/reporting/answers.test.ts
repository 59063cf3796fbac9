import { submitReport } from '@vigie/intake/verbs/submit-report'
import { LANGUAGES } from '@vigie/kernel'
import { asFilled } from '@vigie/platform/web'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readAnswers, toSubmission } from './answers.ts'
import { firstUnfinished } from './complaints.ts'

const unseen = fc.constantFrom('', ' ', '\u200b', '\u2800\n', '\u00ad', '\r\n')
const text = (most: number) =>
  fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.tuple(unseen, unseen).map((parts) => parts.join('')),
    fc.tuple(fc.integer({ min: most - 2, max: most + 2 }), unseen).map(([n, end]) => 'x'.repeat(n) + end),
  )
const addresses = fc.oneof(
  text(4_096),
  fc
    .record({
      count: fc.constantFrom(1, 4, 40, 499, 500, 501),
      signs: fc.constantFrom(1, 150, 1_500, 4_080),
      between: fc.constantFrom(' ', '\n', ', ', ';'),
    })
    .map(({ count, signs, between }) =>
      Array.from({ length: count }, (_, at) => `https://a${at}.example/${'x'.repeat(signs)}`).join(between),
    ),
)

const telling = fc.record({
  place: fc.constantFrom('', 'social', 'elsewhere', 'unsaid'),
  platformTold: fc.constantFrom('', 'yes', 'no', 'none', 'unknown', 'unsaid', 'more'),
  toldWhen: fc.constantFrom('', 'week', 'unsaid'),
  platformAnswer: fc.constantFrom('', 'refused', 'unsaid'),
  toldNumber: text(100),
  platformWords: text(2_000),
})

test('what the questions accept, the operation accepts, and what it refuses, a question refuses', () => {
  fc.assert(
    fc.property(text(20_000), addresses, text(300), telling, (narrative, pasted, contact, told) => {
      const filled = new URLSearchParams({ kind: 'csam', narrative, addresses: pasted, contact, ...told })
      const answers = readAnswers(asFilled(filled))
      const taken = submitReport.input.safeParse(toSubmission('nl', answers))
      expect(taken.success).toBe(firstUnfinished(answers) === undefined)
    }),
    { numRuns: 300 },
  )
})

test.each(LANGUAGES)(
  'a report of blank or invisible signs only is empty in %s, for form and operation',
  (language) => {
    const blank = {
      kind: 'csam',
      narrative: '\u200b \u2060\u2800',
      addresses: '\u3164\n\u00ad',
      contact: '\ufeff',
    }
    const answers = readAnswers(asFilled(new URLSearchParams(blank)))
    expect(firstUnfinished(answers)).toBe('story')
    expect(submitReport.input.safeParse(toSubmission(language, answers)).success).toBe(false)
  },
)
