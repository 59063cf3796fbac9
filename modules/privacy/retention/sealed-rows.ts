import type { KeptBooks, RowOfRecord } from '@vigie/platform/house'
import type { KeptKind } from '../keeping.ts'

/** Every row in which something of these records is sealed, in whichever module. */
export const sealedRowsOf = async (
  db: KeptBooks,
  kind: KeptKind,
  records: readonly string[],
): Promise<Map<string, RowOfRecord[]>> => {
  const rows: RowOfRecord[] = []
  for (const one of [kind, ...kind.parts]) rows.push(...(await one.rows(db, records)))
  return Map.groupBy(rows, ({ record }) => record)
}
