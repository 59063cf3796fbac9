import type { Day } from '@vigie/kernel'
import { statement } from '@vigie/platform/database'
import type { Books } from '@vigie/platform/operation'
import type { Rows } from './rows.generated.ts'

/** A report whose sender wrote, and since which day that waits to be read. */
export interface Unread {
  readonly report: string
  readonly since: Day
}

const unread = statement<Unread>(
  'intake.unread',
  `select report, min(written_on) as since from intake.unread_message
  where expires_on > $1::date and not intake.is_restricted(report) group by report order by since, report`,
)

/** All that waits, from its marks: a few, however much was ever written. */
export const selectUnread = (db: Books, today: Day): Promise<Unread[]> => unread.run(db, [today])

/** The place of a message among those of its report. */
export const selectPosition = async (db: Books, report: string, message: string): Promise<number | null> => {
  const row = await db
    .$extendTables<Rows>()
    .selectFrom('intake.message')
    .select('position')
    .where('id', '=', message)
    .where('report', '=', report)
    .executeTakeFirst()
  return row?.position ?? null
}

const read = statement<never>(
  'intake.insert-readings',
  `insert into intake.message_reading (message, read_by, read_at)
  select u.message, $3::uuid, $4::timestamptz
  from intake.unread_message u join intake.message m on m.id = u.message
  where u.report = $1::uuid and m.position <= $2::integer
  on conflict do nothing`,
)

/** What was there when somebody read is read; what came meanwhile is not. */
export const insertReadings = (
  db: Books,
  row: { report: string; position: number; by: string; at: Date },
): Promise<void> => read.write(db, [row.report, row.position, row.by, row.at])
