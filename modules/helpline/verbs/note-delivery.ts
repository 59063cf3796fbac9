import { operation } from '@vigie/platform/operation'
import { z } from 'zod'
import { reportDelivery } from '../channels/arrival-rows.ts'
import { may } from '../may.ts'

/** A gateway says what became of one piece of an answer. Of what is no answer of ours nothing is noted. */
export const noteDelivery = operation({
  name: 'helpline.note-delivery',
  who: may.noteDelivery,
  on: 'house',
  wakesDesk: true,
  input: z.strictObject({
    message: z.uuid(),
    piece: z.int().min(1).max(99),
    word: z.enum(['delivered', 'failed']),
  }),
  run: async (desk, told) => ({
    conversation: await reportDelivery(desk.db, { ...told, reported_on: desk.today }),
  }),
  subject: (_given, { conversation }) =>
    conversation === null ? 'arrival:none' : `conversation:${conversation}`,
})
