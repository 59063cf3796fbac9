import type { Books } from '@vigie/platform/operation'
import { sql } from 'kysely'

export interface ToldRow {
  readonly position: number
  /** The decision, or the complaint whose ruling left one as it was. */
  readonly told: string
  readonly item: string
  /** What the sender calls the notice and the item. */
  readonly notice_id: string
  readonly item_id: string
  readonly language: string
}

export const selectToldSince = async (
  db: Books,
  sender: Buffer,
  { beyond, most }: { beyond: number; most: number },
): Promise<ToldRow[]> =>
  (
    await sql<ToldRow>`select position, told, item, notice_id, item_id, language
      from moderation.told_since(${sender}, ${beyond}, ${most})`.execute(db)
  ).rows
