import type { Candidate, DuePage, KeptBooks, RowOfRecord } from '@vigie/platform/house'
import { sql } from 'kysely'

/** Conversations that expired until that day and that their words still open. */
export const selectConversationsDue = async (
  db: KeptBooks,
  { until, after, most }: DuePage,
): Promise<Candidate[]> =>
  (
    await sql<Candidate>`
      select id as record, expires_on::text as place from helpline.conversation
      where expires_on <= ${until}::date and octet_length(receipt_verifier) > 0
        ${after === null ? sql`` : sql`and (expires_on, id) > (${after.place}::date, ${after.record}::uuid)`}
      order by expires_on, id limit ${most}`.execute(db)
  ).rows

export const selectSealedRowsOfConversations = async (
  db: KeptBooks,
  conversations: readonly string[],
): Promise<RowOfRecord[]> =>
  (
    await sql<RowOfRecord>`select conversation::text as record, 'helpline.message' as table, id::text as row
      from helpline.message where conversation = any(${conversations})
      union all select conversation::text, 'helpline.way_back', conversation::text from helpline.way_back
      where conversation = any(${conversations})`.execute(db)
  ).rows

/** Takes away what finds them: their words are from now on words that nobody ever got. */
export const forgetConversations = async (db: KeptBooks, conversations: readonly string[]): Promise<void> => {
  await sql`update helpline.conversation set receipt_index = '', receipt_salt = '', receipt_verifier = '', mailbox_key = ''
    where id = any(${conversations})`.execute(db)
  await sql`update helpline.way_back set found_by = '' where conversation = any(${conversations})`.execute(db)
}
