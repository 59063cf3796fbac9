import { LANGUAGES } from '@vigie/kernel'
import { preparedOperation } from '@vigie/platform/operation'
import { doorOf, receiptFrom, submissionOf } from '@vigie/platform/receipt'
import { sealingKey } from '@vigie/platform/vault'
import { z } from 'zod'
import { beginConversationRow, insertCallersMessage } from '../caller-rows.ts'
import { FACETS } from '../contact.ts'
import { expiryOf, messageField, sealMessage, submissionField } from '../conversation.ts'
import { may } from '../may.ts'
import { minuteOf } from '../minute.ts'

/** Somebody writes to the helpline, without a name. The eight words in the answer are kept nowhere. */
export const beginConversation = preparedOperation({
  name: 'helpline.begin-conversation',
  who: may.beginConversation,
  on: 'house',
  wakesDesk: true,
  input: z.strictObject({
    language: z.enum(LANGUAGES),
    ageBand: z.enum(FACETS.ageBand).optional(),
    text: messageField,
    submission: submissionField,
  }),
  prepare: async ({ keys }, { language, ageBand, text, submission }) => {
    const sent = submissionOf(keys.lookup, 'conversation', submission, [language, ageBand ?? null, text])
    const receipt = receiptFrom(sent.seed, language)
    return { id: sent.id, receipt, door: await doorOf(keys.lookup, receipt) }
  },
  run: async (desk, { language, ageBand, text }, { id, receipt, door }) => {
    const minute = minuteOf(desk.now)
    const row = {
      id,
      language,
      age_band: ageBand ?? null,
      began_on: desk.today,
      expires_on: expiryOf(desk.now),
    }
    const isNew = await beginConversationRow(desk.db, { ...row, ...door }, minute)
    if (isNew) {
      const { id: message } = submissionOf(desk.keys.lookup, 'message', undefined, [id])
      const shown = { index: door.receipt_index, proof: door.receipt_verifier }
      const sealed = sealMessage(desk.keys, sealingKey(door.mailbox_key), message, text)
      await insertCallersMessage(desk.db, shown, { id: message, written_on: desk.today, ...sealed }, minute)
    }
    return { conversation: id, receipt, again: !isNew }
  },
  subject: (_given, { conversation }) => `conversation:${conversation}`,
})
