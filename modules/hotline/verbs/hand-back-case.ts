import { operation, orRefuse, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { HANDING_BACK_REASONS, type HandingBackReason, takerOf } from '../cases/case.ts'
import { insertHandingBack } from '../cases/case-rows.ts'
import { holdCase } from '../cases/find-cases.ts'
import { may, mayHandBack } from '../may.ts'
import { insist, refuse } from '../refusals.ts'

/** Passing, asking for help and holding are reasons like any other: nothing counts them against anyone. */
export const handBackCase = operation({
  name: 'hotline.hand-back-case',
  who: may.handBackCase,
  on: 'case',
  input: z.strictObject({
    case: z.uuid(),
    reason: z.enum(HANDING_BACK_REASONS).exclude(['taken-over']),
  }),
  subject: (input) => `case:${input.case}`,
  run: async (desk, input) => {
    const found = await holdCase(desk, input.case)
    insist(mayHandBack(desk.actor, found))
    const by = staffOf(desk)
    // Taken out of a colleague's hands by a coordinator: the books say so, whatever reason was chosen.
    const reason: HandingBackReason = takerOf(found) === by ? input.reason : 'taken-over'
    const row = {
      case: found.id,
      turn: found.takings.length,
      handed_back_by: by,
      handed_back_at: desk.now,
      reason,
    }
    await orRefuse(insertHandingBack(desk.db, row), { taken: refuse('nobody-has-it') })
    return { reason }
  },
})
