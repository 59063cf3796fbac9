import { operation } from '@vigie/platform/operation'
import { z } from 'zod'
import { selectItem } from '../decision-rows.ts'
import { makeDecision } from '../make-decision.ts'
import { may } from '../may.ts'
import { checkReasons, reasonFields, saidBefore } from '../reasons.ts'
import { refuse } from '../refusals.ts'

/** Decides about one item of a notice: Art. 16(5) and (6), with the statement of reasons where something is restricted. */
export const decideItem = operation({
  name: 'moderation.decide-item',
  who: may.decide,
  on: 'item',
  input: z
    .strictObject({ item: z.uuid(), ...reasonFields, content: z.string().trim().min(1).max(200).optional() })
    .superRefine(checkReasons),
  subject: ({ item }) => `item:${item}`,
  run: async (desk, { item, content, ...said }) => {
    const found = await selectItem(desk.db, item)
    if (found === undefined) throw refuse('item-unknown')
    const source = found.trusted ? 'trusted-flagger' : 'notice'
    const decision = await makeDecision(desk, said, {
      item,
      content: content ?? null,
      after: null,
      source,
      before: saidBefore(found.category, found.keyword),
    })
    return { decision }
  },
})
