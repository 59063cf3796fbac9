import type { Books } from '@vigie/platform/operation'
import { sql } from 'kysely'

export type ItemInDispute = {
  readonly case: string
  readonly number: number
  readonly item: number
  readonly since: Date
}
export type ReferralUnderWay = {
  readonly referral: string
  readonly case: string
  readonly number: number
  readonly recipientSort: string
  readonly recipient: string
  readonly preparedBy: string
  readonly since: Date
}

/** Items that two people looked at and found differently, nobody having decided yet. Such a case cannot be closed. */
export const selectItemsInDispute = async (db: Books, most: number): Promise<ItemInDispute[]> => {
  const { rows } = await sql<ItemInDispute>`
    select o."case", o.number, i.number as item, l.since
    from hotline.open_case o
    join hotline.item i on i."case" = o."case"
    cross join lateral (
      select count(*) as looks, max(a.assessed_at) as since, max(a.round) as round
      from hotline.assessment a
      where a.item = i.id
        and a.round = coalesce((select max(r.round) from hotline.reassessment r where r.item = i.id), 1)
    ) l
    where l.looks = 2 and not exists (select from hotline.verdict v where v.item = i.id and v.round = l.round)
    order by l.since limit ${most}`.execute(db)
  return rows
}

/** Hand-overs that wait: for a second person, or, once approved, for somebody to carry them over. */
export const selectReferralsUnderWay = async (
  db: Books,
  waitingFor: 'approval' | 'hand-over',
  most: number,
): Promise<ReferralUnderWay[]> => {
  const ruled = sql<boolean>`exists (select from hotline.referral_ruling x where x.referral = r.id)`
  const { rows } = await sql<ReferralUnderWay>`
    select r.id as referral, r."case", c.number, r.recipient_sort as "recipientSort", r.recipient,
           r.prepared_by as "preparedBy", r.prepared_at as since
    from hotline.referral_under_way u
    join hotline.referral r on r.id = u.referral
    join hotline.case c on c.id = r."case"
    where ${waitingFor === 'approval' ? sql`not ${ruled}` : ruled}
    order by r.prepared_at limit ${most}`.execute(db)
  return rows
}
