import { operation } from '@vigie/platform/operation'
import { z } from 'zod'
import { may } from '../may.ts'
import { ruleClosing } from '../supports/rule-closing.ts'

/** A coordinator who did not ask says yes: it is closed. With a task that waits the database refuses. */
export const approveClosing = operation({
  name: 'helpline.approve-closing',
  who: may.ruleClosing,
  on: 'closing',
  input: z.strictObject({ request: z.uuid() }),
  subject: ({ request }) => `closing:${request}`,
  run: async (desk, { request }) => {
    await ruleClosing(desk, request, 'approved', null)
    return { request }
  },
})
