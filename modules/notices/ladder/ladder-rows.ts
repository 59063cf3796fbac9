import type { Day } from '@vigie/kernel'
import type { Books } from '@vigie/platform/operation'
import { type Insertable, type Selectable, sql } from 'kysely'
import type { Rows } from '../rows.generated.ts'

const tables = (db: Books) => db.$extendTables<Rows>()

export interface SecondContactRow {
  readonly notice: string
  readonly turn: number
  readonly contact_point: string
  readonly way: string
  readonly message_id: string | null
  readonly words: Buffer | null
  readonly contacted_by: string
  readonly contacted_at: Date
  readonly outcome: string | null
  readonly attempts: number
}

export const selectSecondContacts = async (
  db: Books,
  notices: readonly string[],
): Promise<SecondContactRow[]> =>
  (
    await sql<SecondContactRow>`
      select c.notice, c.turn, c.contact_point, c.way, c.message_id, c.words, c.contacted_by, c.contacted_at,
        (select d.outcome from notices.second_contact_dispatch d
          where d.notice = c.notice and d.turn = c.turn order by d.attempt desc limit 1) as outcome,
        (select count(*)::int from notices.second_contact_dispatch d
          where d.notice = c.notice and d.turn = c.turn) as attempts
      from notices.second_contact c where c.notice = any(${[...notices]}::uuid[]) order by c.notice, c.turn`.execute(
      db,
    )
  ).rows

export const insertSecondContact = (
  db: Books,
  row: Insertable<Rows['notices.second_contact']>,
): Promise<unknown> => tables(db).insertInto('notices.second_contact').values(row).execute()

export const insertSecondContactDispatch = (
  db: Books,
  row: Insertable<Rows['notices.second_contact_dispatch']>,
): Promise<unknown> => tables(db).insertInto('notices.second_contact_dispatch').values(row).execute()

export interface DisputeRow {
  readonly complaint: string
  readonly body: string
  readonly their_reference: string | null
  readonly brought_on: Day
  readonly brought_by: string
  readonly noted_at: Date
  readonly outcome: string | null
  readonly decided_on: Day | null
  readonly recorded_by: string | null
  readonly recorded_at: Date | null
}

/** The disputes about these decisions, with what came of them. */
export const selectDisputes = async (db: Books, decisions: readonly string[]): Promise<DisputeRow[]> =>
  (
    await sql<DisputeRow>`
      select d.complaint, d.body, d.their_reference, d.brought_on::text as brought_on, d.brought_by, d.noted_at,
        o.outcome, o.decided_on::text as decided_on, o.recorded_by, o.recorded_at
      from notices.dispute d left join notices.dispute_outcome o on o.dispute = d.complaint
      where d.complaint = any(${[...decisions]}::uuid[])`.execute(db)
  ).rows

export const insertDispute = (db: Books, row: Insertable<Rows['notices.dispute']>): Promise<unknown> =>
  tables(db).insertInto('notices.dispute').values(row).execute()

export const insertDisputeOutcome = (
  db: Books,
  row: Insertable<Rows['notices.dispute_outcome']>,
): Promise<unknown> => tables(db).insertInto('notices.dispute_outcome').values(row).execute()

export type CoordinatorComplaintRow = Omit<Selectable<Rows['notices.coordinator_complaint']>, 'lodged_on'> & {
  readonly lodged_on: Day
  readonly outcome: string | null
  readonly answered_on: Day | null
  readonly recorded_by: string | null
  readonly recorded_at: Date | null
}

export const selectCoordinatorComplaints = async (
  db: Books,
  notices: readonly string[],
): Promise<CoordinatorComplaintRow[]> =>
  (
    await sql<CoordinatorComplaintRow>`
      select c.*, c.lodged_on::text as lodged_on, a.outcome, a.answered_on::text as answered_on, a.recorded_by,
        a.recorded_at
      from notices.coordinator_complaint c left join notices.coordinator_answer a on a.notice = c.notice
      where c.notice = any(${[...notices]}::uuid[])`.execute(db)
  ).rows

export const insertCoordinatorComplaint = (
  db: Books,
  row: Insertable<Rows['notices.coordinator_complaint']>,
): Promise<unknown> => tables(db).insertInto('notices.coordinator_complaint').values(row).execute()

export const insertCoordinatorAnswer = (
  db: Books,
  row: Insertable<Rows['notices.coordinator_answer']>,
): Promise<unknown> => tables(db).insertInto('notices.coordinator_answer').values(row).execute()
