import { operation } from '@vigie/platform/operation'
import { z } from 'zod'
import { holdItem } from '../cases/find-cases.ts'
import { traceFields, traceItems } from '../items/tracing.ts'
import { may, mayNoteOfAddress } from '../may.ts'
import { insist } from '../refusals.ts'

/** Notes where an item was found hosted, and with whom. A search that found nothing is noted too. */
export const noteTrace = operation({
  name: 'hotline.note-trace',
  who: may.noteTrace,
  on: 'item',
  input: z.strictObject({ item: z.uuid(), ...traceFields }),
  subject: (input) => `item:${input.item}`,
  run: async (desk, { item: id, ...trace }) => {
    const { found, item } = await holdItem(desk, id)
    insist(mayNoteOfAddress(desk.actor, found, item))
    const [noted] = await traceItems(desk, [item], trace)
    return { trace: noted }
  },
})
