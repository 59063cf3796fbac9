import type { Books } from '@vigie/platform/operation'
import { sql } from 'kysely'

export interface OnwardRow {
  readonly id: string
  readonly support: string
  readonly body: string
  readonly called: Buffer
  readonly reach: Buffer
  readonly wanted: Buffer
  readonly age_band: string | null
  readonly language: string | null
  readonly referred_by: string
  readonly referred_at: Date
}
export interface StandingOnwardRow extends OnwardRow {
  readonly number: number
  readonly consent: string
  readonly progress: string | null
}

export const insertOnward = async (db: Books, row: OnwardRow): Promise<void> => {
  await sql`insert into helpline.onward_referral (id, support, body, called, reach, wanted, age_band, language, referred_by,
      referred_at)
    values (${row.id}, ${row.support}, ${row.body}, ${row.called}, ${row.reach}, ${row.wanted}, ${row.age_band}, ${row.language},
      ${row.referred_by}, ${row.referred_at})`.execute(db)
}

export interface ConsentRow {
  readonly id: string
  readonly referral: string
  readonly word: string
  readonly giver: string | null
  readonly reason: Buffer | null
  readonly said_by: string
  readonly said_at: Date
}

export const insertConsent = async (db: Books, row: ConsentRow): Promise<void> => {
  await sql`insert into helpline.onward_consent (id, referral, word, giver, reason, said_by, said_at)
    values (${row.id}, ${row.referral}, ${row.word}, ${row.giver}, ${row.reason}, ${row.said_by}, ${row.said_at})`.execute(
    db,
  )
}

export interface ProgressRow {
  readonly referral: string
  readonly word: string
  readonly noted_by: string
  readonly noted_at: Date
}

export const insertProgress = async (db: Books, row: ProgressRow): Promise<void> => {
  await sql`insert into helpline.onward_progress (referral, word, noted_by, noted_at)
    values (${row.referral}, ${row.word}, ${row.noted_by}, ${row.noted_at})`.execute(db)
}

const ONWARD = sql`r.id, r.support, s.number, r.body, r.called, r.reach, r.wanted, r.age_band, r.language, r.referred_by,
  r.referred_at, n.consent, n.progress
  from helpline.onward_referral r join helpline.onward_now n on n.referral = r.id join helpline.support s on s.id = r.support`

export const selectOnward = async (db: Books, id: string): Promise<StandingOnwardRow | undefined> =>
  (await sql<StandingOnwardRow>`select ${ONWARD} where r.id = ${id}`.execute(db)).rows[0]

export const selectOnwards = async (db: Books, support: string): Promise<StandingOnwardRow[]> =>
  (
    await sql<StandingOnwardRow>`select ${ONWARD} where r.support = ${support} order by r.referred_at, r.id`.execute(
      db,
    )
  ).rows

export const selectConsents = async (db: Books, support: string): Promise<ConsentRow[]> =>
  (
    await sql<ConsentRow>`select c.id, c.referral, c.word, c.giver, c.reason, c.said_by, c.said_at
      from helpline.onward_consent c join helpline.onward_referral r on r.id = c.referral
      where r.support = ${support} order by c.said_at, c.id`.execute(db)
  ).rows

export const selectProgress = async (db: Books, support: string): Promise<ProgressRow[]> =>
  (
    await sql<ProgressRow>`select p.referral, p.word, p.noted_by, p.noted_at
      from helpline.onward_progress p join helpline.onward_referral r on r.id = p.referral
      where r.support = ${support} order by p.noted_at, p.word`.execute(db)
  ).rows
