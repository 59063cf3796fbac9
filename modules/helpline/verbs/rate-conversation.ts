import { newId } from '@vigie/kernel'
import { preparedOperation } from '@vigie/platform/operation'
import { z } from 'zod'
import { findConversation, proveConversation, typedWords } from '../callers-door.ts'
import { may } from '../may.ts'
import { RATINGS, remarkField, sealRemark } from '../rating.ts'
import { rateAsCaller } from '../rating-rows.ts'

/** Whoever wrote says how it was. It is counted, and no line of the audit says in which conversation. */
export const rateConversation = preparedOperation({
  name: 'helpline.rate-conversation',
  who: may.rateConversation,
  on: 'house',
  input: z.strictObject({ receipt: typedWords, rating: z.enum(RATINGS), better: remarkField }),
  prepare: (before, { receipt }) => proveConversation(before, receipt),
  run: async (desk, { rating, better }, openers) => {
    const { opener } = await findConversation(desk, openers)
    const id = newId()
    const remark = better ? { id, sealed: sealRemark(desk, id, better) } : null
    return { isCounted: await rateAsCaller(desk.db, opener, { today: desk.today, rating, remark }) }
  },
  subject: () => 'house',
})
