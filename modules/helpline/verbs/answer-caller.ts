import { newId } from '@vigie/kernel'
import { operation, staffOf } from '@vigie/platform/operation'
import { sealingKey } from '@vigie/platform/vault'
import { z } from 'zod'
import { ANSWERED_AFAR } from '../channels/facts.ts'
import { messageField, sealMessage } from '../conversation.ts'
import { insertAnswer } from '../conversation-rows.ts'
import { conversationToHold } from '../get-conversation.ts'
import { may } from '../may.ts'
import { refuse } from '../refusals.ts'
import { orRefuse } from '../violations.ts'

/** Whoever holds the conversation answers, by the way by which it was asked. The reader sees the helpline, no person's name. */
export const answerCaller = operation({
  name: 'helpline.answer-caller',
  who: may.answerCaller,
  on: 'conversation',
  input: z.strictObject({ conversation: z.uuid(), text: messageField }),
  subject: ({ conversation }) => `conversation:${conversation}`,
  run: async (desk, { conversation, text }) => {
    const { mailbox_key, channel } = await conversationToHold(desk, conversation)
    const message = newId()
    const row = { id: message, conversation, written_by: staffOf(desk), written_on: desk.today }
    const isAfar = channel !== 'chat'
    const sealed = sealMessage(desk.keys, isAfar ? null : sealingKey(mailbox_key), message, text)
    await orRefuse(insertAnswer(desk.db, { ...row, ...sealed }), {
      'not-its-holder': refuse('conversation-of-another'),
      'conversation-over': refuse('conversation-over'),
    })
    if (isAfar) await desk.announce({ name: ANSWERED_AFAR, body: { message } })
    return { message }
  },
})
