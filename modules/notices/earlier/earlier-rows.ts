import type { Books } from '@vigie/platform/operation'
import { type Insertable, sql } from 'kysely'
import type { Rows } from '../rows.generated.ts'

const tables = (db: Books) => db.$extendTables<Rows>()

export interface EarlierFound {
  /** The item of the case that it was about. */
  readonly item: string
  readonly earlier: string
  readonly notice: string
  readonly dispatch: string
  readonly at: Date
  readonly decision: string | null
}

/** Of each of these items the last notice to this provider that left, and what was decided of it last. */
export const findEarlier = async (
  db: Books,
  provider: string,
  items: readonly string[],
): Promise<EarlierFound[]> =>
  (
    await sql<EarlierFound>`
      select distinct on (k.item) k.item, k.id as earlier, k.notice, x.id as dispatch, x.at, d.id as decision
      from notices.notice_item k
      join notices.notice n on n.id = k.notice and n.provider = ${provider}
      join lateral (
        select s.id, s.at from notices.dispatch s where s.notice = n.id and s.outcome = 'sent' order by s.at desc limit 1
      ) x on true
      left join lateral (
        select v.id from notices.decision v where v.notice_item = k.id order by v.turn desc limit 1
      ) d on true
      where k.item = any(${[...items]}::uuid[]) order by k.item, x.at desc`.execute(db)
  ).rows

export const insertEarlier = async (
  db: Books,
  rows: readonly Insertable<Rows['notices.earlier_item']>[],
): Promise<void> => {
  if (rows.length === 0) return
  await tables(db)
    .insertInto('notices.earlier_item')
    .values([...rows])
    .execute()
}

export interface EarlierRow {
  readonly notice_item: string
  readonly reference: string
  readonly sent_at: Date
  readonly action: string | null
  readonly decided_at: Date | null
  readonly remote: string | null
}

/** What these notices cite, by their items. */
export const selectEarlier = async (db: Books, notices: readonly string[]): Promise<EarlierRow[]> =>
  (
    await sql<EarlierRow>`
      select e.notice_item, n.reference, s.at as sent_at, d.action, d.decided_at,
        (select min(r.remote) from notices.platform_report_end r
          where r.notice = e.earlier_notice and r.remote is not null having count(distinct r.remote) = 1) as remote
      from notices.earlier_item e
      join notices.notice n on n.id = e.earlier_notice
      join notices.dispatch s on s.id = e.dispatch
      left join notices.decision d on d.id = e.decision
      where e.notice = any(${[...notices]}::uuid[])`.execute(db)
  ).rows
