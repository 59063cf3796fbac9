import type { Day } from '@vigie/kernel'
import { type Kysely, sql } from 'kysely'

/** Retention comes under a login of its own, in a transaction or not. */
type Books = Pick<Kysely<Record<never, never>>, 'getExecutor'>

/** A row in which something is sealed. */
interface SealedRow {
  readonly record: string
  readonly table: string
  readonly row: string
}

/** Reports that still say something, and came in until that day. */
export const selectReportsUntil = async (
  db: Books,
  until: Day,
): Promise<{ report: string; receivedOn: Day }[]> =>
  (
    await sql<{ report: string; receivedOn: Day }>`
      select id as report, received_on as "receivedOn" from intake.report
      where received_on <= ${until}::date and octet_length(narrative) > 0 order by received_on, id`.execute(
      db,
    )
  ).rows

/** Messages that expired until that day and can still be opened. */
export const selectMessagesExpired = async (db: Books, until: Day): Promise<string[]> =>
  (
    await sql<{ id: string }>`select id from intake.message
      where expires_on <= ${until}::date and octet_length(for_desk) > 0 order by expires_on, id`.execute(db)
  ).rows.map(({ id }) => id)

export const selectSealedRowsOfReports = async (
  db: Books,
  reports: readonly string[],
): Promise<SealedRow[]> =>
  (
    await sql<SealedRow>`
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
export const forgetReports = async (db: Books, reports: readonly string[]): Promise<void> => {
  await sql`update intake.report set receipt_index = '', receipt_salt = '', receipt_verifier = '', mailbox_key = '',
    submission = uuid_send(id), submission_body = '' where id = any(${reports})`.execute(db)
  await sql`update intake.address set blind_index = '' where report = any(${reports})`.execute(db)
}

export const sealedRowOfMessage = (message: string) => ({ table: 'intake.message', row: message })
