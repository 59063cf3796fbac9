import { LANGUAGES, type Language, wordOf } from '@vigie/kernel'
import type { Candidate, DuePage, KeptBooks, RowOfRecord } from '@vigie/platform/house'
import { sql } from 'kysely'

/** Reports that still say something, and came in until that day. */
export const selectReportsDue = async (
  db: KeptBooks,
  { until, after, most }: DuePage,
): Promise<Candidate[]> =>
  (
    await sql<Candidate>`
      select id as record, received_on::text as place from intake.report
      where received_on <= ${until}::date and octet_length(narrative) > 0
        ${after === null ? sql`` : sql`and (received_on, id) > (${after.place}::date, ${after.record}::uuid)`}
      order by received_on, id limit ${most}`.execute(db)
  ).rows

/** Messages that expired until that day and can still be opened. */
export const selectMessagesDue = async (
  db: KeptBooks,
  { until, after, most }: DuePage,
): Promise<Candidate[]> =>
  (
    await sql<Candidate>`
      select id as record, expires_on::text as place from intake.message
      where expires_on <= ${until}::date and octet_length(for_desk) > 0
        ${after === null ? sql`` : sql`and (expires_on, id) > (${after.place}::date, ${after.record}::uuid)`}
      order by expires_on, id limit ${most}`.execute(db)
  ).rows

export const selectSealedRowsOfReports = async (
  db: KeptBooks,
  reports: readonly string[],
): Promise<RowOfRecord[]> =>
  (
    await sql<RowOfRecord>`
      select id::text as record, 'intake.report' as table, id::text as row from intake.report where id = any(${reports})
      union all select report::text, 'intake.address', id::text from intake.address where report = any(${reports})
      union all select report::text, 'intake.message', id::text from intake.message where report = any(${reports})`.execute(
      db,
    )
  ).rows

/**
 * Takes away whatever finds these reports: a receipt of theirs is from now on one that never was, and their addresses
 * join nobody's case.
 */
export const forgetReports = async (db: KeptBooks, reports: readonly string[]): Promise<void> => {
  await sql`update intake.report set receipt_index = '', receipt_salt = '', receipt_verifier = '', mailbox_key = '',
    submission = uuid_send(id), submission_body = '' where id = any(${reports})`.execute(db)
  await sql`update intake.address set blind_index = '' where report = any(${reports})`.execute(db)
}

/** In which language a report was sent; none for what is no report. */
export const selectLanguageOfReport = async (db: KeptBooks, report: string): Promise<Language | null> => {
  const [row] = (
    await sql<{ language: string }>`select language from intake.report where id = ${report}`.execute(db)
  ).rows
  return row === undefined ? null : wordOf(LANGUAGES, row.language)
}
