import { operation, staffOf } from '@vigie/platform/operation'
import { seal } from '@vigie/platform/vault'
import { z } from 'zod'
import { holdItem } from '../cases/find-cases.ts'
import { insertReassessment } from '../items/assessment-rows.ts'
import { currentRound } from '../items/item.ts'
import { may, mayReassess } from '../may.ts'
import { reassessmentPlace } from '../places.ts'
import { insist, refuse } from '../refusals.ts'
import { orRefuse } from '../violations.ts'

/** Asks two people to look at an item again. What was found before stays in the books and no longer lets anything leave. */
export const reassessItem = operation({
  name: 'hotline.reassess-item',
  who: may.reassessItem,
  on: 'item',
  input: z.strictObject({
    item: z.uuid(),
    reason: z.string().trim().min(1).max(5000).meta({ long: true }),
  }),
  subject: (input) => `item:${input.item}`,
  run: async (desk, input) => {
    const { found, item } = await holdItem(desk, input.item)
    insist(mayReassess(desk.actor, found, item))
    const round = currentRound(item).round + 1
    const row = {
      item: item.id,
      round,
      asked_by: staffOf(desk),
      asked_at: desk.now,
      reason: seal(desk.keys.desk, reassessmentPlace(item.id, round), input.reason),
    }
    await orRefuse(insertReassessment(desk.db, row), {
      taken: refuse('somebody-was-faster'),
      overtaken: refuse('somebody-was-faster'),
      closed: refuse('case-is-closed'),
    })
    return { round }
  },
})
