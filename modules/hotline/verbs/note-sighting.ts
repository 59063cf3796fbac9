import { newId } from '@vigie/kernel'
import { operation } from '@vigie/platform/operation'
import { z } from 'zod'
import { staffOf } from '../actor.ts'
import { holdItem } from '../cases/find-cases.ts'
import { SIGHTING_STATES } from '../items/item.ts'
import { insertSighting } from '../items/item-rows.ts'
import { mayWork } from '../may.ts'
import { insist, refuse } from '../refusals.ts'

/** Notes whether an item is still there, in an analyst's word. Vigie itself never goes to look. */
export const noteSighting = operation({
  name: 'hotline.note-sighting',
  who: ['analyst'],
  on: 'item',
  input: z.strictObject({ item: z.uuid(), state: z.enum(SIGHTING_STATES) }),
  subject: (input) => `item:${input.item}`,
  run: async (desk, input) => {
    const { found, item } = await holdItem(desk, input.item)
    insist(mayWork(desk.actor, found))
    if (item.form !== 'address') throw refuse('item-has-no-address')
    const id = newId()
    await insertSighting(desk.db, {
      id,
      item: item.id,
      state: input.state,
      source: 'analyst',
      seen_by: staffOf(desk),
      seen_at: desk.now,
    })
    return { sighting: id }
  },
})
