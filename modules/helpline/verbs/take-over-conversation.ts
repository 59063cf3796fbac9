import { operation, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { insertTaking } from '../conversation-rows.ts'
import { conversationToHold } from '../get-conversation.ts'
import { may } from '../may.ts'
import { refuse } from '../refusals.ts'
import { orRefuse } from '../violations.ts'

/** A coordinator goes on in somebody's place, by one press: whoever wrote waits for no note. */
export const takeOverConversation = operation({
  name: 'helpline.take-over-conversation',
  who: may.takeOver,
  on: 'conversation',
  input: z.strictObject({ conversation: z.uuid() }),
  subject: ({ conversation }) => `conversation:${conversation}`,
  run: async (desk, { conversation }) => {
    const { contact, turn, holder } = await conversationToHold(desk, conversation)
    const taker = staffOf(desk)
    if (taker === holder) throw refuse('yours-already')
    const next = { turn: turn + 1, contact, holder: taker, holder_before: holder }
    const given = { given_by: taker, taken_at: desk.now, missed_as: null }
    await orRefuse(insertTaking(desk.db, { conversation, ...next, ...given }), {
      taken: refuse('conversation-of-another'),
      'held-by-another': refuse('conversation-of-another'),
      'conversation-over': refuse('conversation-over'),
    })
    return { conversation }
  },
})
