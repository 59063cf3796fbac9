import { type NewsWord, notePassingSent } from '@vigie/intake'
import { operation, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { holdReferral } from '../cases/find-cases.ts'
import { tellReporters } from '../cases/tell-reporters.ts'
import { referralHandedOver } from '../facts.ts'
import { may } from '../may.ts'
import { mayHandOver } from '../may-refer.ts'
import { HAND_OVER_WAYS, type RecipientSort } from '../referrals/referral.ts'
import { insertHandOver } from '../referrals/referral-rows.ts'
import { insist, refuse } from '../refusals.ts'
import { orRefuse } from '../violations.ts'

const NEWS: Readonly<Record<RecipientSort, NewsWord>> = {
  police: 'sent-to-police',
  inhope: 'sent-to-partner-hotline',
  authority: 'sent-to-authority',
  helpline: 'sent-to-helpline',
}

/** Notes that the packet was given to its recipient, and how. At any hour: nothing holds the police up. */
export const handOverReferral = operation({
  name: 'hotline.hand-over-referral',
  who: may.handOverReferral,
  on: 'referral',
  input: z.strictObject({
    referral: z.uuid(),
    way: z.enum(HAND_OVER_WAYS),
    theirReference: z.string().trim().max(200).optional(),
  }),
  subject: (input) => `referral:${input.referral}`,
  run: async (desk, input) => {
    const { found, referral } = await holdReferral(desk, input.referral)
    insist(mayHandOver(desk.actor, found, referral))
    const row = {
      referral: referral.id,
      handed_over_by: staffOf(desk),
      handed_over_at: desk.now,
      way: input.way,
      their_reference: input.theirReference || null,
    }
    await orRefuse(insertHandOver(desk.db, row), {
      taken: refuse('already-handed-over'),
      overtaken: refuse('item-looked-at-again'),
    })
    await notePassingSent(desk, referral.id)
    await desk.announce(referralHandedOver(referral.id, found.id, referral.recipientSort))
    await tellReporters(desk, found, NEWS[referral.recipientSort])
    return { referral: referral.id }
  },
})
