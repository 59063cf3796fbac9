import { operation, orRefuse, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { holdReferral } from '../cases/find-cases.ts'
import { may } from '../may.ts'
import { mayWithdrawReferral } from '../may-refer.ts'
import { insertRuling, insertWithdrawal } from '../referrals/referral-rows.ts'
import { insist, refuse } from '../refusals.ts'

/** Takes back a hand-over that nobody approved yet. */
export const withdrawReferral = operation({
  name: 'hotline.withdraw-referral',
  who: may.withdrawReferral,
  on: 'referral',
  input: z.strictObject({ referral: z.uuid() }),
  subject: (input) => `referral:${input.referral}`,
  run: async (desk, input) => {
    const { found, referral } = await holdReferral(desk, input.referral)
    insist(mayWithdrawReferral(desk.actor, found, referral))
    await orRefuse(insertRuling(desk.db, { referral: referral.id, way: 'withdrawn' }), {
      taken: refuse('already-approved-or-withdrawn'),
    })
    await insertWithdrawal(desk.db, {
      referral: referral.id,
      withdrawn_by: staffOf(desk),
      withdrawn_at: desk.now,
    })
    return { referral: referral.id }
  },
})
