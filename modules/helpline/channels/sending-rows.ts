import type { Books } from '@vigie/platform/operation'
import { sql } from 'kysely'

export interface ToSend {
  readonly conversation: string
  readonly channel: string
  readonly for_desk: Buffer
  readonly reach: Buffer
  readonly attempts: number
  /** Nothing that was written before it waits still. */
  readonly is_next: boolean
}

/** An answer that waits to leave; undefined where it does not wait any more. */
export const selectToSend = async (db: Books, message: string): Promise<ToSend | undefined> =>
  (
    await sql<ToSend>`select conversation, channel, for_desk, reach, attempts, is_next
      from helpline.answer_to_send(${message})`.execute(db)
  ).rows[0]

export const insertSending = async (
  db: Books,
  row: { message: string; outcome: string; pieces: number; why: string; tried_at: Date },
): Promise<void> => {
  await sql`insert into helpline.sending (message, outcome, pieces, why, tried_at)
    values (${row.message}, ${row.outcome}, ${row.pieces}, ${row.why}, ${row.tried_at})`.execute(db)
}

/** Whether whoever wrote asked that nothing more be sent. */
export const selectWantsNothing = async (db: Books, conversation: string): Promise<boolean> =>
  (await sql`select from helpline.way_back_end where conversation = ${conversation}`.execute(db)).rows
    .length > 0

/** How far an answer is on its way out; one that was read on the site stands in none of these. */
export const WAYS_OUT = ['waits', 'sent', 'arrived', 'failed', 'stopped'] as const
export type WayOut = (typeof WAYS_OUT)[number]

export interface WayOutRow {
  readonly message: string
  readonly way: string
}

export const selectWaysOut = async (db: Books, conversation: string): Promise<WayOutRow[]> =>
  (
    await sql<WayOutRow>`select m.id as message, case
        when o.message is not null then 'waits'
        when s.outcome is null then 'stopped'
        when s.outcome = 'refused'
          or exists (select from helpline.delivery_report r where r.message = m.id and r.word = 'failed') then 'failed'
        when s.pieces <= (select count(*) from helpline.delivery_report r where r.message = m.id and r.word = 'delivered')
          then 'arrived'
        else 'sent' end as way
      from helpline.message m join helpline.way_back w on w.conversation = m.conversation
      left join helpline.open_sending o on o.message = m.id
      left join helpline.sending s on s.message = m.id and s.outcome <> 'later'
      where m.conversation = ${conversation} and m.author = 'counsellor'`.execute(db)
  ).rows
