import { MOST_ADDRESSES } from '@vigie/intake'
import { findProviders, findServices } from '@vigie/notices'
import { operation } from '@vigie/platform/operation'
import { z } from 'zod'
import { getItem, holdCase } from '../cases/find-cases.ts'
import { proposePlaces } from '../items/propose-place.ts'
import { traceItems } from '../items/tracing.ts'
import { may, mayNoteOfAddress } from '../may.ts'
import { addressPlace, openIn } from '../places.ts'
import { insist, refuse } from '../refusals.ts'

/** Somebody checked what is proposed of where these items are hosted. What is proposed now counts, never what a form says. */
export const confirmPlaces = operation({
  name: 'hotline.confirm-places',
  who: may.noteTrace,
  on: 'case',
  opens: 'follow-up',
  input: z.strictObject({ case: z.uuid(), items: z.array(z.uuid()).min(1).max(MOST_ADDRESSES) }),
  subject: (input) => `case:${input.case}`,
  run: async (desk, { case: id, items: wanted }) => {
    const found = await holdCase(desk, id)
    const items = [...new Set(wanted)].map((one) => getItem(found, one))
    for (const item of items) insist(mayNoteOfAddress(desk.actor, found, item))
    const opened = found.items.map(({ id: item, traces, sealed }) => ({
      id: item,
      traces,
      address: sealed === null ? null : openIn(desk, addressPlace(item), sealed),
    }))
    const proposed = proposePlaces(opened, await findProviders(desk), await findServices(desk, null))
    const traces: string[] = []
    for (const item of items) {
      const place = proposed.get(item.id)
      if (place === undefined) throw refuse('no-place-proposed')
      traces.push(...(await traceItems(desk, [item], place, 'proposal')))
    }
    return { traces }
  },
})
