import type { Books } from '@vigie/platform/operation'
import { type Insertable, sql } from 'kysely'
import type { Rows } from '../rows.generated.ts'

const tables = (db: Books) => db.$extendTables<Rows>()

/** One try of one report: begun, and what came of it; null where nobody wrote that down. */
export interface Turn {
  readonly notice: string
  readonly part: number
  readonly turn: number
  readonly channel: string
  readonly begun_at: Date
  readonly outcome: string | null
  readonly remote: string | null
  readonly answer: string | null
}

/** All tries of these notices, in order. */
export const selectTurns = async (db: Books, notices: readonly string[]): Promise<Turn[]> =>
  (
    await sql<Turn>`
      select r.notice, r.part, r.turn, r.channel, r.begun_at, e.outcome, e.remote, e.answer
      from notices.platform_report r left join notices.platform_report_end e using (notice, part, turn)
      where r.notice = any(${[...notices]}::uuid[])
      order by r.notice, r.part, r.turn`.execute(db)
  ).rows

export const insertTurn = (db: Books, row: Insertable<Rows['notices.platform_report']>): Promise<unknown> =>
  tables(db).insertInto('notices.platform_report').values(row).execute()

export const insertTurnEnd = (
  db: Books,
  row: Insertable<Rows['notices.platform_report_end']>,
): Promise<unknown> => tables(db).insertInto('notices.platform_report_end').values(row).execute()

/** What people said comes next after attempts that did not succeed. */
export const selectDispatchRulings = (db: Books, notices: readonly string[]) =>
  tables(db)
    .selectFrom('notices.dispatch_ruling')
    .selectAll()
    .where('notice', 'in', [...notices])
    .orderBy('attempt')
    .execute()

export const insertDispatchRuling = (
  db: Books,
  row: Insertable<Rows['notices.dispatch_ruling']>,
): Promise<unknown> => tables(db).insertInto('notices.dispatch_ruling').values(row).execute()
