import { newId } from '@vigie/kernel'
import { operation, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { holdItem } from '../cases/find-cases.ts'
import { SIGHTING_STATES } from '../items/item.ts'
import { insertSighting } from '../items/item-rows.ts'
import { may, mayNoteOfAddress } from '../may.ts'
import { insist } from '../refusals.ts'

/** Notes whether an item is still there, in an analyst's word. Vigie itself never goes to look. */
export const noteSighting = operation({
  name: 'hotline.note-sighting',
  who: may.noteSighting,
  on: 'item',
  input: z.strictObject({ item: z.uuid(), state: z.enum(SIGHTING_STATES) }),
  subject: (input) => `item:${input.item}`,
  run: async (desk, input) => {
    const { found, item } = await holdItem(desk, input.item)
    insist(mayNoteOfAddress(desk.actor, found, item))
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
