import type { Books } from '@vigie/platform/operation'
import { type Insertable, type Selectable, sql } from 'kysely'
import type { Rows } from './rows.generated.ts'

const tables = (db: Books) => db.$extendTables<Rows>()

export type ReminderRow = Selectable<Rows['notices.reminder']>
export type ReminderDispatchRow = Selectable<Rows['notices.reminder_dispatch']>

/** A notice that was sent and still waits for something from its provider. */
export interface OpenNotice {
  readonly notice: string
  readonly case: string
  readonly sentAt: Date
  readonly sentBy: 'mail' | 'form'
  readonly acknowledged: boolean
  readonly undecided: number
  readonly items: number
  /** The highest rung of the ladder that was climbed. */
  readonly climbed: number
}

/** Which notices a rung is for: sent so long ago, and not yet climbed so high. */
export interface Asked {
  readonly rung: number
  readonly sentUntil: Date
  /** Only those of which nothing at all was heard. */
  readonly unheard: boolean
}

/** The notices for which one of these rungs is due, read off the marks of what is open; nothing else is looked at. */
export const selectDueNotices = async (db: Books, asked: readonly Asked[]): Promise<OpenNotice[]> => {
  const due = asked.map(
    ({ rung, sentUntil, unheard }) => sql<string>`
      select o.notice from notices.open_notice o
      where o.climbed < ${rung} and o.sent_at <= ${sentUntil}
        and (not ${unheard}::boolean or (not o.acknowledged and o.undecided = o.items))`,
  )
  const { rows } = await sql<OpenNotice>`
    select o.notice, n."case", o.sent_at as "sentAt", d.channel as "sentBy", o.acknowledged, o.undecided, o.items, o.climbed
    from (${sql.join(due, sql` union `)}) due
    join notices.open_notice o on o.notice = due.notice
    join notices.notice n on n.id = o.notice
    join notices.dispatch d on d.notice = o.notice and d.outcome = 'sent' and d.at = o.sent_at
    order by o.sent_at`.execute(db)
  return rows
}

/** Writes a rung once; false when another hand was first. */
export const insertReminder = async (
  db: Books,
  row: Insertable<Rows['notices.reminder']>,
): Promise<boolean> => {
  const written = await tables(db)
    .insertInto('notices.reminder')
    .values(row)
    .onConflict((conflict) => conflict.columns(['notice', 'rung']).doNothing())
    .returning('notice')
    .executeTakeFirst()
  return written !== undefined
}

export const selectReminders = (db: Books, notices: readonly string[]): Promise<ReminderRow[]> =>
  tables(db)
    .selectFrom('notices.reminder')
    .selectAll()
    .where('notice', 'in', [...notices])
    .orderBy('rung')
    .execute()

export const selectReminderDispatches = (
  db: Books,
  notices: readonly string[],
): Promise<ReminderDispatchRow[]> =>
  tables(db)
    .selectFrom('notices.reminder_dispatch')
    .selectAll()
    .where('notice', 'in', [...notices])
    .orderBy('attempt')
    .execute()

export const insertReminderDispatch = (
  db: Books,
  row: Insertable<Rows['notices.reminder_dispatch']>,
): Promise<unknown> => tables(db).insertInto('notices.reminder_dispatch').values(row).execute()
