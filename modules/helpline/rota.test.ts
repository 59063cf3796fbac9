import { dayOf, LANGUAGES } from '@vigie/kernel'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { daysAfter, type Hours, openingAt, WEEKDAYS } from './hours.ts'
import { clockAt, gapsIn } from './rota.ts'

const MINUTE = 60_000
const QUARTER = 15 * MINUTE

/** Around the nights on which the clock changes, and around one on which it does not. */
const firsts = fc.constantFrom('2026-03-28', '2026-10-24', '2026-07-04')
const weekly = fc.array(
  fc.record({
    language: fc.constantFrom(...LANGUAGES),
    weekday: fc.constantFrom(...WEEKDAYS),
    from: fc.integer({ min: 0, max: 95 }),
    lasts: fc.integer({ min: 1, max: 96 }),
  }),
  { maxLength: 8 },
)
const shifts = fc.array(
  fc.record({ at: fc.integer({ min: -64, max: 300 }), lasts: fc.integer({ min: 1, max: 64 }) }),
  {
    maxLength: 10,
  },
)

test('a gap is every moment at which it is open and nobody is planned, and no other, also when the clock changes', () => {
  fc.assert(
    fc.property(firsts, weekly, shifts, fc.boolean(), (first, drawn, planned, wereSet) => {
      const hours: Hours = {
        wereSet: wereSet || drawn.length > 0,
        weekly: drawn.map(({ from, lasts, ...one }, at) => ({
          id: String(at),
          ...one,
          from: from * 15,
          until: (from + lasts) * 15,
        })),
        exceptions: [],
      }
      const began = Date.parse(`${first}T00:00:00Z`)
      const there = planned.map(({ at, lasts }) => ({
        starts_at: new Date(began + at * QUARTER),
        ends_at: new Date(began + (at + lasts) * QUARTER),
      }))
      const gaps = gapsIn(hours, there, { first, days: 2 })
      for (const { since, until } of gaps) expect(since < until).toBe(true)
      for (let at = began - 4 * QUARTER; at < began + 52 * 4 * QUARTER; at += QUARTER) {
        const moment = new Date(at + 7 * MINUTE)
        const day = dayOf(moment)
        const isOpen =
          (day === first || day === daysAfter(first, 1)) &&
          LANGUAGES.some((language) => openingAt(hours, language, moment).isOpen)
        const isAlone = !there.some(({ starts_at, ends_at }) => starts_at <= moment && moment < ends_at)
        const isGap = gaps.some(({ since, until }) => since <= moment && moment < until)
        expect(isGap, moment.toISOString()).toBe(isOpen && isAlone)
      }
    }),
    { numRuns: 40 },
  )
})

test('a whole day without anybody reads from midnight to midnight', () => {
  const never: Hours = { wereSet: false, weekly: [], exceptions: [] }
  const [gap] = gapsIn(never, [], { first: '2026-07-04', days: 1 })
  expect(gap && [clockAt(gap.since), clockAt(gap.until, true)]).toEqual(['00:00', '24:00'])
})
