import type { KeptBooks } from '@vigie/platform/house'
import { sql } from 'kysely'

/** How long a kind of record is kept now, on what basis, and by which law. */
export interface Period {
  readonly kind: string
  readonly event: string
  readonly months: number
  readonly legalBasis: string
  readonly law: string
}

/** The schedule as it holds, under a login that may read no table of it. */
export const selectPeriods = async (db: KeptBooks): Promise<Period[]> =>
  (
    await sql<Period>`
      select kind, event, months, legal_basis as "legalBasis", law from privacy.periods() order by kind`.execute(
      db,
    )
  ).rows
