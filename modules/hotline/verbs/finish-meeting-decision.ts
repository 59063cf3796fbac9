import { isOneOf, operation, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { may } from '../may.ts'
import { insertDecisionDone, selectDecisionOwner } from '../meetings/meeting-rows.ts'
import { refuse } from '../refusals.ts'
import { orRefuse } from '../violations.ts'

/** Says that what a meeting decided is done: whose it is, or a coordinator. */
export const finishMeetingDecision = operation({
  name: 'hotline.finish-meeting-decision',
  who: may.recordMeeting,
  on: 'house',
  input: z.strictObject({ decision: z.uuid() }),
  subject: ({ decision }) => `decision:${decision}`,
  run: async (desk, { decision }) => {
    const by = staffOf(desk)
    const owner = await selectDecisionOwner(desk.db, decision)
    if (owner === null) throw refuse('no-such-decision')
    if (owner !== by && !isOneOf(desk.actor, may.finishAnothersDecision)) throw refuse('decision-of-another')
    const row = { decision, done_by: by, done_at: desk.now }
    await orRefuse(insertDecisionDone(desk.db, row), { taken: refuse('decision-already-done') })
    return { decision }
  },
})
