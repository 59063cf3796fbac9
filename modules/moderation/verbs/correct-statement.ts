import { operation, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { statementSchema } from '../database/statement.ts'
import { insertStatement, selectDecision, selectStatements } from '../decision-rows.ts'
import { may } from '../may.ts'
import { tracesIn } from '../personal-data.ts'
import { refuse } from '../refusals.ts'
import { selectSubmissions } from '../submission-rows.ts'
import { orRefuse } from '../violations.ts'

const published = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .refine((text) => tracesIn(text).length === 0, { error: 'personal-data-inside' })

/** Corrects what the database refused. It is submitted again under the same number. */
export const correctStatement = operation({
  name: 'moderation.correct-statement',
  who: may.correctStatement,
  on: 'decision',
  input: z.strictObject({
    decision: z.uuid(),
    reference: published(500),
    explanation: published(2_000).meta({ long: true }),
    facts: published(5_000).meta({ long: true }),
  }),
  subject: ({ decision }) => `decision:${decision}`,
  run: async (desk, { decision, reference, explanation, facts }) => {
    if ((await selectDecision(desk.db, decision)) === undefined) throw refuse('decision-unknown')
    const last = (await selectStatements(desk.db, decision)).at(-1)
    const refused = (await selectSubmissions(desk.db, decision)).at(-1)
    if (last === undefined || refused?.outcome !== 'refused' || refused.version !== last.version)
      throw refuse('statement-not-refused')
    const grounds =
      last.body.illegal_content_legal_ground === undefined
        ? { incompatible_content_ground: reference, incompatible_content_explanation: explanation }
        : { illegal_content_legal_ground: reference, illegal_content_explanation: explanation }
    const body = statementSchema.parse({ ...last.body, ...grounds, decision_facts: facts })
    const version = last.version + 1
    await orRefuse(
      insertStatement(desk.db, { decision, version, body, written_by: staffOf(desk), written_at: desk.now }),
      { taken: refuse('statement-not-refused'), 'accepted-already': refuse('statement-not-refused') },
    )
    return { decision }
  },
})
