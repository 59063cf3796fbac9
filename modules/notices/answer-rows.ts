import type { Books, Reach } from '@vigie/platform/operation'
import { type Insertable, type Selectable, sql } from 'kysely'
import type { Rows } from './rows.generated.ts'

const tables = (db: Books) => db.$extendTables<Rows>()

export type DecisionRow = Selectable<Rows['notices.decision']>
export type AcknowledgementRow = Selectable<Rows['notices.acknowledgement']>
export type ReplyRow = Selectable<Rows['notices.reply']>
export type StrayMailRow = Selectable<Rows['notices.stray_mail']>

/** Writes the acknowledgement; false when there was one. */
export const insertAcknowledgement = async (
  db: Books,
  row: Insertable<Rows['notices.acknowledgement']>,
): Promise<boolean> => {
  const written = await tables(db)
    .insertInto('notices.acknowledgement')
    .values(row)
    .onConflict((conflict) => conflict.column('notice').doNothing())
    .returning('notice')
    .executeTakeFirst()
  return written !== undefined
}

export const selectAcknowledgements = (
  db: Books,
  notices: readonly string[],
): Promise<AcknowledgementRow[]> =>
  tables(db)
    .selectFrom('notices.acknowledgement')
    .selectAll()
    .where('notice', 'in', [...notices])
    .execute()

/** Writes a decision; false when that turn was taken by another one. */
export const insertDecision = async (
  db: Books,
  row: Insertable<Rows['notices.decision']>,
): Promise<boolean> => {
  const written = await tables(db)
    .insertInto('notices.decision')
    .values(row)
    .onConflict((conflict) => conflict.columns(['notice_item', 'turn']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return written !== undefined
}

export const selectDecisions = (db: Books, noticeItems: readonly string[]): Promise<DecisionRow[]> =>
  tables(db)
    .selectFrom('notices.decision')
    .selectAll()
    .where('notice_item', 'in', [...noticeItems])
    .orderBy('turn')
    .execute()

/** Keeps a mail that answers a notice; false when one with that message id is kept already. */
export const insertReply = async (db: Books, row: Insertable<Rows['notices.reply']>): Promise<boolean> => {
  const written = await tables(db)
    .insertInto('notices.reply')
    .values(row)
    .onConflict((conflict) => conflict.column('message_id').doNothing())
    .returning('id')
    .executeTakeFirst()
  return written !== undefined
}

/** The replies to these notices, the oldest first; without their bytes unless they are to be opened. */
export const selectReplies = async (
  db: Books,
  notices: readonly string[],
  withBytes: boolean,
): Promise<(ReplyRow & { is_open: boolean })[]> =>
  (
    await sql<ReplyRow & { is_open: boolean }>`
      select r.id, r.notice, r.message_id, r.digest, r.sort, r.to_read, r.received_at,
             ${withBytes ? sql`r.sealed` : sql`''::bytea`} as sealed,
             exists (select from notices.open_reply o where o.reply = r.id) as is_open
      from notices.reply r where r.notice = any(${[...notices]}::uuid[])
      order by r.received_at`.execute(db)
  ).rows

export const selectReplyByMessageId = (
  db: Books,
  messageId: string,
): Promise<Pick<ReplyRow, 'notice' | 'digest'> | undefined> =>
  tables(db)
    .selectFrom('notices.reply')
    .select(['notice', 'digest'])
    .where('message_id', '=', messageId)
    .executeTakeFirst()

export const selectNoticeOfReply = (db: Books, reply: string): Promise<{ notice: string } | undefined> =>
  tables(db).selectFrom('notices.reply').select('notice').where('id', '=', reply).executeTakeFirst()

export const insertReplyReading = (
  db: Books,
  row: Insertable<Rows['notices.reply_reading']>,
): Promise<unknown> => tables(db).insertInto('notices.reply_reading').values(row).execute()

export const insertStrayMail = async (
  db: Books,
  row: Insertable<Rows['notices.stray_mail']>,
): Promise<boolean> => {
  const written = await tables(db)
    .insertInto('notices.stray_mail')
    .values(row)
    .onConflict((conflict) => conflict.column('message_id').doNothing())
    .returning('id')
    .executeTakeFirst()
  return written !== undefined
}

export interface WaitingMail {
  readonly id: string
  readonly reason: string
  /** The reference of the notice that it speaks of. */
  readonly names: string | null
  readonly received_at: Date
}

/** Stray mail that nobody has filed yet, the longest waiting first, without its bytes. */
export const selectStrayMails = async (
  db: Books,
  { from, backwards, most }: Reach,
): Promise<WaitingMail[]> => {
  const [moment = '', id = ''] = from?.split('/') ?? []
  const { rows } = await sql<WaitingMail>`
    select m.id, m.reason, n.reference as names, m.received_at
    from notices.open_stray_mail o join notices.stray_mail m on m.id = o.stray_mail
    left join notices.notice n on n.id = m.names
    ${from === null ? sql`` : sql`where (m.received_at, m.id) ${backwards ? sql`<` : sql`>`} (${moment}::timestamptz, ${id}::uuid)`}
    order by m.received_at ${backwards ? sql`desc` : sql``}, m.id ${backwards ? sql`desc` : sql``}
    limit ${most}`.execute(db)
  return rows
}

/** One of them, if it still waits. */
export const selectWaitingMail = async (db: Books, id: string): Promise<WaitingMail | undefined> =>
  (
    await sql<WaitingMail>`
      select m.id, m.reason, n.reference as names, m.received_at
      from notices.open_stray_mail o join notices.stray_mail m on m.id = o.stray_mail
      left join notices.notice n on n.id = m.names where m.id = ${id}::uuid`.execute(db)
  ).rows[0]

/** Those among them that speak of these notices. */
export const selectStrayMailsNaming = async (
  db: Books,
  notices: readonly string[],
): Promise<{ id: string; reason: string; notice: string; received_at: Date }[]> =>
  (
    await sql<{ id: string; reason: string; notice: string; received_at: Date }>`
      select m.id, m.reason, m.names as notice, m.received_at
      from notices.stray_mail m join notices.open_stray_mail o on o.stray_mail = m.id
      where m.names = any(${[...notices]}::uuid[]) order by m.received_at, m.id limit 100`.execute(db)
  ).rows

export const countStrayMails = async (db: Books): Promise<number> =>
  (await sql<{ n: number }>`select count(*)::int as n from notices.open_stray_mail`.execute(db)).rows[0]?.n ??
  0

/** One of them by its id, filed or not. */
export const selectStrayMail = (db: Books, id: string): Promise<StrayMailRow | undefined> =>
  tables(db).selectFrom('notices.stray_mail').selectAll().where('id', '=', id).executeTakeFirst()

export const selectStrayMailFiling = (
  db: Books,
  id: string,
): Promise<{ report: string | null } | undefined> =>
  tables(db)
    .selectFrom('notices.stray_mail_filing')
    .select('report')
    .where('stray_mail', '=', id)
    .executeTakeFirst()

export const insertStrayMailFiling = (
  db: Books,
  row: Insertable<Rows['notices.stray_mail_filing']>,
): Promise<unknown> => tables(db).insertInto('notices.stray_mail_filing').values(row).execute()
