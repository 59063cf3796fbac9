import type { Books } from '@vigie/platform/operation'
import { sql } from 'kysely'

export interface HintRow {
  readonly id: string
  readonly contact: string
  readonly sealed: Buffer
  readonly hinted_by: string
  readonly hinted_at: Date
}

export const insertHint = async (db: Books, row: HintRow): Promise<void> => {
  await sql`insert into helpline.hint (id, contact, sealed, hinted_by, hinted_at)
    values (${row.id}, ${row.contact}, ${row.sealed}, ${row.hinted_by}, ${row.hinted_at})`.execute(db)
}

export const selectHints = async (db: Books, contact: string): Promise<HintRow[]> =>
  (
    await sql<HintRow>`select id, contact, sealed, hinted_by, hinted_at from helpline.hint
      where contact = ${contact} order by hinted_at, id`.execute(db)
  ).rows
