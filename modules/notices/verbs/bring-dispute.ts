import { operation, orRefuse, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { getNoticeItem } from '../get-notice-item.ts'
import { insertDispute } from '../ladder/ladder-rows.ts'
import { may, mayBringDispute } from '../may.ts'
import { insist, refuse } from '../refusals.ts'
import { noteTheirReferences } from '../their-reference.ts'

/** Writes down that we brought what a provider decided of an item before a certified body: Art. 21 DSA. */
export const bringDispute = operation({
  name: 'notices.bring-dispute',
  who: may.bringDispute,
  on: 'notice-item',
  input: z.strictObject({
    noticeItem: z.uuid(),
    disputeBody: z.string().trim().min(2).max(200),
    broughtOn: z.iso.date(),
    theirReference: z.string().trim().min(1).max(200).optional(),
  }),
  subject: ({ noticeItem }) => `notice-item:${noticeItem}`,
  run: async (desk, { noticeItem, disputeBody, broughtOn, theirReference }) => {
    const { notice, item } = await getNoticeItem(desk, noticeItem)
    insist(mayBringDispute(notice, item, desk.now))
    const complaint = item.decisions.at(-1)?.id
    if (complaint === undefined) throw refuse('complain-first')
    if (broughtOn > desk.today) throw refuse('brought-on-day-to-come')
    const row = {
      complaint,
      body: disputeBody,
      their_reference: theirReference ?? null,
      brought_on: broughtOn,
      brought_by: staffOf(desk),
      noted_at: desk.now,
    }
    await orRefuse(insertDispute(desk.db, row), { taken: refuse('dispute-already-brought') })
    await noteTheirReferences(desk, notice.id, [theirReference])
    return { notice: notice.id }
  },
})
