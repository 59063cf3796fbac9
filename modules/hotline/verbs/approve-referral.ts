import { getEligibility } from '@vigie/people'
import { operation, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { holdReferral } from '../cases/find-cases.ts'
import { may } from '../may.ts'
import { mayApproveReferral } from '../may-refer.ts'
import { insertApproval, insertRuling } from '../referrals/referral-rows.ts'
import { insist, refuse } from '../refusals.ts'
import { orRefuse } from '../violations.ts'

/** A second analyst agrees that this leaves. Never the one who prepared it. */
export const approveReferral = operation({
  name: 'hotline.approve-referral',
  who: may.approveReferral,
  on: 'referral',
  vetted: true,
  input: z.strictObject({ referral: z.uuid() }),
  subject: (input) => `referral:${input.referral}`,
  run: async (desk, input) => {
    const { found, referral } = await holdReferral(desk, input.referral)
    insist(mayApproveReferral(desk.actor, found, referral))
    const row = {
      referral: referral.id,
      prepared_by: referral.preparedBy,
      approved_by: staffOf(desk),
      eligibility: await getEligibility(desk),
      approved_at: desk.now,
    }
    const ruled = { taken: refuse('already-approved-or-withdrawn') }
    await orRefuse(insertRuling(desk.db, { referral: referral.id, way: 'approved' }), ruled)
    await orRefuse(insertApproval(desk.db, row), {
      ...ruled,
      unvetted: refuse('vetting-expired'),
      unentitled: refuse('colleague-no-longer-eligible'),
      overtaken: refuse('item-looked-at-again'),
      closed: refuse('case-is-closed'),
    })
    return { referral: referral.id }
  },
})
