import { operation } from '@vigie/platform/operation'
import { z } from 'zod'
import { DECISIONS } from '../decisions.ts'
import { may } from '../may.ts'
import { ruleOnAnswer } from '../rule-on-answer.ts'

/** Says that a reply means something else than proposed: another decision, or none where no action is given. */
export const correctAnswer = operation({
  name: 'notices.correct-answer',
  who: may.ruleOnAnswer,
  on: 'notice',
  input: z.strictObject({
    notice: z.uuid(),
    proposal: z.uuid(),
    action: z.enum(DECISIONS).optional(),
    noticeItems: z.array(z.uuid()).min(1).max(500).optional(),
  }),
  subject: ({ notice }) => `notice:${notice}`,
  run: async (desk, { notice, proposal, action, noticeItems = [] }) => {
    await ruleOnAnswer(desk, { notice, proposal, noticeItems, ruled: action ?? 'nothing' })
    return { notice }
  },
})
