import { wordOf } from '@vigie/kernel'
import type { Books } from '@vigie/platform/operation'
import type { Insertable } from 'kysely'
import type { Rows } from '../rows.generated.ts'
import type { LegalArticle } from './article.ts'
import { articleOf, tables } from './sheet-rows.ts'

/** What became of a proposal: somebody else said yes, or it was let go. */
export const RULING_WAYS = ['confirmed', 'declined'] as const
export type RulingWay = (typeof RULING_WAYS)[number]

/** A version of a ground: by whom, and what became of it. */
export interface SheetVersion {
  readonly id: string
  readonly version: number
  readonly article: LegalArticle
  readonly proposedBy: string | null
  readonly proposedAt: Date | null
  readonly ruling: { readonly way: RulingWay; readonly by: string; readonly at: Date } | null
}

/** Every version of every ground, the newest of each first. */
export const selectVersions = async (db: Books): Promise<SheetVersion[]> => {
  const rows = await tables(db)
    .selectFrom('hotline.legal_ground_version as v')
    .leftJoin('hotline.legal_ground_ruling as r', 'r.version', 'v.id')
    .selectAll('v')
    .select(['r.way', 'r.ruled_by', 'r.ruled_at'])
    .orderBy('v.place')
    .orderBy('v.ground')
    .orderBy('v.version', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    article: articleOf(row),
    proposedBy: row.proposed_by,
    proposedAt: row.proposed_at,
    ruling:
      row.way === null || row.ruled_by === null || row.ruled_at === null
        ? null
        : { way: wordOf(RULING_WAYS, row.way), by: row.ruled_by, at: row.ruled_at },
  }))
}

export const insertVersion = async (
  db: Books,
  row: Insertable<Rows['hotline.legal_ground_version']>,
): Promise<void> => {
  await tables(db)
    .insertInto('hotline.legal_ground')
    .values({ id: row.ground })
    .onConflict((on) => on.doNothing())
    .execute()
  await tables(db).insertInto('hotline.legal_ground_version').values(row).execute()
}

export const insertRuling = (
  db: Books,
  row: Insertable<Rows['hotline.legal_ground_ruling']>,
): Promise<unknown> => tables(db).insertInto('hotline.legal_ground_ruling').values(row).execute()
