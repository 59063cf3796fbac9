import { operation, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { selectContact } from '../contact-rows.ts'
import { insertConversationEnd } from '../conversation-rows.ts'
import { conversationToHold } from '../get-conversation.ts'
import { may } from '../may.ts'
import { refuse } from '../refusals.ts'
import { orRefuse } from '../violations.ts'
import { writeEnding } from '../write-record.ts'

/** The conversation is over for both sides; its record stays open until it is finished. */
export const endConversation = operation({
  name: 'helpline.end-conversation',
  who: may.endConversation,
  on: 'conversation',
  input: z.strictObject({ conversation: z.uuid() }),
  subject: ({ conversation }) => `conversation:${conversation}`,
  run: async (desk, { conversation }) => {
    const held = await conversationToHold(desk, conversation)
    const row = { conversation, ended_by: staffOf(desk), ended_on: desk.today }
    await orRefuse(insertConversationEnd(desk.db, row), {
      taken: refuse('conversation-over'),
      'conversation-over': refuse('conversation-over'),
    })
    const contact = await selectContact(desk.db, held.contact)
    if (contact !== undefined && contact.ended_at === null) await writeEnding(desk, contact)
    return { conversation }
  },
})
