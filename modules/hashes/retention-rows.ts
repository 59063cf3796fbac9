import type { Day } from '@vigie/kernel'
import type { KeptBooks, RowOfRecord } from '@vigie/platform/house'
import { sql } from 'kysely'

/** The fingerprints that came with these reports. */
export const selectSealedRowsOfReports = async (
  db: KeptBooks,
  reports: readonly string[],
): Promise<RowOfRecord[]> =>
  (
    await sql<RowOfRecord>`select report::text as record, 'hashes.reported_fingerprint' as table, id::text as row
      from hashes.reported_fingerprint where report = any(${reports})`.execute(db)
  ).rows

/** The fingerprints that stand with these items; `record` is the item. */
export const selectSealedRowsOfItems = async (
  db: KeptBooks,
  items: readonly string[],
): Promise<RowOfRecord[]> =>
  (
    await sql<RowOfRecord>`select item::text as record, 'hashes.item_fingerprint' as table, id::text as row
      from hashes.item_fingerprint where item = any(${items})`.execute(db)
  ).rows

/** Withdraws them too, so that every process that matches drops them from its memory. */
export const forgetItems = async (db: KeptBooks, items: readonly string[], on: Day): Promise<void> => {
  await sql`insert into hashes.fingerprint_withdrawal (fingerprint, withdrawn_on)
    select f.id, ${on}::date from hashes.item_fingerprint f
    where f.item = any(${items})
      and not exists (select from hashes.fingerprint_withdrawal w where w.fingerprint = f.id)`.execute(db)
}
