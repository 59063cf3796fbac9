import type { Books } from '@vigie/platform/operation'
import type { Insertable, Selectable } from 'kysely'
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

export const selectReplies = (db: Books, notices: readonly string[]): Promise<ReplyRow[]> =>
  tables(db)
    .selectFrom('notices.reply')
    .selectAll()
    .where('notice', 'in', [...notices])
    .orderBy('received_at')
    .execute()

export const selectReplyByMessageId = (db: Books, messageId: string): Promise<ReplyRow | undefined> =>
  tables(db).selectFrom('notices.reply').selectAll().where('message_id', '=', messageId).executeTakeFirst()

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

/** Stray mail that nobody has filed yet, so many of it. */
export const selectStrayMails = (db: Books, most: number): Promise<StrayMailRow[]> =>
  tables(db)
    .selectFrom('notices.stray_mail as m')
    .innerJoin('notices.open_stray_mail as o', 'o.stray_mail', 'm.id')
    .selectAll('m')
    .where('m.sealed', '!=', Buffer.alloc(0))
    .orderBy('m.received_at')
    .limit(most)
    .execute()

/** One of them by its id, filed or not. */
export const selectStrayMail = (db: Books, id: string): Promise<StrayMailRow | undefined> =>
  tables(db).selectFrom('notices.stray_mail').selectAll().where('id', '=', id).executeTakeFirst()

export const insertStrayMailFiling = (
  db: Books,
  row: Insertable<Rows['notices.stray_mail_filing']>,
): Promise<unknown> => tables(db).insertInto('notices.stray_mail_filing').values(row).execute()
