import { operation, orRefuse, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { getNoticeItem } from '../get-notice-item.ts'
import { DISPUTE_OUTCOMES } from '../ladder/dispute.ts'
import { insertDisputeOutcome } from '../ladder/ladder-rows.ts'
import { may, openDisputeOf } from '../may.ts'
import { refuse } from '../refusals.ts'

/** Writes down what came of a dispute. What the provider then does with the item is a decision of its own. */
export const recordDisputeOutcome = operation({
  name: 'notices.record-dispute-outcome',
  who: may.bringDispute,
  on: 'notice-item',
  input: z.strictObject({
    noticeItem: z.uuid(),
    disputeOutcome: z.enum(DISPUTE_OUTCOMES),
    decidedOn: z.iso.date(),
  }),
  subject: ({ noticeItem }) => `notice-item:${noticeItem}`,
  run: async (desk, { noticeItem, disputeOutcome, decidedOn }) => {
    const { notice, item } = await getNoticeItem(desk, noticeItem)
    const open = openDisputeOf(item)
    if (open === undefined) throw refuse('no-open-dispute')
    if (decidedOn > desk.today) throw refuse('decided-on-day-to-come')
    const row = {
      dispute: open.id,
      outcome: disputeOutcome,
      decided_on: decidedOn,
      recorded_by: staffOf(desk),
      recorded_at: desk.now,
    }
    await orRefuse(insertDisputeOutcome(desk.db, row), { taken: refuse('no-open-dispute') })
    return { notice: notice.id }
  },
})
