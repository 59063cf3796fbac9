import { operation, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { DECISIONS, GROUNDS } from '../decisions.ts'
import { getNoticeItem } from '../get-notice-item.ts'
import { may, mayRecordDecision } from '../may.ts'
import { noteDecision } from '../note-answer.ts'
import { insist, refuse } from '../refusals.ts'

/** Records what the provider decided about one item of a notice. A later decision is a new turn; none is overwritten. */
export const recordDecision = operation({
  name: 'notices.record-decision',
  who: may.recordDecision,
  on: 'notice-item',
  input: z.strictObject({
    noticeItem: z.uuid(),
    action: z.enum(DECISIONS),
    ground: z.enum(GROUNDS).optional(),
    redress: z.boolean(),
    words: z.string().trim().min(1).max(5_000).optional().meta({ long: true }),
  }),
  subject: ({ noticeItem }) => `notice-item:${noticeItem}`,
  run: async (desk, { noticeItem, action, ground, redress, words }) => {
    const { notice, item } = await getNoticeItem(desk, noticeItem)
    insist(mayRecordDecision(desk.actor, notice))
    const said = { action, ground: ground ?? null, redress, words: words ?? null }
    const witness = { source: 'typed', recordedBy: staffOf(desk), reply: null } as const
    if (!(await noteDecision(desk, notice, item, said, witness))) throw refuse('notice-decided-meanwhile')
    return { notice: notice.id }
  },
})
