import type { Day } from '@vigie/kernel'
import type { Books } from '@vigie/platform/operation'
import { sql } from 'kysely'

export interface SentRow {
  readonly notice: string
  readonly item: string
  readonly trusted: boolean
  readonly decision: string | null
  readonly action: string | null
  readonly unfounded: boolean
}

/** What a sender sent in these days, item by item, with what was decided last. */
export const selectSent = async (db: Books, sender: string, from: Day, to: Day): Promise<SentRow[]> =>
  (
    await sql<SentRow>`select notice, item, trusted, decision, action, unfounded
      from moderation.sent_by(${sender}, ${from}::date, ${to}::date)`.execute(db)
  ).rows

export const insertUnfounded = async (
  db: Books,
  row: { decision: string; sender: string; by: string; at: Date },
): Promise<void> => {
  await sql`insert into moderation.unfounded (decision, sender, marked_by, marked_at)
    values (${row.decision}, ${row.sender}, ${row.by}, ${row.at})`.execute(db)
}

export const isUnfounded = async (db: Books, decision: string): Promise<boolean> =>
  (await sql`select from moderation.unfounded where decision = ${decision}`.execute(db)).rows.length > 0

export interface WarningRow {
  readonly id: string
  readonly sender: string
  readonly notices: number
  readonly unfounded: number
  readonly explanation: string
  readonly warned_by: string
  readonly warned_at: Date
}

export const insertWarning = async (db: Books, row: WarningRow): Promise<void> => {
  await sql`insert into moderation.warning (id, sender, notices, unfounded, explanation, warned_by, warned_at)
    values (${row.id}, ${row.sender}, ${row.notices}, ${row.unfounded}, ${row.explanation}, ${row.warned_by},
      ${row.warned_at})`.execute(db)
}

export interface SuspensionRow {
  readonly id: string
  readonly sender: string
  readonly warning: string
  readonly warned_at: Date
  readonly until: Day
  readonly explanation: string
  readonly suspended_by: string
  readonly suspended_at: Date
}

export const insertSuspension = async (db: Books, row: SuspensionRow): Promise<void> => {
  await sql`insert into moderation.suspension (id, sender, warning, warned_at, until, explanation, suspended_by,
      suspended_at)
    values (${row.id}, ${row.sender}, ${row.warning}, ${row.warned_at}, ${row.until}::date, ${row.explanation},
      ${row.suspended_by}, ${row.suspended_at})`.execute(db)
}

const WARNING = sql`select id, sender, notices, unfounded, explanation, warned_by, warned_at from moderation.warning`
const SUSPENSION = sql`select id, sender, warning, warned_at, until::text, explanation, suspended_by, suspended_at
  from moderation.suspension`

export const selectWarning = async (db: Books, id: string): Promise<WarningRow | undefined> =>
  (await sql<WarningRow>`${WARNING} where id = ${id}`.execute(db)).rows[0]

export const selectWarnings = async (db: Books, sender: string): Promise<WarningRow[]> =>
  (await sql<WarningRow>`${WARNING} where sender = ${sender} order by warned_at, id`.execute(db)).rows

export const selectSuspension = async (db: Books, id: string): Promise<SuspensionRow | undefined> =>
  (await sql<SuspensionRow>`${SUSPENSION} where id = ${id}`.execute(db)).rows[0]

export const selectSuspensions = async (db: Books, sender: string): Promise<SuspensionRow[]> =>
  (await sql<SuspensionRow>`${SUSPENSION} where sender = ${sender} order by suspended_at, id`.execute(db))
    .rows
