import type { Books } from '@vigie/platform/operation'
import { type Insertable, sql } from 'kysely'
import type { Rows } from './rows.generated.ts'

const tables = (db: Books) => db.$extendTables<Rows>()

export interface PressSummaryRow {
  readonly notice: string
  readonly turn: number
  readonly outcome: string
  readonly proof: Buffer
  readonly answer: string
  readonly at: Date
  readonly until: Date
  readonly presses: number
}

export const selectPressSummaries = async (
  db: Books,
  notices: readonly string[],
): Promise<PressSummaryRow[]> =>
  (
    await sql<PressSummaryRow>`
      select s.notice, s.turn, s.outcome, s.proof, s.answer, s.at, s.until,
        (select count(*)::int from notices.press_told t where t.notice = s.notice and t.turn = s.turn) as presses
      from notices.press_summary s where s.notice = any(${[...notices]}::uuid[]) order by s.turn`.execute(db)
  ).rows

/** What was pressed for a notice and not told yet, in the order in which it was. */
export const selectUntoldPresses = async (
  db: Books,
  notice: string,
): Promise<{ id: string; number: number; choice: string; opened_at: Date }[]> =>
  (
    await sql<{ id: string; number: number; choice: string; opened_at: Date }>`
      select a.id, i.number, a.choice, p.opened_at
      from notices.page_answer a
      join notices.notice_item i on i.id = a.notice_item
      join notices.answer_page p on p.notice = a.notice and p.serial = a.serial
      where a.notice = ${notice} and not exists (select from notices.press_told t where t.answer = a.id)
      order by a.pressed_at, i.number`.execute(db)
  ).rows

/** Writes a summary that left, or never will, with the presses that it tells. */
export const insertPressSummary = async (
  db: Books,
  row: Insertable<Rows['notices.press_summary']>,
  presses: readonly string[],
): Promise<void> => {
  await tables(db).insertInto('notices.press_summary').values(row).execute()
  const told = presses.map((answer) => ({ answer, notice: row.notice, turn: row.turn }))
  await tables(db).insertInto('notices.press_told').values(told).execute()
}
