import type { Books } from '@vigie/platform/operation'
import { type RawBuilder, sql } from 'kysely'
import type { Rows } from './rows.generated.ts'

type ReportRow = Rows['intake.report']
type AddressRow = Omit<Rows['intake.address'], 'report' | 'position'>

const insertAddresses = (report: string, addresses: readonly AddressRow[]): RawBuilder<unknown> => {
  if (addresses.length === 0) return sql``
  const lines = addresses.map(
    (row, at) => sql`(${row.id}::uuid, ${at + 1}::int, ${row.sealed}::bytea, ${row.blind_index}::bytea)`,
  )
  return sql`, addressed as (
      insert into intake.address (id, report, position, sealed, blind_index)
      select line.id, ${report}::uuid, line.position, line.sealed, line.blind_index
      from before, (values ${sql.join(lines)}) as line (id, position, sealed, blind_index)
      where before.how is null
    )`
}

/**
 * Writes a report with its addresses and its first word of news in one statement, unless this submission came before:
 * then nothing is written and the answer says whether it had the same body.
 */
export const insertReport = async (
  db: Books,
  report: ReportRow,
  addresses: readonly AddressRow[],
  news: { id: string; word: string },
): Promise<'same' | 'other' | null> => {
  const { rows } = await sql<{ how: 'same' | 'other' | null }>`
    with before as materialized (
      select intake.submission_before(${report.submission}, ${report.submission_body}) as how
    ), reported as (
      insert into intake.report (id, kind, language, place, channel, received_on, narrative, contact, receipt_index,
        receipt_salt, receipt_cost, receipt_verifier, mailbox_key, submission, submission_body)
      select ${report.id}::uuid, ${report.kind}, ${report.language}, ${report.place}, ${report.channel},
        ${report.received_on}::date, ${report.narrative}::bytea, ${report.contact}::bytea,
        ${report.receipt_index}::bytea, ${report.receipt_salt}::bytea, ${report.receipt_cost},
        ${report.receipt_verifier}::bytea, ${report.mailbox_key}::bytea, ${report.submission}::bytea,
        ${report.submission_body}::bytea
      from before where how is null
    )${insertAddresses(report.id, addresses)}, told as (
      insert into intake.news (id, report, position, word, told_on)
      select ${news.id}::uuid, ${report.id}::uuid, 1, ${news.word}, ${report.received_on}::date
      from before where how is null
    )
    select how from before`.execute(db)
  return rows[0]?.how ?? null
}

export const selectReport = (db: Books, id: string): Promise<ReportRow | undefined> =>
  db.$extendTables<Rows>().selectFrom('intake.report').selectAll().where('id', '=', id).executeTakeFirst()

const plainColumns = ['id', 'kind', 'language', 'place', 'channel', 'received_on'] as const

export const selectReports = (db: Books, ids: readonly string[]) =>
  db
    .$extendTables<Rows>()
    .selectFrom('intake.report')
    .select(plainColumns)
    .where('id', 'in', ids)
    .orderBy('received_on')
    .orderBy('id')
    .execute()

export const selectAddresses = (db: Books, report: string) =>
  db
    .$extendTables<Rows>()
    .selectFrom('intake.address')
    .select(['id', 'position', 'sealed', 'blind_index'])
    .where('report', '=', report)
    .orderBy('position')
    .execute()

export const selectMailboxKey = async (db: Books, report: string): Promise<Buffer | null> => {
  const row = await db
    .$extendTables<Rows>()
    .selectFrom('intake.report')
    .select('mailbox_key')
    .where('id', '=', report)
    .executeTakeFirst()
  return row?.mailbox_key ?? null
}
