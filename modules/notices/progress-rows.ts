import type { Books } from '@vigie/platform/operation'
import { sql } from 'kysely'

export interface ProgressRow {
  readonly case: string
  readonly items: readonly string[]
  readonly undecided: number
  readonly withdrawn: boolean
  readonly approved: boolean
  readonly acknowledged: boolean
  readonly sent: boolean
  readonly lastOutcome: string | null
}

export const selectProgress = async (db: Books, cases: readonly string[]): Promise<ProgressRow[]> => {
  const { rows } = await sql<ProgressRow>`
    select n."case", i.items, i.undecided, r.way is not distinct from 'withdrawn' as withdrawn,
           r.way is not distinct from 'approved' as approved,
           exists (select from notices.acknowledgement a where a.notice = n.id) as acknowledged,
           exists (select from notices.dispatch d where d.notice = n.id and d.outcome = 'sent') as sent,
           (select d.outcome from notices.dispatch d where d.notice = n.id order by d.attempt desc limit 1) as "lastOutcome"
    from notices.notice n
    left join notices.ruling r on r.notice = n.id
    cross join lateral (
      select coalesce(array_agg(k.item::text order by k.number), '{}') as items,
             (count(*) filter (where not exists (
               select from notices.decision x where x.notice_item = k.id)))::int as undecided
      from notices.notice_item k where k.notice = n.id
    ) i
    where n."case" = any(${cases})
    order by n.reference`.execute(db)
  return rows
}
