import type { Books } from '@vigie/platform/operation'
import { type Insertable, type Selectable, sql } from 'kysely'
import type { Rows } from './rows.generated.ts'
import { holdStatus } from './status/status-rows.ts'

const tables = (db: Books) => db.$extendTables<Rows>()

export type NoticeRow = Selectable<Rows['notices.notice']>
export type NoticeItemRow = Selectable<Rows['notices.notice_item']>

/** Only one hand at a time works on what leaves for a notice, in this transaction; and the status stays as it is. */
export const holdNotice = async (db: Books, notice: string): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`notices/${notice}`}, 0))`.execute(db)
  await holdStatus(db)
}

/**
 * Whether the approved notice rests on verdicts that stand. What is answered holds until the end of this transaction:
 * nobody takes an assessment back while the letter is on its way.
 */
export const mayLeave = async (db: Books, notice: string): Promise<boolean> => {
  const { rows } = await sql<{ may: boolean }>`select notices.may_leave(${notice}) as may`.execute(db)
  return rows[0]?.may === true
}

export const nextNumber = async (db: Books): Promise<number> => {
  const { rows } = await sql<{ number: number }>`
    select nextval('notices.notice_number') as number`.execute(db)
  const [row] = rows
  if (!row) throw new Error('the sequence gave no number')
  return row.number
}

export const insertNotice = async (
  db: Books,
  notice: Insertable<Rows['notices.notice']>,
  items: readonly Insertable<Rows['notices.notice_item']>[],
): Promise<void> => {
  await tables(db).insertInto('notices.notice').values(notice).execute()
  await tables(db)
    .insertInto('notices.notice_item')
    .values([...items])
    .execute()
}

/** Writes which way a prepared notice goes; false when somebody else was first. */
export const insertRuling = async (
  db: Books,
  notice: string,
  way: 'approved' | 'withdrawn',
): Promise<boolean> => {
  const row = await tables(db)
    .insertInto('notices.ruling')
    .values({ notice, way })
    .onConflict((conflict) => conflict.column('notice').doNothing())
    .returning('notice')
    .executeTakeFirst()
  return row !== undefined
}

export const insertApproval = (db: Books, row: Insertable<Rows['notices.approval']>): Promise<unknown> =>
  tables(db).insertInto('notices.approval').values(row).execute()

export const insertWithdrawal = (db: Books, row: Insertable<Rows['notices.withdrawal']>): Promise<unknown> =>
  tables(db).insertInto('notices.withdrawal').values(row).execute()

export const selectNotices = (db: Books, ids: readonly string[]): Promise<NoticeRow[]> =>
  tables(db)
    .selectFrom('notices.notice')
    .selectAll()
    .where('id', 'in', [...ids])
    .orderBy('reference')
    .execute()

export const selectNoticesOfCase = async (db: Books, ofCase: string): Promise<string[]> => {
  const rows = await tables(db).selectFrom('notices.notice').select('id').where('case', '=', ofCase).execute()
  return rows.map((row) => row.id)
}

export const selectNoticeByReference = async (db: Books, reference: string): Promise<string | null> => {
  const row = await tables(db)
    .selectFrom('notices.notice')
    .select('id')
    .where('reference', '=', reference)
    .executeTakeFirst()
  return row?.id ?? null
}

/** The reports of the case that a notice is about. */
export const selectReportsBehind = async (db: Books, notice: string): Promise<string[]> =>
  (
    await sql<{ report: string }>`select report from notices.reports_behind(${notice}) as report`.execute(db)
  ).rows.map(({ report }) => report)

export const selectNoticeOfItem = async (db: Books, noticeItem: string): Promise<string | null> => {
  const row = await tables(db)
    .selectFrom('notices.notice_item')
    .select('notice')
    .where('id', '=', noticeItem)
    .executeTakeFirst()
  return row?.notice ?? null
}

export const selectItems = (db: Books, notices: readonly string[]): Promise<NoticeItemRow[]> =>
  tables(db)
    .selectFrom('notices.notice_item')
    .selectAll()
    .where('notice', 'in', [...notices])
    .orderBy('number')
    .execute()

export const selectApprovals = (
  db: Books,
  notices: readonly string[],
): Promise<Selectable<Rows['notices.approval']>[]> =>
  tables(db)
    .selectFrom('notices.approval')
    .selectAll()
    .where('notice', 'in', [...notices])
    .execute()

export const selectWithdrawals = (
  db: Books,
  notices: readonly string[],
): Promise<Selectable<Rows['notices.withdrawal']>[]> =>
  tables(db)
    .selectFrom('notices.withdrawal')
    .selectAll()
    .where('notice', 'in', [...notices])
    .execute()
