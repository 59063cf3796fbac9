import type { Database } from '@vigie/platform/database'
import type { NoTables } from '@vigie/platform/operation'
import { sql } from 'kysely'

/** Every moment in any column of any table that lies in the time of the attack and is not a whole day. */
export const findMoments = async (
  owner: Database<NoTables>,
  since: Date,
  say: (line: string) => void,
): Promise<number> => {
  const { rows } = await sql<{ table: string; column: string }>`
    select format('%I.%I', table_schema, table_name) as table, quote_ident(column_name) as column
    from information_schema.columns
    where data_type like 'timestamp%' or data_type like 'time %'
      and table_schema not in ('pg_catalog', 'information_schema')`.execute(owner)
  let found = 0
  for (const { table, column } of rows.filter((row) => !row.table.startsWith('pg_catalog.'))) {
    const counted = await sql<{ count: string }>`
      select count(*) from ${sql.raw(table)}
      where ${sql.raw(column)} between ${since}::timestamptz - interval '1 second' and now() + interval '1 hour'
        and ${sql.raw(column)} <> date_trunc('day', ${sql.raw(column)} at time zone 'UTC') at time zone 'UTC'
      `.execute(owner)
    const count = Number(counted.rows[0]?.count ?? 0)
    if (count > 0) say(`${table}.${column}: ${count} exact moments`)
    found += count
  }
  return found
}
