import { findSender } from '@vigie/incoming'
import { operation, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { may } from '../may.ts'
import { refuse } from '../refusals.ts'
import { selectSuspensions, selectWarnings } from '../sender-rows.ts'
import { insertSenderTelling, type SenderTellingRow } from '../sender-telling-rows.ts'

/** Notes that a sender without an address was passed the text of every warning and suspension that they had not been told of. */
export const noteSenderTold = operation({
  name: 'moderation.note-sender-told',
  who: may.warnSender,
  on: 'sender',
  input: z.strictObject({ sender: z.uuid() }),
  subject: ({ sender }) => `sender:${sender}`,
  run: async (desk, { sender }) => {
    if ((await findSender(desk, sender)) === null) throw refuse('no-such-sender')
    const told = { way: 'copied', told_by: staffOf(desk), told_at: desk.now } as const
    const acts: SenderTellingRow[] = [
      ...(await selectWarnings(desk.db, sender)).map(({ id }) => ({
        ...told,
        warning: id,
        suspension: null,
      })),
      ...(await selectSuspensions(desk.db, sender)).map(({ id }) => ({
        ...told,
        warning: null,
        suspension: id,
      })),
    ]
    const news: boolean[] = []
    for (const row of acts) news.push(await insertSenderTelling(desk.db, row))
    if (!news.includes(true)) throw refuse('sender-told-already')
    return { sender }
  },
})
