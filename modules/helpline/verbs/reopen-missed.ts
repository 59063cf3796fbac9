import { operation, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { missedStanding } from '../get-missed.ts'
import { may } from '../may.ts'
import { insertReopening } from '../missed-rows.ts'
import { refuse } from '../refusals.ts'
import { sitDown } from '../sit-down.ts'
import { orRefuse } from '../violations.ts'

/** What its writer left unheard, or a colleague set aside, is answered after all: the answer goes the way by which it was asked. */
export const reopenMissed = operation({
  name: 'helpline.reopen-missed',
  who: may.reopenMissed,
  on: 'conversation',
  input: z.strictObject({ conversation: z.uuid() }),
  subject: ({ conversation }) => `conversation:${conversation}`,
  run: async (desk, { conversation }) => {
    const { row, as } = await missedStanding(desk, conversation)
    const again = { conversation, reopened_by: staffOf(desk), reopened_on: desk.today }
    await orRefuse(insertReopening(desk.db, again), {
      taken: refuse('conversation-taken'),
      'not-missed': refuse('not-missed'),
      'asked-to-stop': refuse('asked-to-stop'),
      'wrote-again': refuse('wrote-again'),
    })
    return sitDown(desk, row, as)
  },
})
