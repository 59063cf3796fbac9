import { newId } from '@vigie/kernel'
import { type Desk, staffOf } from '@vigie/platform/operation'
import { insertContact, selectContact } from './contact-rows.ts'
import { type ConversationRow, insertTaking } from './conversation-rows.ts'
import { minuteOf } from './minute.ts'
import type { MissedAs } from './missed.ts'
import { refuse } from './refusals.ts'
import { orRefuse } from './violations.ts'
import { writeVersion } from './write-record.ts'

/** Whoever sits down with whoever wrote has it from this minute on, and its contact is open. */
export const sitDown = async (
  desk: Desk,
  row: Pick<ConversationRow, 'id' | 'channel' | 'language' | 'age_band'>,
  missed_as: MissedAs | null,
) => {
  const [contact, holder] = [newId(), staffOf(desk)]
  const came = { channel: row.channel, direction: 'in', started_at: minuteOf(desk.now), opened_by: holder }
  const number = await insertContact(desk.db, { id: contact, ...came })
  const first = { turn: 1, contact, holder, holder_before: null, given_by: null, taken_at: desk.now }
  await orRefuse(insertTaking(desk.db, { conversation: row.id, ...first, missed_as }), {
    taken: refuse('conversation-taken'),
    'held-by-another': refuse('conversation-taken'),
    'conversation-over': refuse('conversation-over'),
  })
  const opened = await selectContact(desk.db, contact)
  if (opened !== undefined) {
    const said = { language: row.language, ageBand: row.age_band ?? undefined }
    await writeVersion(desk, opened, { nature: 'conversation', said, reason: null })
  }
  return { conversation: row.id, contact, number }
}
