import { MOST_ADDRESSES } from '@vigie/intake'
import { operation } from '@vigie/platform/operation'
import { z } from 'zod'
import { getItem, holdCase } from '../cases/find-cases.ts'
import { traceFields, traceItems } from '../items/tracing.ts'
import { may, mayNoteOfAddress } from '../may.ts'
import { insist } from '../refusals.ts'

/** The same place for several items of a case at once, such as all of one domain: a trace for each of them, or for none. */
export const noteTraces = operation({
  name: 'hotline.note-traces',
  who: may.noteTrace,
  on: 'case',
  input: z.strictObject({
    case: z.uuid(),
    items: z.array(z.uuid()).min(1).max(MOST_ADDRESSES),
    ...traceFields,
  }),
  subject: (input) => `case:${input.case}`,
  run: async (desk, { case: id, items: wanted, ...trace }) => {
    const found = await holdCase(desk, id)
    const items = [...new Set(wanted)].map((one) => getItem(found, one))
    for (const item of items) insist(mayNoteOfAddress(desk.actor, found, item))
    return { traces: await traceItems(desk, items, trace) }
  },
})
