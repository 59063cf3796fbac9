import { operation, orRefuse, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { COMPLAINT_WAYS, complainUntil } from '../complaint.ts'
import { insertComplaint } from '../complaint-rows.ts'
import { getNoticeItem } from '../get-notice-item.ts'
import { may, mayComplainOf } from '../may.ts'
import { insist, refuse } from '../refusals.ts'
import { noteTheirReferences } from '../their-reference.ts'

/** Writes down that we complained about what a provider decided of an item: Art. 20 DSA. */
export const lodgeComplaint = operation({
  name: 'notices.lodge-complaint',
  who: may.lodgeComplaint,
  on: 'notice-item',
  input: z.strictObject({
    noticeItem: z.uuid(),
    complaintWay: z.enum(COMPLAINT_WAYS),
    theirReference: z.string().trim().min(1).max(200).optional(),
  }),
  subject: ({ noticeItem }) => `notice-item:${noticeItem}`,
  run: async (desk, { noticeItem, complaintWay, theirReference }) => {
    const { notice, item } = await getNoticeItem(desk, noticeItem)
    insist(mayComplainOf(item))
    const decision = item.decisions.at(-1)
    if (!decision) throw refuse('nothing-to-complain-about')
    if (desk.now > complainUntil(decision.decidedAt)) throw refuse('complaint-too-late')
    const row = {
      decision: decision.id,
      action: decision.action,
      decided_at: decision.decidedAt,
      way: complaintWay,
      their_reference: theirReference ?? null,
      lodged_by: staffOf(desk),
      lodged_at: desk.now,
    }
    await orRefuse(insertComplaint(desk.db, row), { taken: refuse('complaint-already-lodged') })
    await noteTheirReferences(desk, notice.id, [theirReference])
    return { notice: notice.id }
  },
})
