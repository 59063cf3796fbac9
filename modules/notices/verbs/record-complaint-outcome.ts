import { operation, orRefuse, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { COMPLAINT_OUTCOMES } from '../complaint.ts'
import { insertComplaintOutcome } from '../complaint-rows.ts'
import { getNoticeItem } from '../get-notice-item.ts'
import { may, openComplaintOf } from '../may.ts'
import { refuse } from '../refusals.ts'

/** Writes down what a provider made of our complaint. What it then does with the item is a decision of its own. */
export const recordComplaintOutcome = operation({
  name: 'notices.record-complaint-outcome',
  who: may.recordComplaintOutcome,
  on: 'notice-item',
  input: z.strictObject({ noticeItem: z.uuid(), complaintOutcome: z.enum(COMPLAINT_OUTCOMES) }),
  subject: ({ noticeItem }) => `notice-item:${noticeItem}`,
  run: async (desk, { noticeItem, complaintOutcome }) => {
    const { notice, item } = await getNoticeItem(desk, noticeItem)
    const decision = openComplaintOf(item)
    if (!decision) throw refuse('no-open-complaint')
    const row = {
      complaint: decision.id,
      outcome: complaintOutcome,
      recorded_by: staffOf(desk),
      recorded_at: desk.now,
    }
    await orRefuse(insertComplaintOutcome(desk.db, row), { taken: refuse('complaint-already-answered') })
    return { notice: notice.id }
  },
})
