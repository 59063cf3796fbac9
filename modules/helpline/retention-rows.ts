import type { Candidate, DuePage, KeptBooks, RowOfRecord } from '@vigie/platform/house'
import { sql } from 'kysely'

/** Contacts whose record was closed until that day and that still have notes, or say where somebody lives. */
export const selectContactsDue = async (
  db: KeptBooks,
  { until, after, most }: DuePage,
): Promise<Candidate[]> =>
  (
    await sql<Candidate>`
      select contact as record, closed_at::text as place from helpline.closure x
      where closed_at < (${until}::date + 1)::timestamp at time zone 'Europe/Brussels'
        and (exists (select from helpline.note n where n.contact = x.contact and octet_length(n.sealed) > 0)
          or exists (select from helpline.answer a where a.contact = x.contact and octet_length(a.sealed) > 0)
          or exists (select from helpline.hint w where w.contact = x.contact and octet_length(w.sealed) > 0)
          or exists (select from helpline.dispatch d join helpline.dispatch_note n on n.dispatch = d.id
            where d.contact = x.contact and octet_length(n.said) > 0)
          or exists (select from helpline.referral_out o where o.contact = x.contact and octet_length(o.addresses) > 0)
          or exists (select from helpline.record r where r.contact = x.contact and r.region is not null))
        ${after === null ? sql`` : sql`and (closed_at, contact) > (${after.place}::timestamptz, ${after.record}::uuid)`}
      order by closed_at, contact limit ${most}`.execute(db)
  ).rows

export const isContact = async (db: KeptBooks, id: string): Promise<boolean> =>
  (await sql`select from helpline.contact where id = ${id}`.execute(db)).rows.length > 0

export const selectSealedRowsOfContacts = async (
  db: KeptBooks,
  contacts: readonly string[],
): Promise<RowOfRecord[]> =>
  (
    await sql<RowOfRecord>`select contact::text as record, 'helpline.note' as table, id::text as row from helpline.note
      where contact = any(${contacts})
      union all select contact::text, 'helpline.hint', id::text from helpline.hint where contact = any(${contacts})
      union all select contact::text, 'helpline.answer', id::text from helpline.answer
      where contact = any(${contacts}) and sealed is not null
      union all select d.contact::text, 'helpline.dispatch_note', n.id::text from helpline.dispatch d
      join helpline.dispatch_note n on n.dispatch = d.id where d.contact = any(${contacts})
      union all select contact::text, 'helpline.referral_out', id::text from helpline.referral_out
      where contact = any(${contacts})`.execute(db)
  ).rows

/** Takes away where somebody lives, and what asks at the hotline; what is left are words out of short lists, for the figures. */
export const forgetContacts = async (db: KeptBooks, contacts: readonly string[]): Promise<void> => {
  await sql`update helpline.record set region = null where contact = any(${contacts}) and region is not null`.execute(
    db,
  )
  await sql`update helpline.carrying set asks_index = '', asks_proof = ''
    where referral_out in (select id from helpline.referral_out where contact = any(${contacts}))`.execute(db)
}
