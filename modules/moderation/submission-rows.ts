import type { Books } from '@vigie/platform/operation'
import { sql } from 'kysely'
import type { Statement } from './database/statement.ts'

export interface WaitingRow {
  readonly decision: string
  readonly version: number
  readonly failures: number
  readonly attempts: number
  readonly body: Statement
}

/** So many that are due, held until the end of this transaction: no other worker asks for them meanwhile. */
export const holdWaiting = async (db: Books, now: Date, most: number): Promise<WaitingRow[]> =>
  (
    await sql<WaitingRow>`select o.decision, o.version, o.failures, s.body,
        (select count(*)::integer from moderation.submission x where x.decision = o.decision) as attempts
      from moderation.open_statement o
      join moderation.statement s on s.decision = o.decision and s.version = o.version
      where o.due <= ${now} and s.body <> '{}'
      order by o.due, o.decision limit ${most} for update of o skip locked`.execute(db)
  ).rows

export interface SubmissionRow {
  readonly decision: string
  readonly attempt: number
  readonly version: number
  readonly outcome: 'accepted' | 'refused' | 'later'
  readonly their_id: string | null
  readonly was_there: boolean
  readonly errors: Readonly<Record<string, readonly string[]>> | null
  readonly why: string | null
  readonly again_at: Date | null
  readonly at: Date
}

export const insertSubmission = async (db: Books, row: SubmissionRow): Promise<void> => {
  await sql`insert into moderation.submission (decision, attempt, version, outcome, their_id, was_there, errors, why,
      again_at, at)
    values (${row.decision}, ${row.attempt}, ${row.version}, ${row.outcome}, ${row.their_id}, ${row.was_there},
      ${row.errors === null ? null : JSON.stringify(row.errors)}, ${row.why}, ${row.again_at}, ${row.at})`.execute(
    db,
  )
}

export const selectSubmissions = async (db: Books, decision: string): Promise<SubmissionRow[]> =>
  (
    await sql<SubmissionRow>`select decision, attempt, version, outcome, their_id, was_there, errors, why, again_at, at
      from moderation.submission where decision = ${decision} order by attempt`.execute(db)
  ).rows

export interface RefusedRow {
  readonly decision: string
  readonly errors: Readonly<Record<string, readonly string[]>>
  readonly since: Date
}

/** What the database refused and nobody has corrected yet, the oldest first. */
export const selectRefused = async (db: Books, most: number): Promise<RefusedRow[]> =>
  (
    await sql<RefusedRow>`select o.decision, s.errors, o.since from moderation.open_refusal o
      join moderation.submission s on s.decision = o.decision and s.attempt = o.attempt
      order by o.since, o.decision limit ${most}`.execute(db)
  ).rows

export const countWaiting = async (db: Books): Promise<{ waiting: number; refused: number }> =>
  (
    await sql<{ waiting: number; refused: number }>`select
      (select count(*)::integer from moderation.open_statement) as waiting,
      (select count(*)::integer from moderation.open_refusal) as refused`.execute(db)
  ).rows[0] ?? { waiting: 0, refused: 0 }

/** How often the platform's own system was called with this event of a decision. */
export const countCalls = async (db: Books, decision: string, event: string): Promise<number> =>
  (
    await sql<{
      n: number
    }>`select count(*)::integer as n from moderation.hook_call where decision = ${decision} and event = ${event}`.execute(
      db,
    )
  ).rows[0]?.n ?? 0

export const insertCall = async (
  db: Books,
  row: { decision: string; event: string; attempt: number; outcome: string; answer: string; at: Date },
): Promise<void> => {
  await sql`insert into moderation.hook_call (decision, event, attempt, outcome, answer, at)
    values (${row.decision}, ${row.event}, ${row.attempt}, ${row.outcome}, ${row.answer}, ${row.at})`.execute(
    db,
  )
}
