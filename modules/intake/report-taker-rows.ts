import { statement } from '@vigie/platform/database'
import type { Books } from '@vigie/platform/operation'
import type { Rows } from './rows.generated.ts'

const insert = statement<never>(
  'intake.insert-taker',
  'insert into intake.report_taker (report, taken_by) values ($1, $2)',
)

export const insertReportTaker = (db: Books, row: Rows['intake.report_taker']): Promise<void> =>
  insert.write(db, [row.report, row.taken_by])
