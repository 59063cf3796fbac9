import { type Day, wordOf } from '@vigie/kernel'
import type { Books } from '@vigie/platform/operation'
import { type Insertable, sql } from 'kysely'
import type { Rows } from '../rows.generated.ts'
import { ORIGINS } from './channel.ts'
import { type ContactPoint, PURPOSES } from './contact-point.ts'
import { OpeningHours } from './opening-hours.ts'

const tables = (db: Books) => db.$extendTables<Rows>()

interface ContactPointRow {
  readonly id: string
  readonly provider: string
  readonly service: string | null
  readonly purpose: string
  readonly mailbox: string | null
  readonly form_place: string | null
  readonly telephone: string | null
  readonly languages: readonly string[]
  readonly hours: unknown
  readonly origin: string
  readonly source: string
  readonly source_day: Day
  readonly noted_by: string
  readonly noted_at: Date
  readonly checked_at: Date | null
}

/** The contact points of these providers, or of all, that nothing took the place of and nobody ended. */
export const selectContactPoints = async (
  db: Books,
  providers: readonly string[] | null,
): Promise<ContactPoint[]> => {
  const { rows } = await sql<ContactPointRow>`
    select c.*, c.source_day::text as source_day,
      (select max(k.checked_at) from notices.directory_check k where k.contact_point = c.id) as checked_at
    from notices.contact_point c
    where ${providers === null ? sql`true` : sql`c.provider = any(${[...providers]}::uuid[])`}
      and not exists (select from notices.contact_point n where n.replaces = c.id)
      and not exists (select from notices.contact_point_end e where e.contact_point = c.id)
    order by c.provider, c.service nulls first, c.purpose, c.noted_at, c.id`.execute(db)
  return rows.map((row) => ({
    id: row.id,
    provider: row.provider,
    service: row.service,
    purpose: wordOf(PURPOSES, row.purpose),
    mailbox: row.mailbox,
    formPlace: row.form_place,
    telephone: row.telephone,
    languages: row.languages,
    hours: row.hours === null ? null : OpeningHours.parse(row.hours),
    origin: wordOf(ORIGINS, row.origin),
    source: row.source,
    sourceDay: row.source_day,
    notedBy: row.noted_by,
    notedAt: row.noted_at,
    checkedAt: row.checked_at,
  }))
}

export const insertContactPoint = (
  db: Books,
  row: Insertable<Rows['notices.contact_point']>,
): Promise<unknown> => tables(db).insertInto('notices.contact_point').values(row).execute()

export const insertContactPointEnd = (
  db: Books,
  row: Insertable<Rows['notices.contact_point_end']>,
): Promise<unknown> => tables(db).insertInto('notices.contact_point_end').values(row).execute()

/** Where a provider was reached once and, by the word of a person or a newer row, is not any more. */
export const selectPlacesGone = async (db: Books, provider: string) =>
  (
    await sql<Pick<ContactPoint, 'service' | 'purpose' | 'mailbox' | 'formPlace' | 'telephone'>>`
      select c.service, c.purpose, c.mailbox, c.form_place as "formPlace", c.telephone
      from notices.contact_point c
      where c.provider = ${provider} and (
        exists (select from notices.contact_point n where n.replaces = c.id)
        or exists (select from notices.contact_point_end e where e.contact_point = c.id))`.execute(db)
  ).rows
