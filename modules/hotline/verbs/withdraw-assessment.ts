import { operation, staffOf } from '@vigie/platform/operation'
import { seal } from '@vigie/platform/vault'
import { z } from 'zod'
import { holdItem } from '../cases/find-cases.ts'
import { insertAssessmentWithdrawal, insertReassessment } from '../items/assessment-rows.ts'
import { currentRound } from '../items/item.ts'
import { may, mayWithdrawAssessment, mayWithdrawThis } from '../may.ts'
import { reassessmentPlace } from '../places.ts'
import { insist, refuse } from '../refusals.ts'
import { orRefuse } from '../violations.ts'

/**
 * Takes back what somebody found: their own mistake, or what a colleague found who should not have looked. Whatever rested
 * on it lets nothing leave any longer, and two people look at the item again.
 */
export const withdrawAssessment = operation({
  name: 'hotline.withdraw-assessment',
  who: may.withdrawAssessment,
  on: 'item',
  input: z.strictObject({
    item: z.uuid(),
    // Nobody reads another's assessment before giving one, so a coordinator names the seat, not the person.
    seat: z.int().min(1).max(2).optional(),
    reason: z.string().trim().min(1).max(5000).meta({ long: true }),
  }),
  subject: (input) => `item:${input.item}`,
  run: async (desk, input) => {
    const { found, item } = await holdItem(desk, input.item)
    insist(mayWithdrawAssessment(desk.actor, found, item))
    const by = staffOf(desk)
    const { round, assessments } = currentRound(item)
    const own = assessments.find(({ assessor }) => assessor === by)
    const meant = input.seat === undefined ? own : assessments.find(({ seat }) => seat === input.seat)
    if (!meant) throw refuse('no-such-assessment')
    insist(mayWithdrawThis(desk.actor, meant))
    const next = round + 1
    const asking = {
      item: item.id,
      round: next,
      asked_by: by,
      asked_at: desk.now,
      reason: seal(desk.keys.desk, reassessmentPlace(item.id, next), input.reason),
    }
    const words = { taken: refuse('somebody-was-faster'), overtaken: refuse('somebody-was-faster') }
    await orRefuse(insertReassessment(desk.db, asking), { ...words, closed: refuse('case-is-closed') })
    const row = { assessment: meant.id, item: item.id, round, withdrawn_by: by, withdrawn_at: desk.now }
    await orRefuse(insertAssessmentWithdrawal(desk.db, row), words)
    return { round: next }
  },
})
