import type { Books } from '@vigie/platform/operation'
import { type Insertable, sql } from 'kysely'
import type { Rows } from './rows.generated.ts'

const tables = (db: Books) => db.$extendTables<Rows>()

export interface ComplaintRow {
  readonly decision: string
  readonly way: string
  readonly their_reference: string | null
  readonly lodged_by: string
  readonly lodged_at: Date
  readonly outcome: string | null
  readonly recorded_by: string | null
  readonly recorded_at: Date | null
}

/** The complaints about these decisions, with what came of them. */
export const selectComplaints = async (db: Books, decisions: readonly string[]): Promise<ComplaintRow[]> =>
  (
    await sql<ComplaintRow>`
      select c.decision, c.way, c.their_reference, c.lodged_by, c.lodged_at, o.outcome, o.recorded_by, o.recorded_at
      from notices.complaint c left join notices.complaint_outcome o on o.complaint = c.decision
      where c.decision = any(${[...decisions]}::uuid[])`.execute(db)
  ).rows

export const insertComplaint = (db: Books, row: Insertable<Rows['notices.complaint']>): Promise<unknown> =>
  tables(db).insertInto('notices.complaint').values(row).execute()

export const insertComplaintOutcome = (
  db: Books,
  row: Insertable<Rows['notices.complaint_outcome']>,
): Promise<unknown> => tables(db).insertInto('notices.complaint_outcome').values(row).execute()
