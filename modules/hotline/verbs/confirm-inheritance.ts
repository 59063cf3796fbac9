import { operation } from '@vigie/platform/operation'
import { z } from 'zod'
import { holdItem } from '../cases/find-cases.ts'
import { getInheritable, inherit } from '../inheriting/inherit.ts'
import { currentRound } from '../items/item.ts'
import { may, mayConfirmInheritance } from '../may.ts'
import { insist, refuse } from '../refusals.ts'

/** The second person's yes to taking over what was found before. The match is looked up again: it must still hold. */
export const confirmInheritance = operation({
  name: 'hotline.confirm-inheritance',
  who: may.confirmInheritance,
  on: 'item',
  opens: 'match',
  vetted: true,
  input: z.strictObject({ item: z.uuid() }),
  subject: ({ item }) => `item:${item}`,
  run: async (desk, { item }) => {
    const held = await holdItem(desk, item)
    insist(mayConfirmInheritance(desk.actor, held.found, held.item))
    const [proposed] = currentRound(held.item).assessments
    const source = proposed?.inheritance
    if (!proposed || !source) throw refuse('nothing-proposed')
    const from = await getInheritable(
      desk,
      item,
      { entry: source.entry ?? undefined, verdict: source.verdict ?? undefined },
      source.entry === null ? undefined : (proposed.article ?? undefined),
    )
    return inherit(desk, held, from)
  },
})
