import { operation, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { insertTelling, selectDecision } from '../decision-rows.ts'
import { may } from '../may.ts'
import { refuse } from '../refusals.ts'
import { ADDRESSEES } from '../telling.ts'
import { orRefuse } from '../violations.ts'

/** Notes that the text was copied to somebody: whoever sent the notice, or whoever put the content there. */
export const noteTelling = operation({
  name: 'moderation.note-telling',
  who: may.noteTelling,
  on: 'decision',
  input: z.strictObject({ decision: z.uuid(), whom: z.enum(ADDRESSEES) }),
  subject: ({ decision }) => `decision:${decision}`,
  run: async (desk, { decision, whom }) => {
    const found = await selectDecision(desk.db, decision)
    if (found === undefined) throw refuse('decision-unknown')
    if (whom === 'notifier' && found.item === null) throw refuse('decided-without-notice')
    const row = { decision, whom, way: 'copied', told_by: staffOf(desk), told_at: desk.now }
    await orRefuse(insertTelling(desk.db, row), { taken: refuse('already-told') })
    return { decision }
  },
})
