import { operation } from '@vigie/platform/operation'
import { z } from 'zod'
import { may } from '../may.ts'
import { ruleOnAnswer } from '../rule-on-answer.ts'

/**
 * Confirms what the plain words of a reply seem to say: only now it is the provider's decision. The items are asked for where
 * the reply names none.
 */
export const confirmAnswer = operation({
  name: 'notices.confirm-answer',
  who: may.ruleOnAnswer,
  on: 'notice',
  input: z.strictObject({
    notice: z.uuid(),
    proposal: z.uuid(),
    noticeItems: z.array(z.uuid()).min(1).max(500).optional(),
  }),
  subject: ({ notice }) => `notice:${notice}`,
  run: async (desk, { notice, proposal, noticeItems = [] }) => {
    await ruleOnAnswer(desk, { notice, proposal, noticeItems, ruled: 'as-proposed' })
    return { notice }
  },
})
