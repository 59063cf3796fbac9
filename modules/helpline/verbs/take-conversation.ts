import { newId } from '@vigie/kernel'
import { operation, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { insertContact, selectContact } from '../contact-rows.ts'
import { insertTaking, selectConversationRow } from '../conversation-rows.ts'
import { may } from '../may.ts'
import { minuteOf } from '../minute.ts'
import { refuse } from '../refusals.ts'
import { orRefuse } from '../violations.ts'
import { writeVersion } from '../write-record.ts'

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
    const [contact, holder] = [newId(), staffOf(desk)]
    const came = { channel: 'chat', direction: 'in', started_at: minuteOf(desk.now), opened_by: holder }
    const number = await insertContact(desk.db, { id: contact, ...came })
    const first = { turn: 1, contact, holder, holder_before: null, given_by: null, taken_at: desk.now }
    await orRefuse(insertTaking(desk.db, { conversation, ...first }), {
      taken: refuse('conversation-taken'),
      'held-by-another': refuse('conversation-taken'),
      'conversation-over': refuse('conversation-over'),
    })
    const opened = await selectContact(desk.db, contact)
    if (opened !== undefined) {
      const said = { language: row.language, ageBand: row.age_band ?? undefined }
      await writeVersion(desk, opened, { nature: 'conversation', said, reason: null })
    }
    return { conversation, contact, number }
  },
})
