import { preparedOperation } from '@vigie/platform/operation'
import { submissionOf } from '@vigie/platform/receipt'
import { z } from 'zod'
import { insertCallersMessage } from '../caller-rows.ts'
import { findConversation, proveConversation, typedWords } from '../callers-door.ts'
import { messageField, sealMessage, submissionField } from '../conversation.ts'
import { may } from '../may.ts'
import { minuteOf } from '../minute.ts'
import { refuse } from '../refusals.ts'
import { orRefuse } from '../violations.ts'

/** Whoever wrote writes more. Pressing twice, Back and Reload write once. */
export const writeToHelpline = preparedOperation({
  name: 'helpline.write-to-helpline',
  who: may.writeToHelpline,
  on: 'house',
  wakesDesk: true,
  input: z.strictObject({ receipt: typedWords, text: messageField, submission: submissionField }),
  prepare: (before, { receipt }) => proveConversation(before, receipt),
  run: async (desk, { text, submission }, openers) => {
    const { row, opener } = await findConversation(desk, openers)
    const { conversation } = row
    // The words count too: what was changed before it is sent again is another message.
    const { id } = submissionOf(desk.keys.lookup, 'message', submission, [conversation, text])
    const sealed = sealMessage(desk.keys, opener.key.sealing, id, text)
    const message = { id, written_on: desk.today, ...sealed }
    const isNew = await orRefuse(insertCallersMessage(desk.db, opener, message, minuteOf(desk.now)), {
      'conversation-over': refuse('conversation-over'),
    })
    return { conversation, again: !isNew }
  },
  subject: (_given, { conversation }) => `conversation:${conversation}`,
})
