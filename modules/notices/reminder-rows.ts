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

export const selectOpenNotices = async (db: Books): Promise<OpenNotice[]> => {
  const { rows } = await sql<OpenNotice>`
    select n.id as notice, n."case", d.at as "sentAt", d.channel as "sentBy",
           exists (select from notices.acknowledgement a where a.notice = n.id) as acknowledged,
           u.undecided::int as undecided, u.items::int as items,
           coalesce((select max(r.rung) from notices.reminder r where r.notice = n.id), 0)::int as climbed
    from notices.notice n
    join notices.dispatch d on d.notice = n.id and d.outcome = 'sent'
    cross join lateral (
      select count(*) as items,
             count(*) filter (where not exists (select from notices.decision x where x.notice_item = i.id)) as undecided
      from notices.notice_item i where i.notice = n.id
    ) u
    where u.undecided > 0
    order by d.at`.execute(db)
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
