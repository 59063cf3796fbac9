import { preparedOperation } from '@vigie/platform/operation'
import { z } from 'zod'
import { leaveAsCaller } from '../caller-rows.ts'
import { findConversation, proveConversation, typedWords } from '../callers-door.ts'
import { may } from '../may.ts'
import { refuse } from '../refusals.ts'
import { orRefuse } from '../violations.ts'

/** Whoever wrote ends it: nobody writes there any more. What was written can be read until its day. */
export const leaveConversation = preparedOperation({
  name: 'helpline.leave-conversation',
  who: may.leaveConversation,
  on: 'house',
  wakesDesk: true,
  input: z.strictObject({ receipt: typedWords }),
  prepare: (before, { receipt }) => proveConversation(before, receipt),
  run: async (desk, _given, openers) => {
    const { row, opener } = await findConversation(desk, openers)
    await orRefuse(leaveAsCaller(desk.db, opener, desk.today), {
      'conversation-over': refuse('conversation-over'),
    })
    return { conversation: row.conversation }
  },
  subject: (_given, { conversation }) => `conversation:${conversation}`,
})
