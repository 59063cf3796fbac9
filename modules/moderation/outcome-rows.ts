import type { Books } from '@vigie/platform/operation'
import { sql } from 'kysely'

// The public site's login reads no table: it calls the functions of the schema.

export interface OutcomeRow {
  readonly item: string
  readonly decision: string
  readonly replaces: string | null
  readonly action: string
  readonly ground: string | null
  readonly reference: string | null
  readonly explanation: string
  readonly automated: string
  readonly decided_at: Date
  readonly complained: boolean
  readonly statement: string
  readonly answers: string | null
}

export const selectOutcomes = async (db: Books, items: readonly string[]): Promise<OutcomeRow[]> =>
  (
    await sql<OutcomeRow>`select item, decision, replaces, action, ground, reference, explanation, automated, decided_at,
      complained, statement, answers from moderation.outcomes_of(${[...items]}::uuid[])`.execute(db)
  ).rows

export const callComplain = async (
  db: Books,
  row: { id: string; decision: string; words: Buffer; today: string; at: Date },
): Promise<string> =>
  (
    await sql<{
      said: string
    }>`select moderation.complain(${row.id}, ${row.decision}, ${row.words}, ${row.today}::date,
      ${row.at}) as said`.execute(db)
  ).rows[0]?.said ?? 'unknown'
