import { operation } from '@vigie/platform/operation'
import { z } from 'zod'
import { holdItem } from '../cases/find-cases.ts'
import { answerFields, findingRefusal, openFields, readFinding } from '../items/assessment.ts'
import { readSeen, seenFields, seenRefusal } from '../items/seen.ts'
import { takeSeat } from '../items/take-seat.ts'
import { may, mayAssess } from '../may.ts'
import { planName } from '../playbook/plan.ts'
import { readPlaybook } from '../playbook/read-playbook.ts'
import { insist, refuse } from '../refusals.ts'

const LONGEST_LOOK = 24 * 60 * 60

/** Says what an analyst finds, without having seen what the other finds. Two who find the same have agreed. */
export const assessItem = operation({
  name: 'hotline.assess-item',
  who: may.assessItem,
  on: 'item',
  vetted: true,
  input: z.strictObject({
    item: z.uuid(),
    ...answerFields,
    ...seenFields,
    note: z.string().trim().max(5000).meta({ long: true }).optional(),
    secondsExposed: z.int().min(0).max(LONGEST_LOOK),
  }),
  subject: (input) => `item:${input.item}`,
  run: async (desk, { note, secondsExposed, ...input }) => {
    const held = await holdItem(desk, input.item)
    insist(mayAssess(desk.actor, held.found, held.item))
    const playbook = await readPlaybook(desk)
    const plan = playbook.planOf(input.kind)
    const open = openFields(input, plan)
    if (open.length > 0) throw refuse('assessment-incomplete', open)
    insist(findingRefusal(input, playbook.sheet, desk.today))
    const finding = readFinding(input, plan)
    const seen = readSeen(input)
    insist(seenRefusal(seen, finding.ageBand))
    const grounds = finding.article === null ? [] : [finding.article, ...finding.furtherGrounds]
    const { assessment } = await takeSeat(desk, held, {
      ...finding,
      ...seen,
      sex: input.sex ?? 'not-determined',
      selfGenerated: input.selfGenerated ?? 'unknown',
      reason: input.reason ?? null,
      confidence: input.confidence,
      plan: planName(plan),
      followed: playbook.followedWith(finding.kind, grounds),
      note: note ?? null,
      secondsExposed,
    })
    return { assessment }
  },
})
