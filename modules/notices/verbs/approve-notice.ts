import { getEligibility } from '@vigie/people'
import { operation, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { FACTS } from '../facts.ts'
import { getNotice } from '../find-notices-of-case.ts'
import { may } from '../may.ts'
import { insertApproval, insertRuling } from '../notice-rows.ts'
import { refuse } from '../refusals.ts'
import { orRefuse } from '../violations.ts'

/** A second, different, vetted analyst lets the notice go. */
export const approveNotice = operation({
  name: 'notices.approve-notice',
  who: may.approveNotice,
  on: 'notice',
  input: z.strictObject({ notice: z.uuid() }),
  subject: ({ notice }) => `notice:${notice}`,
  run: async (desk, { notice }) => {
    const approver = staffOf(desk)
    const { preparedBy, case: ofCase } = await getNotice(desk, notice, 'unopened')
    if (preparedBy === approver) throw refuse('notice-needs-second-person')
    const eligibility = await getEligibility(desk)
    if (!(await insertRuling(desk.db, notice, 'approved'))) throw refuse('notice-already-ruled')
    const row = {
      notice,
      prepared_by: preparedBy,
      approved_by: approver,
      eligibility,
      approved_at: desk.now,
    }
    await orRefuse(insertApproval(desk.db, row), {
      unvetted: refuse('vetting-expired'),
      overtaken: refuse('item-looked-at-again'),
      unpoliced: refuse('police-first'),
      unpublic: refuse('not-shown-to-the-public'),
      unentitled: refuse('colleague-no-longer-eligible'),
      closed: refuse('case-is-closed'),
    })
    await desk.announce({ name: FACTS.approved, body: { notice, case: ofCase } })
    return { notice }
  },
})
