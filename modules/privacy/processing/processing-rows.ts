import type { KeptBooks } from '@vigie/platform/house'
import { sql } from 'kysely'

/** A table or view as it really is. */
export interface FoundTable {
  readonly table: string
  readonly columns: readonly string[]
  readonly readers: readonly string[]
}

/** The tables and views of some books, and which logins may read something of each. Every login may ask. */
export const selectTables = async (db: KeptBooks): Promise<FoundTable[]> =>
  (
    await sql<FoundTable>`
      select n.nspname || '.' || c.relname as table,
        (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
          where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
        array(select r.rolname::text from pg_roles r
          where r.rolcanlogin and not r.rolsuper and r.oid <> c.relowner
            and has_any_column_privilege(r.oid, c.oid, 'select') and has_schema_privilege(r.oid, n.oid, 'usage')
            and has_database_privilege(r.oid, current_database(), 'connect') order by 1) as readers
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p', 'v', 'm') and n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'
      order by 1`.execute(db)
  ).rows
