import { newId } from '@vigie/kernel'
import { operation, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { may } from '../may.ts'
import { refuse } from '../refusals.ts'
import { AGREEMENTS, findRelations } from '../relations/relation.ts'
import { insertRelation } from '../relations/relation-rows.ts'
import { orRefuse } from '../violations.ts'

const text = z.string().trim().min(1).max(2000).meta({ long: true })

/** Notes how we stand with a platform: the agreement, whom we reach, what comes next. What was noted before stays. */
export const noteRelation = operation({
  name: 'notices.note-relation',
  who: may.keepRelations,
  on: 'house',
  input: z.strictObject({
    provider: z.uuid(),
    agreement: z.enum(AGREEMENTS),
    contacts: text,
    escalation: text,
  }),
  subject: ({ provider }) => `provider:${provider}`,
  run: async (desk, { provider, agreement, contacts, escalation }) => {
    const found = (await findRelations(desk)).find((one) => one.provider === provider)
    if (found === undefined) throw refuse('no-such-provider')
    const row = {
      id: newId(),
      provider,
      version: (found.held?.version ?? 0) + 1,
      agreement,
      contacts,
      escalation,
      noted_by: staffOf(desk),
      noted_at: desk.now,
    }
    await orRefuse(insertRelation(desk.db, row), { taken: refuse('relation-noted-meanwhile') })
    return { provider }
  },
})
