import { momentOf } from '@vigie/kernel'
import { operation, orRefuse, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { holdItem } from '../cases/find-cases.ts'
import { LATER_EVENTS, momentFields, nextEvents } from '../evidence/capture.ts'
import { insertCustody, selectCaptures } from '../evidence/capture-rows.ts'
import { findCaptures } from '../evidence/find-captures.ts'
import { may } from '../may.ts'
import { insist, refuse } from '../refusals.ts'

/** Records what happened to a capture that is kept elsewhere: who has it from when. It ends with its destruction. */
export const recordCustody = operation({
  name: 'hotline.record-custody',
  who: may.recordCustody,
  on: 'item',
  opens: 'hand-over',
  input: z.strictObject({
    item: z.uuid(),
    capture: z.uuid(),
    custodyEvent: z.enum(LATER_EVENTS),
    happenedOn: momentFields.day,
    happenedAt: momentFields.time,
    theirReference: z.string().trim().min(1).max(200).optional(),
  }),
  subject: ({ item }) => `item:${item}`,
  run: async (desk, given) => {
    // Asked first, so that nobody learns from the answer which items there are.
    const recorded = await selectCaptures(desk.db, [given.item])
    if (recorded.every(({ id }) => id !== given.capture)) throw refuse('no-such-capture')
    const { found, item } = await holdItem(desk, given.item)
    // It goes on after the case is closed, and not once the case was destroyed.
    insist(found.destroyedOn === null ? null : 'case-was-destroyed')
    const capture = (await findCaptures(desk, [item.id])).find(({ id }) => id === given.capture)
    const last = capture?.custody.at(-1)
    if (capture === undefined || last === undefined) throw refuse('no-such-capture')
    const possible = nextEvents(capture)
    if (possible.length === 0) throw refuse('custody-over')
    if (!possible.includes(given.custodyEvent)) throw refuse('not-in-that-order')
    const isHanded = given.custodyEvent === 'handed-to-police'
    if (isHanded && given.theirReference === undefined) throw refuse('police-reference-missing')
    const at = momentOf(given.happenedOn, given.happenedAt)
    if (at.getTime() > desk.now.getTime()) throw refuse('moment-to-come')
    if (at.getTime() < last.at.getTime()) throw refuse('moment-out-of-order')
    const row = {
      capture: capture.id,
      turn: last.turn + 1,
      event: given.custodyEvent,
      happened_at: at,
      their_reference: isHanded ? (given.theirReference ?? null) : null,
      recorded_by: staffOf(desk),
      recorded_at: desk.now,
      event_before: last.event,
      happened_before: last.at,
    }
    await orRefuse(insertCustody(desk.db, row), { taken: refuse('somebody-was-faster') })
    return { capture: capture.id }
  },
})
