import type { Books } from '@vigie/platform/operation'
import { sql } from 'kysely'

/** Items that a provider took away, by the hours from sending to that decision, and the median of those hours. */
export interface HoursRow {
  /** The row over all bands together. */
  readonly whole: boolean
  readonly band: number | null
  readonly items: number
  readonly median: number | null
}

/** Sums up what was sent as a trusted flagger in that year, as the year runs in Brussels. A band is its last hour; null is the one above all of them. */
export const selectHours = async (db: Books, year: number, bands: readonly number[]): Promise<HoursRow[]> =>
  (
    await sql<HoursRow>`
      with gone as (
        select (extract(epoch from l.decided_at - d.at) / 3600)::float8 as hours
        from notices.dispatch d
        join notices.notice n on n.id = d.notice and notices.standing_of(n.id, n.standing) = 'trusted'
        join notices.notice_item i on i.notice = n.id
        join lateral (
          select x.action, x.decided_at from notices.decision x
          where x.notice_item = i.id order by x.turn desc limit 1
        ) l on l.action in ('removed', 'disabled')
        where d.outcome = 'sent'
          and not exists (
            select from notices.dispatch x where x.notice = d.notice and x.outcome = 'sent' and x.attempt > d.attempt)
          and d.at >= make_timestamptz(${year}::int, 1, 1, 0, 0, 0, 'Europe/Brussels')
          and d.at < make_timestamptz(${year}::int + 1, 1, 1, 0, 0, 0, 'Europe/Brussels')
      ), banded as (
        select hours, (select min(b) from unnest(${[...bands]}::int[]) b where hours <= b) as band from gone
      )
      select band, count(*)::integer as items,
        percentile_cont(0.5) within group (order by hours) as median, grouping(band) = 1 as whole
      from banded group by grouping sets ((band), ()) order by whole, band`.execute(db)
  ).rows
