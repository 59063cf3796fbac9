import { getEligibility } from '@vigie/people'
import { operation, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { FACTS } from '../facts.ts'
import { getNotice } from '../find-notices-of-case.ts'
import { may, mayApproveNotice } from '../may.ts'
import { insertApproval, insertRuling } from '../notice-rows.ts'
import { insist, refuse } from '../refusals.ts'
import { mayCarryMark } from '../status/status.ts'
import { orRefuse } from '../violations.ts'

/** A second, different, vetted analyst lets the notice go. */
export const approveNotice = operation({
  name: 'notices.approve-notice',
  who: may.approveNotice,
  on: 'notice',
  vetted: true,
  input: z.strictObject({ notice: z.uuid() }),
  subject: ({ notice }) => `notice:${notice}`,
  run: async (desk, { notice }) => {
    const approver = staffOf(desk)
    const found = await getNotice(desk, notice, 'unopened')
    insist(mayApproveNotice(desk.actor, found))
    // Said here, where a person can still have it sent as an ordinary one, and not when it is to leave.
    if (found.standing === 'trusted' && !mayCarryMark(found.status, found.kind)) {
      throw refuse('flagger-not-recognised')
    }
    const eligibility = await getEligibility(desk)
    if (!(await insertRuling(desk.db, notice, 'approved'))) throw refuse('notice-already-ruled')
    const row = {
      notice,
      prepared_by: found.preparedBy,
      approved_by: approver,
      eligibility,
      approved_at: desk.now,
    }
    await orRefuse(insertApproval(desk.db, row), {
      unvetted: refuse('vetting-expired'),
      overtaken: refuse('item-looked-at-again'),
      unpoliced: refuse('police-first'),
      private: refuse('private-since-prepared'),
      unpublic: refuse('not-shown-to-the-public'),
      unentitled: refuse('colleague-no-longer-eligible'),
      closed: refuse('case-is-closed'),
    })
    await desk.announce({ name: FACTS.approved, body: { notice, case: found.case } })
    return { notice }
  },
})
