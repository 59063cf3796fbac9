import type { Books } from '@vigie/platform/operation'
import { sql } from 'kysely'

export interface ClosingRow {
  readonly id: string
  readonly support: string
  readonly number: number
  readonly why: string
  readonly summary: Buffer
  readonly asked_by: string
  readonly asked_at: Date
  readonly ruling: string | null
  readonly remark: Buffer | null
  readonly ruled_by: string | null
  readonly ruled_at: Date | null
  readonly reopening: string | null
  readonly reopened_by: string | null
  readonly reopened_at: Date | null
}

export const insertClosingRequest = async (
  db: Books,
  row: Pick<ClosingRow, 'id' | 'support' | 'why' | 'summary' | 'asked_by' | 'asked_at'>,
): Promise<void> => {
  await sql`insert into helpline.closing_request (id, support, why, summary, asked_by, asked_at)
    values (${row.id}, ${row.support}, ${row.why}, ${row.summary}, ${row.asked_by}, ${row.asked_at})`.execute(
    db,
  )
}

export const insertClosingRuling = async (
  db: Books,
  row: {
    request: string
    asked_by: string
    ruling: string
    remark: Buffer | null
    ruled_by: string
    ruled_at: Date
  },
): Promise<void> => {
  await sql`insert into helpline.closing_ruling (request, asked_by, ruling, remark, ruled_by, ruled_at)
    values (${row.request}, ${row.asked_by}, ${row.ruling}, ${row.remark}, ${row.ruled_by}, ${row.ruled_at})`.execute(
    db,
  )
}

export const insertReopening = async (
  db: Books,
  row: { request: string; why: string; reopened_by: string; reopened_at: Date },
): Promise<void> => {
  await sql`insert into helpline.support_reopening (request, why, reopened_by, reopened_at)
    values (${row.request}, ${row.why}, ${row.reopened_by}, ${row.reopened_at})`.execute(db)
}

const CLOSING = sql`q.id, q.support, s.number, q.why, q.summary, q.asked_by, q.asked_at, r.ruling, r.remark, r.ruled_by, r.ruled_at,
  o.why as reopening, o.reopened_by, o.reopened_at
  from helpline.closing_request q join helpline.support s on s.id = q.support
  left join helpline.closing_ruling r on r.request = q.id left join helpline.support_reopening o on o.request = q.id`

export const selectClosing = async (db: Books, id: string): Promise<ClosingRow | undefined> =>
  (await sql<ClosingRow>`select ${CLOSING} where q.id = ${id}`.execute(db)).rows[0]

/** What was asked and ruled of one support, the first one first. */
export const selectClosings = async (db: Books, support: string): Promise<ClosingRow[]> =>
  (
    await sql<ClosingRow>`select ${CLOSING} where q.support = ${support} order by q.asked_at, q.id`.execute(
      db,
    )
  ).rows
