import { operation, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { missedStanding } from '../get-missed.ts'
import { may } from '../may.ts'
import { WHY_ASIDE } from '../missed.ts'
import { insertAside } from '../missed-rows.ts'
import { refuse } from '../refusals.ts'
import { orRefuse } from '../violations.ts'

/** Nobody answers what was missed, and the row says why. Whoever wrote is told that it was read; another message brings it back. */
export const setAsideMissed = operation({
  name: 'helpline.set-aside-missed',
  who: may.setAsideMissed,
  on: 'conversation',
  input: z.strictObject({ conversation: z.uuid(), whyAside: z.enum(WHY_ASIDE) }),
  subject: ({ conversation }) => `conversation:${conversation}`,
  run: async (desk, { conversation, whyAside: reason }) => {
    const { as, aside } = await missedStanding(desk, conversation)
    if (aside !== null) throw refuse('set-aside-already')
    const row = { conversation, missed_as: as, reason, set_by: staffOf(desk), set_at: desk.now }
    await orRefuse(insertAside(desk.db, row), {
      taken: refuse('set-aside-already'),
      'not-missed': refuse('not-missed'),
    })
    return { conversation }
  },
})
