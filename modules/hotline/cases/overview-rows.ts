import type { Books } from '@vigie/platform/operation'
import { sql } from 'kysely'

export type ReferralUnderWay = {
  readonly referral: string
  readonly case: string
  readonly number: number
  readonly recipientSort: string
  readonly recipient: string
  readonly preparedBy: string
  readonly since: Date
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
