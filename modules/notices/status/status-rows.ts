import type { Day } from '@vigie/kernel'
import type { Books } from '@vigie/platform/operation'
import { type Insertable, sql } from 'kysely'
import type { Rows } from '../rows.generated.ts'

const tables = (db: Books) => db.$extendTables<Rows>()

export interface StatusRow {
  readonly state: string
  readonly since: Day
  readonly registerEntry: string
  readonly authority: string
  readonly awardedOn: Day
  readonly areaWords: string | null
  readonly kinds: readonly string[] | null
}

/** What the rows come to on a day; null where nothing was awarded by then. */
export const selectStatusOn = async (db: Books, day: Day): Promise<StatusRow | null> => {
  const { rows } = await sql<StatusRow>`
    select state, since::text, register_entry as "registerEntry", authority, awarded_on::text as "awardedOn",
      area_words as "areaWords", kinds
    from notices.status_on(${day}::date)`.execute(db)
  return rows[0] ?? null
}

/** The status stays as it is until the end of this transaction. */
export const holdStatus = async (db: Books): Promise<void> => {
  await sql`select notices.hold_status()`.execute(db)
}

/** Every decision that was noted, with what a second person made of it, the latest first. */
export const selectStatusNotes = (db: Books) =>
  tables(db)
    .selectFrom('notices.status_note as n')
    .leftJoin('notices.status_ruling as r', 'r.note', 'n.id')
    .select(['n.id', 'n.sort', 'n.decision', 'n.register_entry', 'n.authority', 'n.area_words', 'n.kinds'])
    .select(['n.gives', 'n.noted_by', 'n.noted_at', 'r.way', 'r.ruled_by', 'r.ruled_at'])
    .select(sql<Day>`n.from_day::text`.as('from_day'))
    .orderBy('n.from_day', 'desc')
    .orderBy('n.noted_at', 'desc')
    .orderBy('n.gives')
    .execute()

export const insertStatusNotes = (
  db: Books,
  rows: readonly Insertable<Rows['notices.status_note']>[],
): Promise<unknown> =>
  tables(db)
    .insertInto('notices.status_note')
    .values([...rows])
    .execute()

export const insertStatusRuling = (
  db: Books,
  row: Insertable<Rows['notices.status_ruling']>,
): Promise<unknown> => tables(db).insertInto('notices.status_ruling').values(row).execute()

/** The last day up to this one on which something noted beforehand began to hold. */
export const selectLastStatusDay = async (db: Books, today: Day): Promise<Day | null> => {
  const { rows } = await sql<{ last: Day | null }>`
    select max(from_day)::text as last from notices.status_note where from_day <= ${today}::date`.execute(db)
  return rows[0]?.last ?? null
}

export const insertUnmarking = (db: Books, row: Insertable<Rows['notices.unmarking']>): Promise<unknown> =>
  tables(db).insertInto('notices.unmarking').values(row).execute()

export const selectUnmarkings = (db: Books, notices: readonly string[]) =>
  tables(db)
    .selectFrom('notices.unmarking')
    .select(['notice', 'unmarked_by', 'unmarked_at'])
    .where('notice', 'in', [...notices])
    .execute()

export interface MarkedNotice {
  readonly notice: string
  readonly reference: string
  readonly kind: string
  readonly providerName: string
  readonly approved: boolean
}

/** Prepared with the mark and not sent: what a suspension stops. */
export const selectMarkedUnsent = async (db: Books): Promise<MarkedNotice[]> =>
  (
    await sql<MarkedNotice>`
      select n.id as notice, n.reference, n.kind, p.name as "providerName",
        exists (select from notices.approval a where a.notice = n.id) as approved
      from notices.open_notice o join notices.notice n on n.id = o.notice
      join notices.provider p on p.id = n.provider
      where o.sent_at is null and notices.standing_of(n.id, n.standing) = 'trusted'
        and not exists (select from notices.withdrawal w where w.notice = n.id)
      order by n.reference`.execute(db)
  ).rows
