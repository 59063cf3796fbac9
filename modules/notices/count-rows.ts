import type { Books } from '@vigie/platform/operation'
import { sql } from 'kysely'

/** What a kind of item is called in the DSA Transparency Database. */
export interface Term {
  readonly kind: string
  readonly synthetic: boolean
  readonly ofAnAdult: boolean
  /** Category and keyword in one word. */
  readonly term: string
}

/**
 * One sum over items that were sent. Where a column is null the sum is over all its values: over the providers and kinds of
 * a standing, over the terms of a row, over the actions of either.
 */
export interface SumRow {
  readonly provider: string | null
  /** Null also in a row of its own: of what names no service. */
  readonly service: string | null
  readonly kind: string | null
  readonly standing: string
  readonly term: string | null
  readonly action: string | null
  readonly notices: number
  readonly items: number
  /** Milliseconds from sending to the decision that counts: the two in the middle, alike where one is. */
  readonly lower: number | null
  readonly upper: number | null
}

/** Sums up every item of every notice that was sent in that year, as the year runs in Brussels. */
export const selectSums = async (db: Books, year: number, terms: readonly Term[]): Promise<SumRow[]> => {
  const { rows } = await sql<SumRow>`
    with item as (
      select n.id as notice, p.name as provider, s.name as service, n.kind, t.term, coalesce(l.action, 'waiting') as action,
        case when n.outside_act then 'voluntary' else notices.standing_of(n.id, n.standing) end as standing,
        n.reference, i.number,
        -- Silence is written down by us, so it took the provider no time at all.
        case when l.action <> 'no-answer' then (extract(epoch from l.decided_at - d.at) * 1000)::float8 end as spent
      from notices.dispatch d
      join notices.notice n on n.id = d.notice
      join notices.provider p on p.id = n.provider
      left join notices.service s on s.id = n.service
      join notices.notice_item i on i.notice = n.id
      join jsonb_to_recordset(${JSON.stringify(terms)}::jsonb)
        as t (kind text, synthetic boolean, "ofAnAdult" boolean, term text)
        on t.kind = n.kind and t.synthetic = (i.nature = 'ai-generated') and t."ofAnAdult" = (i.age_band = 'adult')
      left join lateral (
        select x.action, x.decided_at from notices.decision x
        where x.notice_item = i.id order by x.turn desc limit 1
      ) l on true
      where d.outcome = 'sent'
        -- What came back and was sent again counts once, when it was sent last.
        and not exists (
          select from notices.dispatch x where x.notice = d.notice and x.outcome = 'sent' and x.attempt > d.attempt)
        and d.at >= make_timestamptz(${year}::int, 1, 1, 0, 0, 0, 'Europe/Brussels')
        and d.at < make_timestamptz(${year}::int + 1, 1, 1, 0, 0, 0, 'Europe/Brussels')
    )
    select provider, service, kind, standing, term, action, count(distinct notice)::int as notices, count(*)::int as items,
      percentile_disc(0.5) within group (order by spent) as lower,
      percentile_disc(0.5) within group (order by spent desc) as upper
    from item
    group by grouping sets (
      (standing), (standing, action),
      (provider, service, kind, standing), (provider, service, kind, standing, action),
      (provider, service, kind, standing, term), (provider, service, kind, standing, term, action)
    )
    order by provider, service nulls first, kind, min((reference || lpad(number::text, 9, '0')) collate "C")`.execute(
    db,
  )
  return rows
}
