import { dayOf, newId } from '@vigie/kernel'
import { operation, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { holdReferral } from '../cases/find-cases.ts'
import { may } from '../may.ts'
import { mayNotePoliceAnswer } from '../may-refer.ts'
import { POLICE_ANSWERS } from '../referrals/referral.ts'
import { insertPoliceAnswer } from '../referrals/referral-rows.ts'
import { insist, refuse } from '../refusals.ts'

/** Notes what the police answered to a hand-over, or that no answer is needed: the case waits for them no longer. */
export const notePoliceAnswer = operation({
  name: 'hotline.note-police-answer',
  who: may.notePoliceAnswer,
  on: 'referral',
  input: z.strictObject({
    referral: z.uuid(),
    policeAnswer: z.enum(POLICE_ANSWERS),
    answeredOn: z.iso.date(),
    theirReference: z.string().trim().max(200).optional(),
  }),
  subject: (input) => `referral:${input.referral}`,
  run: async (desk, input) => {
    const { found, referral } = await holdReferral(desk, input.referral)
    insist(mayNotePoliceAnswer(found, referral))
    const at = referral.handOver?.at ?? desk.now
    if (input.answeredOn < dayOf(at) || input.answeredOn > desk.today)
      throw refuse('answer-from-another-time')
    const theirs = input.theirReference || null
    if (input.policeAnswer === 'none-needed' && theirs !== null) throw refuse('number-without-answer')
    await insertPoliceAnswer(desk.db, {
      id: newId(),
      referral: referral.id,
      handed_over_at: at,
      answer: input.policeAnswer,
      their_reference: theirs,
      answered_on: input.answeredOn,
      noted_by: staffOf(desk),
      noted_at: desk.now,
    })
    return { referral: referral.id }
  },
})
