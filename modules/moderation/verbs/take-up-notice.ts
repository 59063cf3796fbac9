import { operation, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { may } from '../may.ts'
import { refuse } from '../refusals.ts'
import { insertTakingUp } from '../set-aside-rows.ts'
import { orRefuse } from '../violations.ts'

/** Puts a notice that was set aside back into the queue: what a sender misused does not make the next notice wrong. */
export const takeUpNotice = operation({
  name: 'moderation.take-up-notice',
  who: may.takeUp,
  on: 'notice',
  input: z.strictObject({ notice: z.uuid() }),
  subject: ({ notice }) => `notice:${notice}`,
  run: async (desk, { notice }) => {
    await orRefuse(insertTakingUp(desk.db, { notice, by: staffOf(desk), at: desk.now }), {
      taken: refuse('taken-up-already'),
      missing: refuse('not-set-aside'),
    })
    return { notice }
  },
})
