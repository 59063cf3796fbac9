import type { Day } from '@vigie/kernel'
import type { Books } from '@vigie/platform/operation'
import { sql } from 'kysely'

export interface Numbers {
  readonly notices: number
  readonly items: number
  readonly decided: number
  /** Refused as lawful, and refused because too little was said. */
  readonly lawful: number
  readonly insufficient: number
}

export interface FileRow {
  readonly id: string
  readonly sender: string
  readonly from_day: Day
  readonly to_day: Day
  readonly numbers: Numbers
  readonly explanation: string
  readonly prepared_by: string
  readonly prepared_at: Date
}

export const insertFile = async (db: Books, row: FileRow, decisions: readonly string[]): Promise<void> => {
  await sql`insert into moderation.inaccuracy_file (id, sender, from_day, to_day, numbers, explanation, prepared_by,
      prepared_at)
    values (${row.id}, ${row.sender}, ${row.from_day}::date, ${row.to_day}::date, ${JSON.stringify(row.numbers)},
      ${row.explanation}, ${row.prepared_by}, ${row.prepared_at})`.execute(db)
  await sql`insert into moderation.inaccuracy_item (file, decision)
    select ${row.id}, one from unnest(${[...decisions]}::uuid[]) as one`.execute(db)
}

export interface FileWithSending extends FileRow {
  readonly way: string | null
  readonly reference: string | null
  readonly sent_on: Day | null
  readonly recorded_by: string | null
}

const FILE = sql`select f.id, f.sender, f.from_day::text, f.to_day::text, f.numbers, f.explanation, f.prepared_by,
  f.prepared_at, s.way, s.reference, s.sent_on::text, s.recorded_by
  from moderation.inaccuracy_file f left join moderation.inaccuracy_sending s on s.file = f.id`

export const selectFile = async (db: Books, id: string): Promise<FileWithSending | undefined> =>
  (await sql<FileWithSending>`${FILE} where f.id = ${id}`.execute(db)).rows[0]

export const selectFilesAbout = async (db: Books, sender: string): Promise<FileWithSending[]> =>
  (await sql<FileWithSending>`${FILE} where f.sender = ${sender} order by f.prepared_at`.execute(db)).rows

export interface Inaccuracy {
  readonly decision: string
  readonly notice: string
  readonly action: string
  readonly explanation: string
  readonly decided_at: Date
}

/** What was decided about each of the items that a file counts as wrong. */
export const selectDecisionsInFile = async (db: Books, file: string): Promise<Inaccuracy[]> =>
  (
    await sql<Inaccuracy>`select i.decision, n.notice, d.action, d.explanation, d.decided_at
      from moderation.inaccuracy_item i join moderation.decision d on d.id = i.decision
      cross join lateral moderation.item_to_decide(d.item) n
      where i.file = ${file} order by d.decided_at, i.decision`.execute(db)
  ).rows

export const insertSending = async (
  db: Books,
  row: { file: string; way: string; reference: string | null; on: Day; by: string; at: Date },
): Promise<void> => {
  await sql`insert into moderation.inaccuracy_sending (file, way, reference, sent_on, recorded_by, recorded_at)
    values (${row.file}, ${row.way}, ${row.reference}, ${row.on}::date, ${row.by}, ${row.at})`.execute(db)
}
