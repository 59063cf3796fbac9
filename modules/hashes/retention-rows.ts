import type { Day } from '@vigie/kernel'
import { type Kysely, sql } from 'kysely'

type Books = Pick<Kysely<Record<never, never>>, 'getExecutor'>

interface SealedRow {
  readonly record: string
  readonly table: string
  readonly row: string
}

/** The fingerprints that came with these reports. */
export const selectSealedRowsOfReports = async (
  db: Books,
  reports: readonly string[],
): Promise<SealedRow[]> =>
  (
    await sql<SealedRow>`select report::text as record, 'hashes.reported_fingerprint' as table, id::text as row
      from hashes.reported_fingerprint where report = any(${reports})`.execute(db)
  ).rows

/** The fingerprints that stand with these items; `record` is the item. */
export const selectSealedRowsOfItems = async (db: Books, items: readonly string[]): Promise<SealedRow[]> =>
  (
    await sql<SealedRow>`select item::text as record, 'hashes.item_fingerprint' as table, id::text as row
      from hashes.item_fingerprint where item = any(${items})`.execute(db)
  ).rows

/** Withdraws them too, so that every process that matches drops them from its memory. */
export const forgetItems = async (db: Books, items: readonly string[], on: Day): Promise<void> => {
  await sql`insert into hashes.fingerprint_withdrawal (fingerprint, withdrawn_on)
    select f.id, ${on}::date from hashes.item_fingerprint f
    where f.item = any(${items})
      and not exists (select from hashes.fingerprint_withdrawal w where w.fingerprint = f.id)`.execute(db)
}
