import type { Day } from '@vigie/kernel'
import { statement } from '@vigie/platform/database'
import type { Books } from '@vigie/platform/operation'
import { sql } from 'kysely'
import type { Rows } from './rows.generated.ts'

interface MessageRow {
  id: string
  report: string
  written_on: Day
  expires_on: Day
  for_desk: Buffer
  for_reporter: Buffer
}

/** The public's login may not name `written_by`, so such a message can only be the reporter's own. False: place taken. */
export const insertReporterMessage = async (
  db: Books,
  row: MessageRow & { position: number },
): Promise<boolean> => {
  const { numAffectedRows } = await sql`
    insert into intake.message (id, report, position, author, written_on, expires_on, for_desk, for_reporter)
    values (${row.id}, ${row.report}, ${row.position}, 'reporter', ${row.written_on}, ${row.expires_on},
      ${row.for_desk}, ${row.for_reporter})
    on conflict do nothing`.execute(db)
  return numAffectedRows === 1n
}

export const insertDeskMessage = async (
  db: Books,
  row: MessageRow & { written_by: string },
): Promise<boolean> => {
  const { numAffectedRows } = await sql`
    insert into intake.message
      (id, report, position, author, written_by, written_on, expires_on, for_desk, for_reporter)
    select ${row.id}::uuid, ${row.report}::uuid, coalesce(max(position), 0) + 1, 'desk', ${row.written_by}::uuid,
      ${row.written_on}::date, ${row.expires_on}::date, ${row.for_desk}::bytea, ${row.for_reporter}::bytea
    from intake.message where report = ${row.report}
    on conflict do nothing`.execute(db)
  return numAffectedRows === 1n
}

const messages = statement<
  Pick<Rows['intake.message'], 'id' | 'report' | 'author' | 'written_by' | 'written_on' | 'for_desk'> & {
    readonly unread: boolean
  }
>(
  'intake.messages',
  `select id, report, author, written_by, written_on, for_desk,
    exists (select from intake.unread_message u where u.message = id) as unread
  from intake.message
  where report = any($1::uuid[]) and expires_on > $2::date and for_desk <> '' order by position`,
)

export const selectMessages = (db: Books, reports: readonly string[], today: Day) =>
  messages.run(db, [reports, today])
