import { createHash } from 'node:crypto'
import { withClient, withDatabase } from '@vigie/platform/database'
import type pg from 'pg'
import type { BooksDeclaration } from './define-house.ts'
import type { StandingRows } from './define-module.ts'
import { renderRights } from './render-rights.ts'

const TABLE = `
  create table if not exists vigie.applied_rights (
    only_row boolean primary key default true check (only_row),
    sha256 text not null,
    applied_at timestamptz not null default clock_timestamp()
  )`

/** Takes back whatever anybody but the owner may do in these schemas, so that what follows is all there is. */
const TAKE_BACK = `
  do $$
  declare one record; begin
    for one in
      with things as (
        select relacl as acl, relowner as owner from pg_class c join pg_namespace n on n.oid = c.relnamespace
          where n.nspname = any (current_setting('vigie.schemas')::text[])
        union all
        select a.attacl, c.relowner from pg_attribute a join pg_class c on c.oid = a.attrelid
          join pg_namespace n on n.oid = c.relnamespace
          where n.nspname = any (current_setting('vigie.schemas')::text[]) and a.attacl is not null
        union all
        select proacl, proowner from pg_proc p join pg_namespace n on n.oid = p.pronamespace
          where n.nspname = any (current_setting('vigie.schemas')::text[])
        union all
        select nspacl, nspowner from pg_namespace where nspname = any (current_setting('vigie.schemas')::text[])
      )
      select distinct r.rolname as guest, s.name as schema
      from things cross join lateral aclexplode(things.acl) x
      join pg_roles r on r.oid = x.grantee and x.grantee <> things.owner
      cross join unnest(current_setting('vigie.schemas')::text[]) as s (name)
    loop
      execute format('revoke all on all tables in schema %I from %I', one.schema, one.guest);
      execute format('revoke all on all sequences in schema %I from %I', one.schema, one.guest);
      execute format('revoke all on all functions in schema %I from %I', one.schema, one.guest);
      execute format('revoke all on schema %I from %I', one.schema, one.guest);
    end loop;
    for one in select s.name as schema from unnest(current_setting('vigie.schemas')::text[]) as s (name) loop
      execute format('revoke execute on all functions in schema %I from public', one.schema);
    end loop;
    for one in
      select schemaname, tablename, policyname from pg_policies
      where schemaname = any (current_setting('vigie.schemas')::text[])
    loop execute format('drop policy %I on %I.%I', one.policyname, one.schemaname, one.tablename); end loop;
    for one in
      select t.tgname, t.tgrelid::regclass as relation from pg_trigger t join pg_proc p on p.oid = t.tgfoid
      where p.oid = to_regproc('vault.refuse_retired')
    loop execute format('drop trigger %I on %s', one.tgname, one.relation); end loop;
  end $$`

export const standingRowsOf = (house: string, name: string, books: BooksDeclaration): StandingRows[] =>
  books.modules.flatMap(({ standingRows }) => [
    ...(standingRows?.({ house, books: name, roles: books.roles, modules: books.modules }) ?? []),
  ])

/** Whether these very rights were applied after the last migration: new tables have none yet. */
const areApplied = async (client: pg.Client, digest: string): Promise<boolean> => {
  const { rows } = await client.query(
    `select from vigie.applied_rights a
     where a.sha256 = $1 and not exists (select from vigie.migration m where m.applied_at > a.applied_at)`,
    [digest],
  )
  return rows.length > 0
}

/**
 * Gives every login of these books the rights that the declarations say, and no other, and writes the rows that they say
 * must stand; in one transaction, and only when something changed since the last time. Run by the owner after the migrations.
 */
export const applyRights = async (given: {
  house: string
  name: string
  books: BooksDeclaration
  ownerUrl: string
  database: string
}): Promise<boolean> => {
  const { house, name, books } = given
  const rights = await renderRights(house, books)
  const standing = standingRowsOf(house, name, books)
  const digest = createHash('sha256').update(JSON.stringify({ rights, standing, TAKE_BACK })).digest('hex')
  return withClient(withDatabase(given.ownerUrl, given.database), async (client) => {
    await client.query("select pg_advisory_lock(hashtext('vigie migration'))")
    await client.query(TABLE)
    if (await areApplied(client, digest)) return false
    await client.query('begin')
    try {
      const schemas = books.modules.map(({ schema }) => schema)
      await client.query("select set_config('vigie.schemas', $1::text[]::text, true)", [schemas])
      await client.query(TAKE_BACK)
      for (const { sql, rows } of standing) await client.query(sql, [JSON.stringify(rows)])
      for (const statement of rights) await client.query(statement)
      await client.query(
        `insert into vigie.applied_rights (sha256) values ($1)
         on conflict (only_row) do update set sha256 = excluded.sha256, applied_at = clock_timestamp()`,
        [digest],
      )
      await client.query('commit')
      return true
    } catch (error) {
      await client.query('rollback')
      const why = error instanceof Error ? error.message : String(error)
      throw new Error(`The rights in the books ${name} of ${house} could not be applied: ${why}`, {
        cause: error,
      })
    }
  })
}
