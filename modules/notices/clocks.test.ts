import { HOUR } from '@vigie/kernel'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dueRungs } from './clocks.ts'

test('whatever is due after a pause, a provider gets one letter at most, and no rung is climbed twice or backwards', () => {
  const waiting = fc.record({
    hours: fc.integer({ min: 0, max: 400 }),
    acknowledged: fc.boolean(),
    undecided: fc.integer({ min: 0, max: 3 }),
    climbed: fc.integer({ min: 0, max: 3 }),
  })
  fc.assert(
    fc.property(waiting, ({ hours, ...rest }) => {
      const sentAt = new Date('2026-03-02T09:00:00Z')
      const due = dueRungs({ ...rest, items: 3, sentAt }, new Date(sentAt.getTime() + hours * HOUR))
      expect(due.filter(({ step }) => step !== 'tell-coordinator').length).toBeLessThanOrEqual(1)
      for (const rung of due) {
        expect(rung.number).toBeGreaterThan(rest.climbed)
        expect(hours * HOUR).toBeGreaterThanOrEqual(rung.after)
      }
      if (rest.undecided === 0) expect(due).toEqual([])
      if (hours >= 168 && rest.undecided > 0 && rest.climbed < 3)
        expect(due.at(-1)?.step).toBe('tell-coordinator')
    }),
  )
})
