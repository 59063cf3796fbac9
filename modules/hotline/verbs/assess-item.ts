import { newId } from '@vigie/kernel'
import { getEligibility } from '@vigie/people'
import { operation, orRefuse } from '@vigie/platform/operation'
import { seal } from '@vigie/platform/vault'
import { z } from 'zod'
import { staffOf } from '../actor.ts'
import { holdItem } from '../cases/find-cases.ts'
import { answerFields, answersRefusal, readFinding } from '../items/assessment.ts'
import { insertAssessment } from '../items/assessment-rows.ts'
import { currentRound } from '../items/item.ts'
import { reachVerdict } from '../items/reach-verdict.ts'
import { agree } from '../items/verdict.ts'
import { mayAssess } from '../may.ts'
import { notePlace } from '../places.ts'
import { readPlan } from '../playbook/plan.ts'
import { insist, refuse } from '../refusals.ts'

const LONGEST_LOOK = 24 * 60 * 60

/** Says what an analyst finds, without having seen what the other finds. Two who find the same have agreed. */
export const assessItem = operation({
  name: 'hotline.assess-item',
  who: ['analyst'],
  on: 'item',
  input: z.strictObject({
    item: z.uuid(),
    ...answerFields,
    note: z.string().trim().max(5000).meta({ long: true }).optional(),
    secondsExposed: z.int().min(0).max(LONGEST_LOOK),
  }),
  subject: (input) => `item:${input.item}`,
  run: async (desk, { note, secondsExposed, ...input }) => {
    const { found, item } = await holdItem(desk, input.item)
    insist(mayAssess(desk.actor, found, item))
    const eligibility = await getEligibility(desk)
    insist(answersRefusal(input, desk.today))
    const { round, assessments } = currentRound(item)
    const mine = {
      id: newId(),
      seat: assessments.some(({ seat }) => seat === 1) ? 2 : 1,
      assessor: staffOf(desk),
      ...readFinding(input),
    }
    const row = {
      id: mine.id,
      item: item.id,
      round,
      seat: mine.seat,
      assessor: mine.assessor,
      eligibility,
      outcome: mine.outcome,
      kind: mine.kind,
      nature: mine.nature,
      age_band: mine.ageBand,
      sex: input.sex ?? 'not-determined',
      self_generated: input.selfGenerated ?? false,
      act: mine.act,
      article: mine.article,
      reason: input.reason ?? null,
      confidence: input.confidence,
      plan: readPlan(mine.kind).id,
      note: note ? seal(desk.keys.desk, notePlace(mine.id), note) : null,
      seconds_exposed: secondsExposed,
      assessed_at: desk.now,
    }
    await orRefuse(insertAssessment(desk.db, row), {
      taken: refuse('somebody-was-faster'),
      unvetted: refuse('vetting-expired'),
      unentitled: refuse('not-eligible'),
      overtaken: refuse('item-looked-at-again'),
      closed: refuse('case-is-closed'),
    })
    const [first] = assessments
    if (first && agree(first, mine)) {
      await reachVerdict(desk, {
        found,
        item,
        round,
        assessments: [first, mine],
        finding: mine,
        arbitration: null,
      })
    }
    return { assessment: mine.id }
  },
})
