import { HOUR, newId } from '@vigie/kernel'
import { operation, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { daysAfter, momentAt } from '../hours.ts'
import { clockField, spanOf } from '../hours-said.ts'
import { may } from '../may.ts'
import { refuse } from '../refusals.ts'
import { insertShift } from '../shift-rows.ts'
import { orRefuse } from '../violations.ts'

const LONGEST = 16 * HOUR
const QUARTER = 15
const MOST_DAYS = 14

/** Somebody is there from one hour to another, on a day and on so many that follow it. */
export const planShift = operation({
  name: 'helpline.plan-shift',
  who: may.planShift,
  on: 'house',
  input: z.strictObject({
    colleague: z.uuid(),
    day: z.iso.date(),
    from: clockField,
    until: clockField,
    days: z.coerce.number().int().min(1).max(MOST_DAYS).default(1),
  }),
  subject: () => 'shift:rota',
  run: async (desk, { colleague, day, from, until, days }) => {
    const span = spanOf(from, until)
    if (span.from % QUARTER !== 0 || span.until % QUARTER !== 0) throw refuse('not-a-shift')
    if (day < desk.today) throw refuse('day-over')
    for (let at = 0; at < days; at += 1) {
      const on = daysAfter(day, at)
      const row = {
        id: newId(),
        person: colleague,
        starts_at: new Date(momentAt(on, span.from)),
        ends_at: new Date(momentAt(on, span.until)),
      }
      // Not of the clock on the wall: in one night of the year an hour comes twice.
      const lasts = row.ends_at.getTime() - row.starts_at.getTime()
      if (lasts <= 0 || lasts > LONGEST) throw refuse('not-a-shift')
      await orRefuse(insertShift(desk.db, { ...row, planned_by: staffOf(desk), planned_at: desk.now }), {
        'two-shifts': refuse('two-shifts'),
        unentitled: refuse('not-a-listener'),
        missing: refuse('not-a-listener'),
      })
    }
    return {}
  },
})
