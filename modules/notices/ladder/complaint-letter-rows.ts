import { wordOf } from '@vigie/kernel'
import type { Books } from '@vigie/platform/operation'
import { type Insertable, sql } from 'kysely'
import { OUTCOMES } from '../outcomes.ts'
import type { Reader } from '../reading.ts'
import type { Rows } from '../rows.generated.ts'
import { type ComplaintLetterView, LETTER_RULINGS, LETTER_WAYS } from './complaint-letter.ts'

const tables = (db: Books) => db.$extendTables<Rows>()

export interface ComplaintLetterRow {
  readonly notice: string
  readonly turn: number
  readonly way: string
  readonly words: Buffer
  readonly as_drafted: boolean
  readonly written_by: string
  readonly written_at: Date
  readonly decisions: readonly string[]
  readonly ruling: string | null
  readonly ruled_by: string | null
  readonly ruled_at: Date | null
  readonly attempts: number
  readonly outcome: string | null
}

export const selectComplaintLetters = async (
  db: Books,
  notices: readonly string[],
): Promise<ComplaintLetterRow[]> =>
  (
    await sql<ComplaintLetterRow>`
      select l.notice, l.turn, l.way, l.words, l.as_drafted, l.written_by, l.written_at,
        r.way as ruling, r.ruled_by, r.ruled_at,
        array(select i.decision::text from notices.complaint_letter_item i
          where i.notice = l.notice and i.turn = l.turn) as decisions,
        (select count(*)::int from notices.complaint_letter_dispatch d
          where d.notice = l.notice and d.turn = l.turn) as attempts,
        (select d.outcome from notices.complaint_letter_dispatch d
          where d.notice = l.notice and d.turn = l.turn order by d.attempt desc limit 1) as outcome
      from notices.complaint_letter l
      left join notices.complaint_letter_ruling r on r.notice = l.notice and r.turn = l.turn
      where l.notice = any(${[...notices]}::uuid[]) order by l.notice, l.turn`.execute(db)
  ).rows

export const viewComplaintLetter = (row: ComplaintLetterRow, reader: Reader): ComplaintLetterView => ({
  turn: row.turn,
  way: wordOf(LETTER_WAYS, row.way),
  words: reader.text('complaintWords', `${row.notice}/${row.turn}`, row.words),
  asDrafted: row.as_drafted,
  decisions: row.decisions,
  by: row.written_by,
  at: row.written_at,
  ruling:
    row.ruling === null || row.ruled_by === null || row.ruled_at === null
      ? null
      : { way: wordOf(LETTER_RULINGS, row.ruling), by: row.ruled_by, at: row.ruled_at },
  attempts: row.attempts,
  outcome: row.outcome === null ? null : wordOf(OUTCOMES, row.outcome),
})

export const insertComplaintLetter = async (
  db: Books,
  row: Insertable<Rows['notices.complaint_letter']>,
  decisions: readonly string[],
): Promise<void> => {
  await tables(db).insertInto('notices.complaint_letter').values(row).execute()
  await tables(db)
    .insertInto('notices.complaint_letter_item')
    .values(decisions.map((decision) => ({ notice: row.notice, turn: row.turn, decision })))
    .execute()
}

export const insertComplaintLetterRuling = (
  db: Books,
  row: Insertable<Rows['notices.complaint_letter_ruling']>,
): Promise<unknown> => tables(db).insertInto('notices.complaint_letter_ruling').values(row).execute()

export const insertComplaintLetterDispatch = (
  db: Books,
  row: Insertable<Rows['notices.complaint_letter_dispatch']>,
): Promise<unknown> => tables(db).insertInto('notices.complaint_letter_dispatch').values(row).execute()
