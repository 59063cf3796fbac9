import { operation, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { insertHoursEnd } from '../hours-rows.ts'
import { may } from '../may.ts'
import { refuse } from '../refusals.ts'
import { orRefuse } from '../violations.ts'

/** Nobody is there any more in these hours of the week. */
export const endHours = operation({
  name: 'helpline.end-hours',
  who: may.endHours,
  on: 'hours',
  input: z.strictObject({ hours: z.uuid() }),
  subject: ({ hours }) => `hours:${hours}`,
  run: async (desk, { hours }) => {
    const row = { of: hours, ended_by: staffOf(desk), ended_at: desk.now }
    await orRefuse(insertHoursEnd(desk.db, row), {
      taken: refuse('hours-ended-already'),
      missing: refuse('no-such-hours'),
    })
    return { hours }
  },
})
