import type { Day } from '@vigie/kernel'
import type { Books } from '@vigie/platform/operation'
import { sql } from 'kysely'
import type { Statement } from './database/statement.ts'

export interface ItemToDecide {
  readonly notice: string
  readonly sender: string | null
  readonly category: string
  readonly keyword: string | null
  readonly trusted: boolean
  readonly seen_on: Day | null
  readonly received_on: Day
  readonly organisation: string | null
}

/** An item of a notice that came in, in codes. */
export const selectItem = async (db: Books, item: string): Promise<ItemToDecide | undefined> =>
  (
    await sql<ItemToDecide>`select notice, sender, category, keyword, trusted, seen_on::text, received_on::text, organisation
      from moderation.item_to_decide(${item})`.execute(db)
  ).rows[0]

export interface DecisionRow {
  readonly id: string
  readonly item: string | null
  readonly content: string | null
  readonly after: string | null
  readonly action: string
  readonly ground: string | null
  readonly explanation: string
  readonly automated: string
  readonly decided_by: string
  readonly decided_at: Date
}

const COLUMNS = sql`id, item, content, after, action, ground, explanation, automated, decided_by, decided_at`

export const insertDecision = async (db: Books, row: DecisionRow): Promise<void> => {
  await sql`insert into moderation.decision (id, item, content, after, action, ground, explanation, automated, decided_by,
      decided_at)
    values (${row.id}, ${row.item}, ${row.content}, ${row.after}, ${row.action}, ${row.ground}, ${row.explanation},
      ${row.automated}, ${row.decided_by}, ${row.decided_at})`.execute(db)
}

export const selectDecision = async (db: Books, id: string): Promise<DecisionRow | undefined> =>
  (await sql<DecisionRow>`select ${COLUMNS} from moderation.decision where id = ${id}`.execute(db)).rows[0]

/** The decisions about these items, the first of each first. */
export const selectDecisionsOf = async (db: Books, items: readonly string[]): Promise<DecisionRow[]> =>
  (
    await sql<DecisionRow>`select ${COLUMNS} from moderation.decision where item = any(${[...items]}::uuid[])
      order by decided_at, after nulls first`.execute(db)
  ).rows

/** The decisions about what the platform calls so, the first of them first. */
export const selectDecisionsOfContent = async (db: Books, content: string): Promise<string[]> =>
  (
    await sql<{ id: string }>`select id from moderation.decision where content = ${content}
      order by decided_at, id`.execute(db)
  ).rows.map(({ id }) => id)

/** The decision that took the place of this one. */
export const selectReversal = async (db: Books, id: string): Promise<DecisionRow | undefined> =>
  (await sql<DecisionRow>`select ${COLUMNS} from moderation.decision where after = ${id}`.execute(db)).rows[0]

export interface StatementRow {
  readonly decision: string
  readonly version: number
  readonly body: Statement
  readonly written_by: string
  readonly written_at: Date
}

export const insertStatement = async (db: Books, row: StatementRow): Promise<void> => {
  await sql`insert into moderation.statement (decision, version, body, written_by, written_at)
    values (${row.decision}, ${row.version}, ${JSON.stringify(row.body)}, ${row.written_by}, ${row.written_at})`.execute(
    db,
  )
}

export const selectStatements = async (db: Books, decision: string): Promise<StatementRow[]> =>
  (
    await sql<StatementRow>`select decision, version, body, written_by, written_at from moderation.statement
      where decision = ${decision} order by version`.execute(db)
  ).rows

export interface TellingRow {
  readonly decision: string
  readonly whom: string
  readonly way: string
  readonly told_by: string | null
  readonly told_at: Date
}

export const insertTelling = async (db: Books, row: TellingRow): Promise<void> => {
  await sql`insert into moderation.telling (decision, whom, way, told_by, told_at)
    values (${row.decision}, ${row.whom}, ${row.way}, ${row.told_by}, ${row.told_at})`.execute(db)
}

export const selectTellings = async (db: Books, decision: string): Promise<TellingRow[]> =>
  (
    await sql<TellingRow>`select decision, whom, way, told_by, told_at from moderation.telling
      where decision = ${decision} order by told_at`.execute(db)
  ).rows

export interface DecidedLine {
  readonly id: string
  readonly content: string | null
  readonly action: string
  readonly decided_at: Date
  readonly told: number
  readonly outcome: string | null
  readonly complaint: boolean
}

/** What was decided last, a page of it. */
export const selectLastDecisions = async (
  db: Books,
  { before, most }: { before: { at: Date; id: string } | null; most: number },
): Promise<DecidedLine[]> =>
  (
    await sql<DecidedLine>`select d.id, d.content, d.action, d.decided_at,
        (select count(*)::integer from moderation.telling t where t.decision = d.id) as told,
        (select s.outcome from moderation.submission s where s.decision = d.id order by s.attempt desc limit 1) as outcome,
        exists (select from moderation.complaint c join moderation.open_complaint o on o.complaint = c.id
          where c.decision = d.id) as complaint
      from moderation.decision d
      ${before === null ? sql`` : sql`where (d.decided_at, d.id) < (${before.at}, ${before.id}::uuid)`}
      order by d.decided_at desc, d.id desc limit ${most}`.execute(db)
  ).rows
