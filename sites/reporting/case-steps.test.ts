import type { NewsWord } from '@vigie/intake'
import { expect, test } from 'vitest'
import { readSteps } from './case-steps.tsx'

const read = (...words: NewsWord[]) => {
  const { steps, earlier } = readSteps(words.map((word) => ({ word, toldOn: '2026-03-02' })))
  return { states: steps.map(({ state }) => state), earlier: earlier.map(({ word }) => word) }
}

test.each<[NewsWord[], string[]]>([
  [[], ['now', 'ahead', 'ahead', 'ahead', 'ahead']],
  [['received'], ['now', 'ahead', 'ahead', 'ahead', 'ahead']],
  [
    ['received', 'being-looked-at'],
    ['done', 'now', 'ahead', 'ahead', 'ahead'],
  ],
  [
    ['received', 'known-illegal'],
    ['done', 'skipped', 'now', 'ahead', 'ahead'],
  ],
  [
    ['received', 'being-looked-at', 'found-illegal', 'sent-to-police'],
    ['done', 'done', 'done', 'now', 'ahead'],
  ],
  [
    ['received', 'being-looked-at', 'found-not-illegal', 'closed-not-illegal'],
    ['done', 'done', 'done', 'skipped', 'done'],
  ],
])('%s stands at %s', (news, states) => {
  expect(read(...news)).toEqual({ states, earlier: [] })
})

test('a case that was taken up again goes on from the second step, and what was told before stays', () => {
  expect(read('received', 'being-looked-at', 'found-illegal', 'closed-removed', 'reopened')).toEqual({
    states: ['done', 'now', 'ahead', 'ahead', 'ahead'],
    earlier: ['being-looked-at', 'found-illegal', 'closed-removed'],
  })
})
