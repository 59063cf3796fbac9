import { operation } from '@vigie/platform/operation'
import { z } from 'zod'
import { holdItem } from '../cases/find-cases.ts'
import { getInheritable, inherit } from '../inheriting/inherit.ts'
import { may, mayAssess } from '../may.ts'
import { insist, refuse } from '../refusals.ts'

const LARGEST_NUMBER = 2 ** 31 - 1

/** Proposes to take over what was found before about this picture, so that nobody has to look at it again. */
export const proposeInheritance = operation({
  name: 'hotline.propose-inheritance',
  who: may.proposeInheritance,
  on: 'item',
  opens: 'match',
  vetted: true,
  input: z.strictObject({
    item: z.uuid(),
    entry: z.int().min(1).max(LARGEST_NUMBER).optional(),
    verdict: z.uuid().optional(),
    article: z.string().max(100).optional(),
  }),
  subject: ({ item }) => `item:${item}`,
  run: async (desk, { item, entry, verdict, article }) => {
    if ((entry === undefined) === (verdict === undefined)) throw refuse('no-such-match')
    const held = await holdItem(desk, item)
    insist(mayAssess(desk.actor, held.found, held.item))
    const from = await getInheritable(desk, item, { entry, verdict }, article)
    const { assessment } = await inherit(desk, held, from)
    return { assessment }
  },
})
