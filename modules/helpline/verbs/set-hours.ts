import { newId } from '@vigie/kernel'
import { operation, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { WEEKDAYS } from '../hours.ts'
import { insertHours } from '../hours-rows.ts'
import { clockField, languagesField, spanOf } from '../hours-said.ts'
import { may } from '../may.ts'
import { refuse } from '../refusals.ts'
import { orRefuse } from '../violations.ts'

/** From now on somebody is there for what is written, on these weekdays, in these languages, between these hours. */
export const setHours = operation({
  name: 'helpline.set-hours',
  who: may.setHours,
  on: 'house',
  input: z.strictObject({
    languages: languagesField,
    weekdays: z.array(z.enum(WEEKDAYS)).min(1).max(WEEKDAYS.length),
    from: clockField,
    until: clockField,
  }),
  subject: () => 'hours:weekly',
  run: async (desk, { languages, weekdays, from, until }) => {
    const span = spanOf(from, until)
    const [set_by, set_at] = [staffOf(desk), desk.now]
    for (const language of new Set(languages)) {
      for (const day of new Set(weekdays)) {
        const row = { id: newId(), language, weekday: WEEKDAYS.indexOf(day) + 1, set_by, set_at }
        await orRefuse(insertHours(desk.db, { ...row, from_minute: span.from, to_minute: span.until }), {
          overlaps: refuse('hours-overlap'),
        })
      }
    }
    return {}
  },
})
