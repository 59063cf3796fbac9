import { BOOKS } from '@vigie/centre'
import { sealedColumnsOf } from '@vigie/platform/house'
import type pg from 'pg'
import { quoted } from './sealed-values.ts'

/** Sealed values under a key of the house that lie in a column which no list names: a change of keys would lose them. */
export const countStrays = async (client: pg.Client): Promise<number> => {
  const listed = new Set(sealedColumnsOf(BOOKS.hotline).map(({ table, column }) => `${table}.${column}`))
  const { rows: columns } = await client.query<{ table: string; column: string }>(
    `select table_schema || '.' || table_name as table, column_name::text as column from information_schema.columns
     where data_type = 'bytea' and table_schema not in ('pg_catalog', 'information_schema', 'vault')`,
  )
  let strays = 0
  for (const { table, column } of columns.filter((one) => !listed.has(`${one.table}.${one.column}`))) {
    const { rows } = await client.query<{ many: string }>(
      `select count(*) as many from ${quoted(table)}
       where substring("${column}" from 2 for 8) in (select id from vault.sealing_key)`,
    )
    strays += Number(rows[0]?.many ?? 0)
  }
  return strays
}
