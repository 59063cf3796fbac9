import { preparedOperation } from '@vigie/platform/operation'
import { z } from 'zod'
import { openConversation, proveConversation, typedWords } from '../callers-door.ts'
import { may } from '../may.ts'

/** Whoever wrote comes back with the eight words, to see whether somebody answered. */
export const readConversation = preparedOperation({
  name: 'helpline.read-conversation',
  who: may.readConversation,
  on: 'house',
  input: z.strictObject({ receipt: typedWords }),
  prepare: (before, { receipt }) => proveConversation(before, receipt),
  run: (desk, _given, openers) => openConversation(desk, openers),
  subject: (_given, { conversation }) => `conversation:${conversation}`,
})
