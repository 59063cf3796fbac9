import type { Day } from '@vigie/kernel'
import type { Books } from '@vigie/platform/operation'
import { sql } from 'kysely'

export interface ReferralRow {
  readonly id: string
  readonly contact: string
  readonly consent: string
  readonly kind: string
  readonly language: string
  readonly addresses: Buffer
  readonly reason: Buffer | null
  readonly declared_by: string
  readonly declared_on: Day
}

export const insertReferral = async (db: Books, row: ReferralRow): Promise<void> => {
  await sql`insert into helpline.referral_out (id, contact, recipient, consent, kind, language, addresses, reason, declared_by,
      declared_on)
    values (${row.id}, ${row.contact}, 'hotline', ${row.consent}, ${row.kind}, ${row.language}, ${row.addresses}, ${row.reason},
      ${row.declared_by}, ${row.declared_on}::date)`.execute(db)
}

export const selectReferralsOf = async (
  db: Books,
  contact: string,
): Promise<(ReferralRow & { readonly carried_on: Day | null })[]> =>
  (
    await sql<ReferralRow & { readonly carried_on: Day | null }>`
      select o.id, o.contact, o.consent, o.kind, o.language, o.addresses, o.reason, o.declared_by, o.declared_on, c.carried_on
      from helpline.referral_out o left join helpline.carrying c on c.referral_out = o.id
      where o.contact = ${contact} order by o.declared_on, o.id`.execute(db)
  ).rows

export interface ToldRow {
  readonly referral_out: string
  readonly position: number
  readonly word: string
  readonly told_on: Day
}

export const selectTold = async (db: Books, referrals: readonly string[]): Promise<ToldRow[]> =>
  (
    await sql<ToldRow>`select referral_out, position, word, told_on from helpline.referral_news
      where referral_out = any(${referrals}) order by referral_out, position`.execute(db)
  ).rows

export const selectContactOfReferral = async (db: Books, id: string): Promise<number | null> =>
  (
    await sql<{
      number: number
    }>`select c.number from helpline.referral_out o join helpline.contact c on c.id = o.contact
      where o.id = ${id}`.execute(db)
  ).rows[0]?.number ?? null
