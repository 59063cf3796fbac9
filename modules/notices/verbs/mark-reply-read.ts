import { operation, orRefuse, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { insertReplyReading, selectNoticeOfReply } from '../answer-rows.ts'
import { may } from '../may.ts'
import { refuse } from '../refusals.ts'

/** Takes an answer off the list of what is to be read: what it says has been recorded, or there is nothing to record. */
export const markReplyRead = operation({
  name: 'notices.mark-reply-read',
  who: may.markReplyRead,
  on: 'notice',
  input: z.strictObject({ notice: z.uuid(), reply: z.uuid() }),
  subject: ({ notice }) => `notice:${notice}`,
  run: async (desk, { notice, reply }) => {
    if ((await selectNoticeOfReply(desk.db, reply))?.notice !== notice) throw refuse('no-such-reply')
    const row = { reply, read_by: staffOf(desk), read_at: desk.now }
    await orRefuse(insertReplyReading(desk.db, row), { taken: refuse('reply-already-read') })
    return { notice }
  },
})
