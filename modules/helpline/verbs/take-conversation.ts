import { LANGUAGES, wordOf } from '@vigie/kernel'
import { operation } from '@vigie/platform/operation'
import { z } from 'zod'
import { selectConversationRow } from '../conversation-rows.ts'
import { may } from '../may.ts'
import { hoursToMiss, missedAs } from '../missed.ts'
import { refuse } from '../refusals.ts'
import { sitDown } from '../sit-down.ts'

/** Somebody sits down with whoever wrote: from this minute on it is a contact, and nobody else gets it. */
export const takeConversation = operation({
  name: 'helpline.take-conversation',
  who: may.takeConversation,
  on: 'conversation',
  input: z.strictObject({ conversation: z.uuid() }),
  subject: ({ conversation }) => `conversation:${conversation}`,
  run: async (desk, { conversation }) => {
    const row = await selectConversationRow(desk.db, conversation)
    if (row === undefined) throw refuse('no-such-conversation')
    if (row.is_over || row.expires_on <= desk.today) throw refuse('conversation-over')
    const waited = row.waits_since && { waitsSince: row.waits_since, now: desk.now }
    const as = waited && missedAs(await hoursToMiss(desk), wordOf(LANGUAGES, row.language), waited)
    return sitDown(desk, row, as)
  },
})
