import { operation } from '@vigie/platform/operation'
import { z } from 'zod'
import { may } from '../may.ts'
import { ruleClosing } from '../supports/rule-closing.ts'
import { LONGEST_TASK } from '../supports/support.ts'

/** Not yet: it stays open, and the remark says what is missing. */
export const sendBackClosing = operation({
  name: 'helpline.send-back-closing',
  who: may.ruleClosing,
  on: 'closing',
  input: z.strictObject({
    request: z.uuid(),
    remark: z.string().trim().min(1).max(LONGEST_TASK).meta({ long: true }),
  }),
  subject: ({ request }) => `closing:${request}`,
  run: async (desk, { request, remark }) => {
    await ruleClosing(desk, request, 'sent-back', remark)
    return { request }
  },
})
