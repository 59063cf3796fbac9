import type { Day } from '@vigie/kernel'
import { type Kysely, sql } from 'kysely'

type Books = Pick<Kysely<Record<never, never>>, 'getExecutor'>

interface SealedRow {
  readonly record: string
  readonly table: string
  readonly row: string
}

/** Notices that still say something, with their case. */
export const selectNoticesKept = async (db: Books): Promise<{ notice: string; case: string }[]> =>
  (
    await sql<{ notice: string; case: string }>`
      select id as notice, "case" from notices.notice where octet_length(explanation) > 0`.execute(db)
  ).rows

/** Mail that came in until that day and found no notice. */
export const selectStrayMailsUntil = async (db: Books, until: Day): Promise<string[]> =>
  (
    await sql<{ id: string }>`select id from notices.stray_mail
      where (received_at at time zone 'Europe/Brussels')::date <= ${until}::date and octet_length(sealed) > 0
      order by received_at, id`.execute(db)
  ).rows.map(({ id }) => id)

export const selectSealedRowsOfNotices = async (
  db: Books,
  notices: readonly string[],
): Promise<SealedRow[]> =>
  (
    await sql<SealedRow>`
      with line as (select id, notice::text as record from notices.notice_item where notice = any(${notices}))
      select id::text as record, 'notices.notice' as table, id::text as row from notices.notice where id = any(${notices})
      union all select record, 'notices.notice_item', id::text from line
      union all select record, 'notices.decision', d.id::text from line join notices.decision d on d.notice_item = line.id
      union all select notice::text, 'notices.dispatch', id::text from notices.dispatch where notice = any(${notices})
      union all select notice::text, 'notices.reply', id::text from notices.reply where notice = any(${notices})
      union all select notice::text, 'notices.reminder_dispatch', notice || '/' || rung || '/' || attempt
        from notices.reminder_dispatch where notice = any(${notices})`.execute(db)
  ).rows

/** The cases of these notices; what is no notice has none. */
export const findNoticeCases = async (db: Books, notices: readonly string[]): Promise<string[]> =>
  (
    await sql<{ case: string }>`select "case" from notices.notice where id = any(${notices})`.execute(db)
  ).rows.map((row) => row.case)

export const sealedRowOfStrayMail = (mail: string) => ({ table: 'notices.stray_mail', row: mail })
