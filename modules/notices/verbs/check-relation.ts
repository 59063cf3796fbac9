import { operation, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { may } from '../may.ts'
import { refuse } from '../refusals.ts'
import { findRelations } from '../relations/relation.ts'
import { insertRelationCheck } from '../relations/relation-rows.ts'
import { orRefuse } from '../violations.ts'

/** Notes that what stands here of a platform was asked again today, and is still so. */
export const checkRelation = operation({
  name: 'notices.check-relation',
  who: may.keepRelations,
  on: 'house',
  input: z.strictObject({ provider: z.uuid() }),
  subject: ({ provider }) => `provider:${provider}`,
  run: async (desk, { provider }) => {
    const held = (await findRelations(desk)).find((one) => one.provider === provider)?.held
    if (held === undefined) throw refuse('no-such-provider')
    if (held === null) throw refuse('no-relation-noted')
    const row = {
      relation: held.id,
      turn: held.checks + 1,
      checked_by: staffOf(desk),
      checked_at: desk.now,
    }
    await orRefuse(insertRelationCheck(desk.db, row), { taken: refuse('relation-noted-meanwhile') })
    return { provider }
  },
})
