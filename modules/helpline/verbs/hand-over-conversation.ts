import { operation, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { insertTaking } from '../conversation-rows.ts'
import { conversationToHold } from '../get-conversation.ts'
import { may } from '../may.ts'
import { refuse } from '../refusals.ts'
import { orRefuse } from '../violations.ts'
import { noteField, writeNote } from '../write-record.ts'

/** Another colleague goes on, and knows from the note what they need to know; nothing has to be told twice. */
export const handOverConversation = operation({
  name: 'helpline.hand-over-conversation',
  who: may.handOverConversation,
  on: 'conversation',
  input: z.strictObject({ conversation: z.uuid(), colleague: z.uuid(), note: noteField.min(1) }),
  subject: ({ conversation }) => `conversation:${conversation}`,
  run: async (desk, { conversation, colleague, note }) => {
    const { contact, turn, holder } = await conversationToHold(desk, conversation)
    if (colleague === holder) throw refuse('holds-it-already')
    const next = { turn: turn + 1, contact, holder: colleague, holder_before: holder }
    const given = { given_by: staffOf(desk), taken_at: desk.now, missed_as: null }
    await orRefuse(insertTaking(desk.db, { conversation, ...next, ...given }), {
      taken: refuse('conversation-of-another'),
      'held-by-another': refuse('conversation-of-another'),
      'conversation-over': refuse('conversation-over'),
      unentitled: refuse('not-a-listener'),
      missing: refuse('not-a-listener'),
    })
    await writeNote(desk, contact, note)
    return { conversation }
  },
})
