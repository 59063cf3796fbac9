import type { Books } from '@vigie/platform/operation'
import { sql } from 'kysely'

export interface SenderTellingRow {
  readonly warning: string | null
  readonly suspension: string | null
  readonly way: 'e-mail' | 'copied'
  readonly told_by: string | null
  readonly told_at: Date
}

/** Says whether it is new: what a sender was told of stays as it was. */
export const insertSenderTelling = async (db: Books, row: SenderTellingRow): Promise<boolean> =>
  (
    await sql`insert into moderation.sender_telling (warning, suspension, way, told_by, told_at)
      values (${row.warning}, ${row.suspension}, ${row.way}, ${row.told_by}, ${row.told_at})
      on conflict do nothing returning way`.execute(db)
  ).rows.length > 0

/** What somebody was told of, by the ids of their warnings and suspensions. */
export const selectSenderTellings = async (db: Books, acts: readonly string[]): Promise<SenderTellingRow[]> =>
  (
    await sql<SenderTellingRow>`select warning, suspension, way, told_by, told_at from moderation.sender_telling
      where warning = any(${[...acts]}::uuid[]) or suspension = any(${[...acts]}::uuid[])
      order by told_at`.execute(db)
  ).rows
