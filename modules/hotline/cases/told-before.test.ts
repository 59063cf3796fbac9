import { expect, test } from 'vitest'
import { lastToldBefore } from './told-before.ts'

test('who told the platform first is counted, and what it said stands once, in the order of the form', () => {
  expect(
    lastToldBefore([
      { platformTold: 'yes', platformAnswer: 'refused' },
      { platformTold: 'yes', platformAnswer: 'no-answer' },
      { platformTold: 'yes', platformAnswer: 'refused' },
      { platformTold: 'yes', platformAnswer: 'unsaid' },
      { platformTold: 'no', platformAnswer: 'unsaid' },
    ]),
  ).toEqual({ reports: 4, answers: ['no-answer', 'refused'] })
})

test('where nobody told it, or nobody says so, there is nothing to show', () => {
  expect(lastToldBefore([])).toBeNull()
  expect(
    lastToldBefore(
      (['no', 'none', 'unknown', 'unsaid'] as const).map((platformTold) => ({
        platformTold,
        platformAnswer: 'unsaid',
      })),
    ),
  ).toBeNull()
})
