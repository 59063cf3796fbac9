import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dueDay, lastDayDue } from './schedule.ts'

const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
  .map((moment) => moment.toISOString().slice(0, 10))
const dayBefore = (one: string): string =>
  new Date(new Date(one).getTime() - 86_400_000).toISOString().slice(0, 10)

test('a record is due on its day, and not one day sooner', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 600 }), (from, months) => {
      const due = dueDay(from, months)
      expect(from <= lastDayDue(due, months)).toBe(true)
      expect(from <= lastDayDue(dayBefore(due), months)).toBe(false)
    }),
  )
})

test.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2028-02-29', 12, '2029-02-28'],
  ['2026-11-22', 24, '2028-11-22'],
  ['2026-03-02', 0, '2026-03-02'],
])('what began on %s and is kept %i months goes on %s', (from, months, due) => {
  expect(dueDay(from, months)).toBe(due)
})
