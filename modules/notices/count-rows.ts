import type { Books } from '@vigie/platform/operation'
import { sql } from 'kysely'

/** One item of a notice that was sent, with nothing about any person. */
export interface SentItem {
  readonly notice: string
  readonly provider: string
  readonly kind: string
  readonly standing: string
  readonly nature: string
  readonly ageBand: string
  readonly sentAt: Date
  readonly acknowledgedAt: Date | null
  /** The last decision: the one that counts. */
  readonly action: string | null
  readonly decidedAt: Date | null
}

/** Every item of every notice that was sent in that year, as the year runs in Brussels. */
export const selectSentItems = async (db: Books, year: number): Promise<SentItem[]> => {
  const { rows } = await sql<SentItem>`
    select n.id as notice, p.name as provider, n.kind, n.standing, i.nature, i.age_band as "ageBand",
           d.at as "sentAt", a.acknowledged_at as "acknowledgedAt", l.action, l.decided_at as "decidedAt"
    from notices.dispatch d
    join notices.notice n on n.id = d.notice
    join notices.provider p on p.id = n.provider
    join notices.notice_item i on i.notice = n.id
    left join notices.acknowledgement a on a.notice = n.id
    left join lateral (
      select x.action, x.decided_at from notices.decision x
      where x.notice_item = i.id order by x.turn desc limit 1
    ) l on true
    where d.outcome = 'sent'
      and d.at >= make_timestamptz(${year}::int, 1, 1, 0, 0, 0, 'Europe/Brussels')
      and d.at < make_timestamptz(${year}::int + 1, 1, 1, 0, 0, 0, 'Europe/Brussels')
    order by p.name, n.kind, n.reference, i.number`.execute(db)
  return rows
}

export const selectSentAt = async (db: Books, notice: string): Promise<Date | null> => {
  const { rows } = await sql<{ at: Date }>`
    select at from notices.dispatch where notice = ${notice} and outcome = 'sent'`.execute(db)
  return rows[0]?.at ?? null
}
