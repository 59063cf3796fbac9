import { newId } from '@vigie/kernel'
import { getProvider } from '@vigie/notices'
import { operation, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { holdItem } from '../cases/find-cases.ts'
import { AUDIENCES } from '../items/item.ts'
import { insertTrace } from '../items/item-rows.ts'
import { may, mayNoteOfAddress } from '../may.ts'
import { insist } from '../refusals.ts'

/** Notes where an item was found hosted, and with whom. A search that found nothing is noted too: both stay empty. */
export const noteTrace = operation({
  name: 'hotline.note-trace',
  who: may.noteTrace,
  on: 'item',
  input: z.strictObject({
    item: z.uuid(),
    hostedIn: z
      .string()
      .regex(/^[A-Z]{2}$/)
      .optional(),
    provider: z.uuid().optional(),
    audience: z.enum(AUDIENCES).default('not-determined'),
  }),
  subject: (input) => `item:${input.item}`,
  run: async (desk, input) => {
    const { found, item } = await holdItem(desk, input.item)
    insist(mayNoteOfAddress(desk.actor, found, item))
    if (input.provider !== undefined) await getProvider(desk, input.provider)
    const id = newId()
    await insertTrace(desk.db, {
      id,
      item: item.id,
      hosted_in: input.hostedIn ?? null,
      provider: input.provider ?? null,
      audience: input.audience,
      source: 'analyst',
      noted_by: staffOf(desk),
      noted_at: desk.now,
    })
    return { trace: id }
  },
})
