import { operation } from '@vigie/platform/operation'
import { z } from 'zod'
import { getNotice } from '../find-notices-of-case.ts'
import { ruleOnComplaintLetter } from '../ladder/rule-on-complaint-letter.ts'
import { may, mayApproveComplaint } from '../may.ts'
import { holdNotice } from '../notice-rows.ts'
import { insist } from '../refusals.ts'

/** A second person lets a complaint go that says something else than what was drafted. */
export const approveComplaint = operation({
  name: 'notices.approve-complaint',
  who: may.approveComplaint,
  on: 'notice',
  input: z.strictObject({ notice: z.uuid() }),
  subject: ({ notice }) => `notice:${notice}`,
  run: async (desk, { notice }) => {
    await holdNotice(desk.db, notice)
    const view = await getNotice(desk, notice, 'unopened')
    insist(mayApproveComplaint(desk.actor, view))
    await ruleOnComplaintLetter(desk, view, 'released')
    return { notice }
  },
})
