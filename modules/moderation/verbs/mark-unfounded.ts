import { operation, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { selectDecision, selectItem } from '../decision-rows.ts'
import { may } from '../may.ts'
import { refuse } from '../refusals.ts'
import { insertUnfounded } from '../sender-rows.ts'
import { orRefuse } from '../violations.ts'

/** Says of a refused item that anybody could see at once that nothing was wrong with it: Art. 23(2) DSA. */
export const markUnfounded = operation({
  name: 'moderation.mark-unfounded',
  who: may.markUnfounded,
  on: 'decision',
  input: z.strictObject({ decision: z.uuid() }),
  subject: ({ decision }) => `decision:${decision}`,
  run: async (desk, { decision }) => {
    const found = await selectDecision(desk.db, decision)
    if (found === undefined) throw refuse('decision-unknown')
    if (found.ground !== null) throw refuse('something-restricted')
    const item = found.item === null ? undefined : await selectItem(desk.db, found.item)
    if (!item?.sender) throw refuse('notice-without-sender')
    const row = { decision, sender: item.sender, by: staffOf(desk), at: desk.now }
    await orRefuse(insertUnfounded(desk.db, row), { taken: refuse('unfounded-already') })
    return { decision }
  },
})
