import type { Day } from '@vigie/kernel'
import type { Books } from '@vigie/platform/operation'
import { sql } from 'kysely'
import type { ToldRow } from './leaving-rows.ts'

// The worker's login reads these columns and no other: of the contact, of who declared it and why, it may know nothing.

export const selectToCarry = async (db: Books, most: number): Promise<string[]> =>
  (
    await sql<{
      id: string
    }>`select referral_out as id from helpline.open_referral order by referral_out limit ${most}`.execute(db)
  ).rows.map(({ id }) => id)

export interface DeclaredRow {
  readonly id: string
  readonly consent: string
  readonly kind: string
  readonly language: string
  readonly addresses: Buffer
}

/** What was declared, while it still has to be carried and was not destroyed. */
export const selectDeclared = async (db: Books, id: string): Promise<DeclaredRow | undefined> =>
  (
    await sql<DeclaredRow>`select o.id, o.consent, o.kind, o.language, o.addresses
      from helpline.referral_out o join helpline.open_referral w on w.referral_out = o.id
      where o.id = ${id} and octet_length(o.addresses) > 0`.execute(db)
  ).rows[0]

/** That it was carried; whoever says so again says nothing new. */
export const insertCarrying = async (
  db: Books,
  row: { referral_out: string; carried_on: Day; asks_index: Buffer; asks_proof: Buffer },
): Promise<void> => {
  await sql`insert into helpline.carrying (referral_out, carried_on, asks_index, asks_proof)
    values (${row.referral_out}, ${row.carried_on}::date, ${row.asks_index}, ${row.asks_proof})
    on conflict do nothing`.execute(db)
}

export interface CarriedRow {
  readonly referral: string
  readonly index: Buffer
  readonly proof: Buffer
  /** How much of it is known here. */
  readonly known: number
}

/** What was carried since then and can be asked after, in turn. */
export const selectToAsk = async (
  db: Books,
  { since, after, most }: { since: Day; after: string | null; most: number },
): Promise<CarriedRow[]> =>
  (
    await sql<CarriedRow>`select referral_out as referral, asks_index as index, asks_proof as proof,
        (select count(*)::integer from helpline.referral_news n where n.referral_out = c.referral_out) as known
      from helpline.carrying c where carried_on >= ${since}::date and octet_length(asks_proof) > 0
        ${after === null ? sql`` : sql`and referral_out > ${after}::uuid`}
      order by referral_out limit ${most}`.execute(db)
  ).rows

/** What came back; what stands there already stays. */
export const insertTold = async (db: Books, rows: readonly ToldRow[]): Promise<void> => {
  await sql`insert into helpline.referral_news (referral_out, position, word, told_on)
    select r.referral_out, r.position, r.word, r.told_on
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r (referral_out uuid, position integer, word text, told_on date)
    on conflict do nothing`.execute(db)
}
