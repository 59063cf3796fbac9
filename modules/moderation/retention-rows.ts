import type { Candidate, DuePage, KeptBooks, RowOfRecord } from '@vigie/platform/house'
import { sql } from 'kysely'

/** Decisions that still give their reasons and were made until that day. */
export const selectDecisionsDue = async (
  db: KeptBooks,
  { until, after, most }: DuePage,
): Promise<Candidate[]> =>
  (
    await sql<Candidate>`
      select id as record, decided_at::text as place from moderation.decision
      where decided_at < (${until}::date + 1)::timestamp at time zone 'Europe/Brussels' and explanation <> ''
        ${after === null ? sql`` : sql`and (decided_at, id) > (${after.place}::timestamptz, ${after.record}::uuid)`}
      order by decided_at, id limit ${most}`.execute(db)
  ).rows

export const isDecision = async (db: KeptBooks, id: string): Promise<boolean> =>
  (await sql`select from moderation.decision where id = ${id}`.execute(db)).rows.length > 0

export const selectSealedRowsOfDecisions = async (
  db: KeptBooks,
  decisions: readonly string[],
): Promise<RowOfRecord[]> =>
  (
    await sql<RowOfRecord>`select decision::text as record, 'moderation.complaint' as table, id::text as row
      from moderation.complaint where decision = any(${decisions})
      union all select d.id::text, 'moderation.signed_complaint', s.id::text from moderation.decision d
      join moderation.complained_item a on a.item = d.item
      join moderation.signed_complaint s on s.id = a.signed_complaint and s.words is not null
      where d.id = any(${decisions})`.execute(db)
  ).rows

/** Takes away why it was decided; that it was, and what the database calls it, stays for the figures. */
export const forgetDecisions = async (db: KeptBooks, decisions: readonly string[]): Promise<void> => {
  await sql`update moderation.decision set explanation = '' where id = any(${decisions})`.execute(db)
  await sql`update moderation.complaint_ruling set explanation = '' where decision = any(${decisions})`.execute(
    db,
  )
  await sql`update moderation.statement set body = '{}' where decision = any(${decisions})`.execute(db)
}
