import type { Candidate, DuePage, KeptBooks, RowOfRecord } from '@vigie/platform/house'
import { sql } from 'kysely'

/** Notices that still say something, came in until that day and wait for nobody. */
export const selectNoticesDue = async (
  db: KeptBooks,
  { until, after, most }: DuePage,
): Promise<Candidate[]> =>
  (
    await sql<Candidate>`
      select id as record, received_on::text as place from incoming.notice n
      where received_on <= ${until}::date and octet_length(explanation) > 0
        and not exists (select from incoming.waiting_notice w where w.notice = n.id)
        ${after === null ? sql`` : sql`and (received_on, id) > (${after.place}::date, ${after.record}::uuid)`}
      order by received_on, id limit ${most}`.execute(db)
  ).rows

/** Those of these notices that wait for a decision. */
export const selectWaitingOf = async (db: KeptBooks, notices: readonly string[]): Promise<string[]> =>
  (
    await sql<{
      notice: string
    }>`select notice from incoming.waiting_notice where notice = any(${[...notices]}::uuid[])`.execute(db)
  ).rows.map(({ notice }) => notice)

export const isNotice = async (db: KeptBooks, id: string): Promise<boolean> =>
  (await sql`select from incoming.notice where id = ${id}`.execute(db)).rows.length > 0

export const selectSealedRowsOfNotices = async (
  db: KeptBooks,
  notices: readonly string[],
): Promise<RowOfRecord[]> =>
  (
    await sql<RowOfRecord>`
      select id::text as record, 'incoming.notice' as table, id::text as row from incoming.notice
      where id = any(${notices})
      union all select notice::text, 'incoming.item', id::text from incoming.item where notice = any(${notices})`.execute(
      db,
    )
  ).rows

/** Takes away whatever finds these notices: their codes, their places, and the persons who sent them. */
export const forgetNotices = async (db: KeptBooks, notices: readonly string[]): Promise<void> => {
  await sql`update incoming.notice set code_index = null, submission = uuid_send(id), submission_body = '',
    own_id = case when channel = 'protocol' then own_id end, sender = case when channel = 'protocol' then sender end
    where id = any(${notices})`.execute(db)
  await sql`update incoming.item set blind_index = '' where notice = any(${notices})`.execute(db)
}

/** Persons of whom no notice is kept any more. */
export const selectSendersDue = async (
  db: KeptBooks,
  { until, after, most }: DuePage,
): Promise<Candidate[]> =>
  (
    await sql<Candidate>`
      select id as record, first_seen_on::text as place from incoming.sender s
      where kind = 'person' and first_seen_on <= ${until}::date and mark <> uuid_send(id)
        and not exists (select from incoming.notice n where n.sender = s.id)
        ${after === null ? sql`` : sql`and (first_seen_on, id) > (${after.place}::date, ${after.record}::uuid)`}
      order by first_seen_on, id limit ${most}`.execute(db)
  ).rows

export const forgetSenders = async (db: KeptBooks, senders: readonly string[]): Promise<void> => {
  await sql`update incoming.sender set mark = uuid_send(id) where id = any(${senders})`.execute(db)
}
