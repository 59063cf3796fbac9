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

/** Items that two people looked at and found differently, nobody having decided yet. */
export const selectItemsInDispute = async (db: Books): Promise<ItemInDispute[]> => {
  const { rows } = await sql<ItemInDispute>`
    select c.id as "case", c.number, i.number as item, max(a.assessed_at) as since
    from hotline.item i
    join hotline.case c on c.id = i."case"
    join hotline.assessment a on a.item = i.id
    where a.round = coalesce((select max(r.round) from hotline.reassessment r where r.item = i.id), 1)
      and not exists (select from hotline.verdict v where v.item = i.id and v.round = a.round)
    group by c.id, c.number, i.number
    having count(*) = 2
    order by since`.execute(db)
  return rows
}

/** Hand-overs that wait: for a second person, or, once approved, for somebody to carry them over. */
export const selectReferralsUnderWay = async (
  db: Books,
  waitingFor: 'approval' | 'hand-over',
): Promise<ReferralUnderWay[]> => {
  const condition =
    waitingFor === 'approval'
      ? sql<boolean>`not exists (select from hotline.referral_ruling x where x.referral = r.id)`
      : sql<boolean>`exists (select from hotline.referral_approval x where x.referral = r.id)
          and not exists (select from hotline.hand_over h where h.referral = r.id)`
  const { rows } = await sql<ReferralUnderWay>`
    select r.id as referral, r."case", c.number, r.recipient_sort as "recipientSort", r.recipient,
           r.prepared_by as "preparedBy", r.prepared_at as since
    from hotline.referral r join hotline.case c on c.id = r."case"
    where ${condition}
    order by r.prepared_at`.execute(db)
  return rows
}
