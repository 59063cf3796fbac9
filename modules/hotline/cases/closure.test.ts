import { expect, test } from 'vitest'
import type { Outcome } from '../items/assessment.ts'
import type { SightingState } from '../items/item.ts'
import { CLOSURE_OUTCOMES, type ClosureOutcome } from './case.ts'
import { closureRefusal } from './closure.ts'

const at = new Date('2026-03-02T09:00:00Z')
const item = (outcome: Outcome | null, ...seen: SightingState[]) => ({
  id: 'an item',
  rounds: [
    {
      round: 1,
      askedBy: null,
      askedAt: null,
      reason: null,
      joint: null,
      assessments: [],
      withdrawals: [],
      verdict:
        outcome === null
          ? null
          : ({
              id: 'a verdict',
              way: 'agreement',
              arbitrator: null,
              arbitratorReason: null,
              at,
              outcome,
              kind: 'csam',
              nature: 'real',
              ageBand: 'infant',
              otherAdult: 'unknown',
              act: 'none',
              article: null,
              furtherGrounds: [],
            } as const),
    },
  ],
  sightings: seen.map((state) => ({
    id: state,
    state,
    source: 'analyst' as const,
    by: null,
    at,
    reportedAgainOn: null,
  })),
})
const fitting = (...items: ReturnType<typeof item>[]): ClosureOutcome[] =>
  CLOSURE_OUTCOMES.filter(
    (outcome) => closureRefusal(outcome, { items, referrals: [], dangers: [] }) === null,
  )

test('nothing closes before two people have reached a verdict on every item', () => {
  expect(fitting(item('not-illegal'), item(null))).toEqual([])
})

test('a case is closed as removed when every illegal item was last seen down', () => {
  expect(fitting(item('illegal', 'up', 'down'), item('not-illegal'))).toEqual(['removed'])
  expect(fitting(item('illegal', 'down', 'up'))).toEqual([])
  expect(fitting(item('illegal', 'down'), item('illegal'))).toEqual([])
})

test('a case is closed as moved when nothing is left where it was and something moved', () => {
  expect(fitting(item('illegal', 'moved'), item('illegal', 'down'))).toEqual(['moved'])
})

test('what is not illegal is closed as such, what could not be told as not found or out of remit', () => {
  expect(fitting(item('not-illegal'))).toEqual(['not-illegal', 'not-found', 'out-of-remit'])
  expect(fitting(item('cannot-tell'))).toEqual(['not-found', 'out-of-remit'])
})

test('an illegal item that is still there closes with nothing', () => {
  expect(fitting(item('illegal'))).toEqual([])
  expect(fitting(item('illegal', 'unknown'))).toEqual([])
})
