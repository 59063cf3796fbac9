import { HOUR } from '@vigie/kernel'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { spreadOf } from './load.ts'
import type { OpenCase } from './to-do.ts'

const NOW = new Date('2026-03-11T12:00:00Z')

const open = (number: number, takenBy: string | null, waited: number, openedOn: string): OpenCase => {
  const since = new Date(NOW.getTime() - waited * HOUR)
  return {
    standing: {
      id: `case-${number}`,
      number,
      kind: 'csam',
      language: 'nl',
      origin: 'public',
      openedOn,
      takenBy,
      reports: [],
      items: [],
      referrals: [],
      dangers: [],
    },
    notices: [],
    waits: 'first-look',
    urgency: [],
    deadline: { step: 'first-look', since, due: new Date(since.getTime() + 24 * HOUR) },
    ageBand: 'unsaid',
    toldBefore: null,
    wroteOn: null,
    secondBy: null,
  }
}

test('a load says how many, how many late, and how long the first of them waits; the free and the oldest stand beside it', () => {
  const { loads, free, oldest } = spreadOf(
    [
      open(4, 'hanne', 3, '2026-03-11'),
      open(1, 'hanne', 30, '2026-03-01'),
      open(2, null, 5, '2026-03-02'),
      open(3, null, 50, '2026-03-09'),
      open(5, 'bram', 1, '2026-03-01'),
    ],
    NOW,
  )
  expect([...loads]).toEqual([
    ['hanne', { cases: 2, late: 1, since: new Date(NOW.getTime() - 30 * HOUR) }],
    ['bram', { cases: 1, late: 0, since: new Date(NOW.getTime() - HOUR) }],
  ])
  expect([free.count, free.longest.map(({ number }) => number)]).toEqual([2, [3, 2]])
  expect(oldest.map(({ number }) => number)).toEqual([1, 5, 2, 3, 4])
})

test('every open case is in one pair of hands or free, and the lists stay short', () => {
  const anyCase = fc.tuple(fc.constantFrom('hanne', 'bram', null), fc.integer({ min: 0, max: 99 }))
  fc.assert(
    fc.property(fc.array(anyCase, { maxLength: 40 }), (given) => {
      const cases = given.map(([by, waited], at) => open(at, by, waited, '2026-03-01'))
      const { loads, free, oldest } = spreadOf(cases, NOW)
      const inHands = [...loads.values()].reduce((sum, load) => sum + load.cases, 0)
      expect(inHands + free.count).toBe(cases.length)
      expect(free.longest.length).toBe(Math.min(5, free.count))
      expect(oldest.length).toBe(Math.min(5, cases.length))
    }),
  )
})
