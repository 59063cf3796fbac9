import { operation, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { mayDecideChange } from '../changes/change.ts'
import { insertChangeDecision } from '../changes/change-rows.ts'
import { getChange } from '../changes/find-changes.ts'
import { may } from '../may.ts'
import { insist, refuse } from '../refusals.ts'
import { orRefuse } from '../violations.ts'

/** Whether a change is one to tell the authority, with the reason: both are kept. */
export const decideChange = operation({
  name: 'notices.decide-change',
  who: may.keepChanges,
  on: 'house',
  input: z.strictObject({
    change: z.uuid(),
    tellAuthority: z.enum(['yes', 'no']),
    tellBecause: z
      .string()
      .trim()
      .min(1)
      .max(1000)
      .regex(/^[^@]*$/)
      .meta({ long: true }),
  }),
  subject: ({ change }) => `change:${change}`,
  run: async (desk, { change, tellAuthority, tellBecause }) => {
    insist(mayDecideChange(await getChange(desk, change)))
    const row = {
      change,
      tell: tellAuthority === 'yes',
      because: tellBecause,
      decided_by: staffOf(desk),
      decided_at: desk.now,
    }
    await orRefuse(insertChangeDecision(desk.db, row), { taken: refuse('change-already-decided') })
    return { change }
  },
})
