import { operation } from '@vigie/platform/operation'
import { z } from 'zod'
import { getNotice } from '../find-notices-of-case.ts'
import { ruleOnComplaintLetter } from '../ladder/rule-on-complaint-letter.ts'
import { may, mayWithdrawComplaint } from '../may.ts'
import { holdNotice } from '../notice-rows.ts'
import { insist } from '../refusals.ts'

/** Takes a complaint back that has not left. */
export const withdrawComplaint = operation({
  name: 'notices.withdraw-complaint',
  who: may.withdrawComplaint,
  on: 'notice',
  input: z.strictObject({ notice: z.uuid() }),
  subject: ({ notice }) => `notice:${notice}`,
  run: async (desk, { notice }) => {
    await holdNotice(desk.db, notice)
    const view = await getNotice(desk, notice, 'unopened')
    insist(mayWithdrawComplaint(desk.actor, view))
    await ruleOnComplaintLetter(desk, view, 'withdrawn')
    return { notice }
  },
})
