import { operation, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { DISMISSALS, openDangers } from '../cases/danger.ts'
import { insertDismissal } from '../cases/danger-rows.ts'
import { holdCase } from '../cases/find-cases.ts'
import { may, mayActOnDanger } from '../may.ts'
import { insist, refuse } from '../refusals.ts'
import { orRefuse } from '../violations.ts'

/** Says that nobody is in danger after all, or that the police know already. */
export const dismissDanger = operation({
  name: 'hotline.dismiss-danger',
  who: may.dismissDanger,
  on: 'case',
  input: z.strictObject({ case: z.uuid(), dismissal: z.enum(DISMISSALS) }),
  subject: (input) => `case:${input.case}`,
  run: async (desk, input) => {
    const found = await holdCase(desk, input.case)
    insist(mayActOnDanger(found))
    const dangers = openDangers(found)
    for (const danger of dangers) {
      const row = {
        danger: danger.id,
        case: found.id,
        reason: input.dismissal,
        dismissed_by: staffOf(desk),
        dismissed_at: desk.now,
      }
      await orRefuse(insertDismissal(desk.db, row), { taken: refuse('somebody-was-faster') })
    }
    return { dismissed: dangers.length }
  },
})
