import { operation } from '@vigie/platform/operation'
import { z } from 'zod'
import { RESTRICTIONS } from '../actions.ts'
import { makeDecision } from '../make-decision.ts'
import { may } from '../may.ts'
import { checkReasons, reasonFields } from '../reasons.ts'

/** Writes down what the platform restricted on its own initiative: its removal button calls this with its own key. */
export const decideOwn = operation({
  name: 'moderation.decide-own',
  who: may.decide,
  on: 'house',
  input: z
    .strictObject({
      content: z.string().trim().min(1).max(200),
      ...reasonFields,
      action: z.enum(RESTRICTIONS),
    })
    .superRefine(checkReasons),
  run: async (desk, { content, ...said }) => ({
    decision: await makeDecision(desk, said, {
      item: null,
      content,
      after: null,
      source: 'own-initiative',
      before: null,
    }),
  }),
  subject: (_given, { decision }) => `decision:${decision}`,
})
