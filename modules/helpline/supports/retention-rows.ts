import type { Day } from '@vigie/kernel'
import type { Candidate, DuePage, HangsOn, KeptBooks, RowOfRecord } from '@vigie/platform/house'
import { sql } from 'kysely'

/** When it was closed; nothing where it is open. */
const CLOSED = sql`from helpline.closing_ruling r join helpline.closing_request q on q.id = r.request
  where r.ruling = 'approved' and not exists (select from helpline.support_reopening o where o.request = r.request)`

/** What was closed until that day, is not open again and was not destroyed yet. */
export const selectSupportsDue = async (
  db: KeptBooks,
  { until, after, most }: DuePage,
): Promise<Candidate[]> =>
  (
    await sql<Candidate>`select q.support as record, r.ruled_at::text as place ${CLOSED}
        and r.ruled_at < (${until}::date + 1)::timestamp at time zone 'Europe/Brussels'
        and not exists (select from helpline.support_destruction d where d.support = q.support)
        ${after === null ? sql`` : sql`and (r.ruled_at, q.support) > (${after.place}::timestamptz, ${after.record}::uuid)`}
      order by r.ruled_at, q.support limit ${most}`.execute(db)
  ).rows

export const isSupport = async (db: KeptBooks, id: string): Promise<boolean> =>
  (await sql`select from helpline.support where id = ${id}`.execute(db)).rows.length > 0

export const selectSealedRowsOfSupports = async (
  db: KeptBooks,
  supports: readonly string[],
): Promise<RowOfRecord[]> =>
  (
    await sql<RowOfRecord>`select support::text as record, 'helpline.support_entry' as table, id::text as row
      from helpline.support_entry where support = any(${supports})
      union all select support::text, 'helpline.task', id::text from helpline.task where support = any(${supports})
      union all select support::text, 'helpline.pseudonym', id::text from helpline.pseudonym where support = any(${supports})
      union all select support::text, 'helpline.closing_request', id::text from helpline.closing_request
      where support = any(${supports})
      union all select support::text, 'helpline.onward_referral', id::text from helpline.onward_referral
      where support = any(${supports})
      union all select r.support::text, 'helpline.onward_consent', c.id::text from helpline.onward_consent c
      join helpline.onward_referral r on r.id = c.referral where r.support = any(${supports})
      union all select q.support::text, 'helpline.closing_ruling', r.request::text from helpline.closing_ruling r
      join helpline.closing_request q on q.id = r.request where q.support = any(${supports})`.execute(db)
  ).rows

/** Marks them as destroyed, and nobody finds them by a pseudonym any more. The database refuses what is open. */
export const forgetSupports = async (db: KeptBooks, supports: readonly string[], on: Day): Promise<void> => {
  await sql`insert into helpline.support_destruction (support, destroyed_on)
    select one, ${on}::date from unnest(${supports}::uuid[]) as one`.execute(db)
  await sql`update helpline.pseudonym set found_by = '' where support = any(${supports}) and octet_length(found_by) > 0`.execute(
    db,
  )
}

/** Where these contacts belong, and when that was closed. */
export const selectSupportsOfContacts = async (
  db: KeptBooks,
  contacts: readonly string[],
): Promise<HangsOn[]> =>
  (
    await sql<HangsOn>`select a.contact as record, a.support as on,
        (select (max(r.ruled_at) at time zone 'Europe/Brussels')::date ${CLOSED} and q.support = a.support) as "endedOn"
      from helpline.support_contact a where a.contact = any(${contacts})`.execute(db)
  ).rows

/** Nobody opens these again until the end of this transaction. */
export const holdSupportsToEnd = async (db: KeptBooks, supports: readonly string[]): Promise<void> => {
  for (const one of [...new Set(supports)].sort()) {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`helpline/support/${one}`}, 0))`.execute(db)
  }
}

/** Pseudonyms whose day has come. */
export const selectPseudonymsDue = async (
  db: KeptBooks,
  { until, after, most }: DuePage,
): Promise<Candidate[]> =>
  (
    await sql<Candidate>`select id as record, expires_on::text as place from helpline.pseudonym
      where expires_on <= ${until}::date and octet_length(found_by) > 0
        ${after === null ? sql`` : sql`and (expires_on, id) > (${after.place}::date, ${after.record}::uuid)`}
      order by expires_on, id limit ${most}`.execute(db)
  ).rows

export const selectSealedRowsOfPseudonyms = async (
  _db: KeptBooks,
  pseudonyms: readonly string[],
): Promise<RowOfRecord[]> => pseudonyms.map((id) => ({ record: id, table: 'helpline.pseudonym', row: id }))

/** Takes away what finds them; with the mark goes the name under which somebody was found. */
export const forgetPseudonyms = async (db: KeptBooks, pseudonyms: readonly string[]): Promise<void> => {
  await sql`update helpline.pseudonym set found_by = '' where id = any(${pseudonyms})`.execute(db)
}
