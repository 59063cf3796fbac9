import { wordOf } from '@vigie/kernel'
import type { Books } from '@vigie/platform/operation'
import type { Insertable } from 'kysely'
import { readBy } from '../read-by.ts'
import type { Rows } from '../rows.generated.ts'
import { ALERT_WAYS, type Danger, DISMISSALS, REVIEW_FINDINGS } from './danger.ts'

const tables = (db: Books) => db.$extendTables<Rows>()

/** What was said of danger in these cases, and what came of it. */
export const selectDangers = async (db: Books, cases: readonly string[]): Promise<Map<string, Danger[]>> => {
  const rows = await tables(db)
    .selectFrom('hotline.danger as d')
    .leftJoin('hotline.danger_dismissal as x', 'x.danger', 'd.id')
    .leftJoin('hotline.alert as a', 'a.danger', 'd.id')
    .leftJoin('hotline.alert_review as r', 'r.alert', 'a.id')
    .select(['d.id', 'd.case', 'd.report', 'd.said_by', 'd.said_on'])
    .select(['x.dismissed_by', 'x.dismissed_at', 'x.reason'])
    .select([
      'a.id as alert',
      'a.recipient',
      'a.way',
      'a.their_reference',
      'a.sent_by',
      'a.sent_at',
      'a.review_by',
    ])
    .select(['r.reviewed_by', 'r.reviewed_at', 'r.finding'])
    .where('d.case', 'in', cases)
    .orderBy('d.said_on')
    .orderBy('d.id')
    .execute()
  return readBy(
    rows,
    (row) => row.case,
    (row) => ({
      id: row.id,
      report: row.report,
      by: row.said_by,
      on: row.said_on,
      dismissal:
        row.dismissed_by !== null && row.dismissed_at !== null && row.reason !== null
          ? { by: row.dismissed_by, at: row.dismissed_at, reason: wordOf(DISMISSALS, row.reason) }
          : null,
      alert:
        row.alert !== null && row.sent_by !== null && row.sent_at !== null && row.review_by !== null
          ? {
              id: row.alert,
              recipient: row.recipient ?? '',
              way: wordOf(ALERT_WAYS, row.way ?? ''),
              theirReference: row.their_reference,
              by: row.sent_by,
              at: row.sent_at,
              reviewBy: row.review_by,
              review:
                row.reviewed_by !== null && row.reviewed_at !== null && row.finding !== null
                  ? {
                      by: row.reviewed_by,
                      at: row.reviewed_at,
                      finding: wordOf(REVIEW_FINDINGS, row.finding),
                    }
                  : null,
            }
          : null,
    }),
  )
}

/** What one report said is said once, however often it is placed. */
export const insertDanger = (db: Books, row: Insertable<Rows['hotline.danger']>): Promise<unknown> =>
  tables(db)
    .insertInto('hotline.danger')
    .values(row)
    .onConflict((clash) => clash.columns(['case', 'report']).doNothing())
    .execute()

export const insertDismissal = (
  db: Books,
  row: Insertable<Rows['hotline.danger_dismissal']>,
): Promise<unknown> => tables(db).insertInto('hotline.danger_dismissal').values(row).execute()

export const insertAlert = (db: Books, row: Insertable<Rows['hotline.alert']>): Promise<unknown> =>
  tables(db).insertInto('hotline.alert').values(row).execute()

export const insertAlertReview = (
  db: Books,
  row: Insertable<Rows['hotline.alert_review']>,
): Promise<unknown> => tables(db).insertInto('hotline.alert_review').values(row).execute()
