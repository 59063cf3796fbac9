import { momentOf, newId } from '@vigie/kernel'
import { operation, orRefuse, staffOf } from '@vigie/platform/operation'
import { blindIndex, seal } from '@vigie/platform/vault'
import { z } from 'zod'
import { holdItem } from '../cases/find-cases.ts'
import { CAPTURE_SORTS, momentFields, storesOf } from '../evidence/capture.ts'
import { insertCapture, insertCustody } from '../evidence/capture-rows.ts'
import { may, mayWork } from '../may.ts'
import { capturePlace } from '../places.ts'
import { insist, refuse } from '../refusals.ts'

/** Records that a capture of what was seen is kept elsewhere, by its hash. The capture itself never comes here. */
export const recordCapture = operation({
  name: 'hotline.record-capture',
  who: may.recordCapture,
  on: 'item',
  input: z.strictObject({
    item: z.uuid(),
    captureSort: z.enum(CAPTURE_SORTS),
    sha256: z
      .string()
      .trim()
      .regex(/^[0-9a-fA-F]{64}$/),
    store: z.string().trim().min(1).max(200),
    seenOn: momentFields.day,
    seenAt: momentFields.time,
  }),
  subject: ({ item }) => `item:${item}`,
  run: async (desk, given) => {
    const { found, item } = await holdItem(desk, given.item)
    insist(mayWork(desk.actor, found))
    if (!storesOf(desk.letterhead).includes(given.store)) throw refuse('store-not-known')
    const seenAt = momentOf(given.seenOn, given.seenAt)
    if (seenAt.getTime() > desk.now.getTime()) throw refuse('moment-to-come')
    const id = newId()
    const sha256 = given.sha256.toLowerCase()
    const by = { recorded_by: staffOf(desk), recorded_at: desk.now }
    const row = {
      id,
      item: item.id,
      sealed: seal(desk.keys.desk, capturePlace(id), sha256),
      mark: blindIndex(desk.keys.lookup.addressIndex, `hash of a capture\0${sha256}`),
      sort: given.captureSort,
      store: given.store,
      seen_at: seenAt,
      ...by,
    }
    await orRefuse(insertCapture(desk.db, row), { taken: refuse('capture-already-here') })
    await insertCustody(desk.db, { capture: id, turn: 1, event: 'made', happened_at: seenAt, ...by })
    return { capture: id }
  },
})
