import { operation, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { DECISIONS, GROUNDS } from '../decisions.ts'
import { getNotice } from '../find-notices-of-case.ts'
import { may, mayRecordDecision } from '../may.ts'
import { noteDecision } from '../note-answer.ts'
import { selectNoticeOfItem } from '../notice-rows.ts'
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
    const notice = await selectNoticeOfItem(desk.db, noticeItem)
    if (notice === null) throw refuse('no-such-notice-item')
    const view = await getNotice(desk, notice, 'unopened')
    insist(mayRecordDecision(desk.actor, view))
    const item = view.items.find((one) => one.id === noticeItem)
    if (!item) throw refuse('no-such-notice-item')
    const said = { action, ground: ground ?? null, redress, words: words ?? null }
    const witness = { source: 'typed', recordedBy: staffOf(desk), reply: null } as const
    if (!(await noteDecision(desk, view, item, said, witness))) throw refuse('notice-decided-meanwhile')
    return { notice }
  },
})
