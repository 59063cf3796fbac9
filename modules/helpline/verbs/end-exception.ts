import { operation, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { insertExceptionEnd } from '../hours-rows.ts'
import { may } from '../may.ts'
import { refuse } from '../refusals.ts'
import { orRefuse } from '../violations.ts'

/** The day is like any other of its kind again. */
export const endException = operation({
  name: 'helpline.end-exception',
  who: may.endException,
  on: 'hours',
  input: z.strictObject({ exception: z.uuid() }),
  subject: ({ exception }) => `hours:${exception}`,
  run: async (desk, { exception }) => {
    const row = { of: exception, ended_by: staffOf(desk), ended_at: desk.now }
    await orRefuse(insertExceptionEnd(desk.db, row), {
      taken: refuse('hours-ended-already'),
      missing: refuse('no-such-hours'),
    })
    return { exception }
  },
})
