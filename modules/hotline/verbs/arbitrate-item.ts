import { getEligibility } from '@vigie/people'
import { operation, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { holdItem } from '../cases/find-cases.ts'
import { findingFields, findingRefusal, readFinding } from '../items/assessment.ts'
import { currentRound } from '../items/item.ts'
import { reachVerdict } from '../items/reach-verdict.ts'
import { may, mayArbitrate } from '../may.ts'
import { readPlaybook } from '../playbook/read-playbook.ts'
import { insist } from '../refusals.ts'

/** Decides between two analysts who found different things. The coordinator was neither of them. */
export const arbitrateItem = operation({
  name: 'hotline.arbitrate-item',
  who: may.arbitrateItem,
  on: 'item',
  vetted: true,
  input: z.strictObject({
    item: z.uuid(),
    ...findingFields,
    reason: z.string().trim().min(1).max(5000).meta({ long: true }),
  }),
  subject: (input) => `item:${input.item}`,
  run: async (desk, { reason, ...input }) => {
    const { found, item } = await holdItem(desk, input.item)
    insist(mayArbitrate(desk.actor, found, item))
    await getEligibility(desk)
    const playbook = await readPlaybook(desk)
    insist(findingRefusal(input, playbook.sheet, desk.today))
    const { round, assessments } = currentRound(item)
    const verdict = await reachVerdict(desk, {
      found,
      item,
      round,
      assessments,
      finding: readFinding(input, playbook.planOf(input.kind)),
      arbitration: { by: staffOf(desk), reason },
      isInherited: false,
    })
    return { verdict }
  },
})
