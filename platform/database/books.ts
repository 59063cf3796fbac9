import pg from 'pg'
import { withClient, withDatabase } from './client.ts'
import { scramVerifier } from './scram.ts'

export interface Login {
  name: string
  password: string
}

const quote = pg.escapeIdentifier

/** Creates the login or gives it its password; a login with rights over the whole server is refused. */
const createLogin = async (client: pg.Client, { name, password }: Login): Promise<void> => {
  const verifier = pg.escapeLiteral(scramVerifier(password))
  const { rows } = await client.query(
    'select rolsuper or rolbypassrls or rolreplication or rolcreaterole or rolcreatedb as mighty from pg_roles where rolname = $1',
    [name],
  )
  if (rows[0]?.mighty) {
    throw new Error(
      `The role ${name} exists and has rights over the whole server; take them away or rename it.`,
    )
  }
  if (rows.length > 0) await client.query(`alter role ${quote(name)} login password ${verifier}`)
  else {
    await client.query(
      `create role ${quote(name)} login nosuperuser nobypassrls noreplication nocreaterole nocreatedb password ${verifier}`,
    )
  }
}

/** Byte order everywhere, upper and lower case of every language; the provider that needs no system locale exists since 17. */
const localeOf = async (client: pg.Client): Promise<string> => {
  const { rows } = await client.query(
    "select current_setting('server_version_num')::int >= 170000 as builtin",
  )
  return rows[0]?.builtin
    ? "locale_provider builtin builtin_locale 'C.UTF-8' locale 'C'"
    : "lc_collate 'C' lc_ctype 'C.UTF-8'"
}

const createDatabase = async (client: pg.Client, database: string, owner: string): Promise<void> => {
  const { rows } = await client.query('select 1 from pg_database where datname = $1', [database])
  if (rows.length > 0) return
  const locale = await localeOf(client)
  await client.query(
    `create database ${quote(database)} owner ${quote(owner)} template template0 encoding 'UTF8' ${locale}`,
  )
}

/**
 * Anybody who may connect could store bytes past every table, as large objects or in the write-ahead log. Only a
 * superuser can take that back: on a server administered by somebody less it stays the administrator's to do.
 */
const closeBackDoors = `
  do $$ declare one regprocedure; begin
    for one in
      select p.oid from pg_proc p
      where p.pronamespace = 'pg_catalog'::regnamespace
        and (p.proname in ('pg_logical_emit_message', 'pg_read_file_old', 'loread', 'lowrite') or p.proname ~ '^lo_[a-z0-9_]+$')
    loop execute format('revoke execute on function %s from public', one); end loop;
  end $$`

/**
 * Creates one set of books: its database, the owner who alone may change its tables, and its login roles,
 * who may connect and have no other right until a migration grants it. May be called at every start.
 */
export const createBooks = (given: {
  superUrl: string
  database: string
  owner: Login
  roles: readonly Login[]
}): Promise<void> =>
  withClient(withDatabase(given.superUrl, 'postgres'), async (client) => {
    const { database, owner, roles } = given
    // Two starters would otherwise both find a role missing.
    await client.query("select pg_advisory_lock(hashtext('vigie books'))")
    for (const login of [owner, ...roles]) await createLogin(client, login)
    // An administrator who is no superuser must be a member of the owner to create what the owner owns.
    const { rows } = await client.query(
      'select rolsuper as is_super from pg_roles where rolname = current_user',
    )
    const joins = !rows[0]?.is_super
    if (joins) await client.query(`grant ${quote(owner.name)} to current_user`)
    await createDatabase(client, database, owner.name)
    await client.query(`revoke all on database ${quote(database)} from public`)
    for (const role of roles) {
      await client.query(`grant connect on database ${quote(database)} to ${quote(role.name)}`)
    }
    await withClient(withDatabase(given.superUrl, database), async (inside) => {
      if (!joins) await inside.query(closeBackDoors)
      await inside.query(`set role ${quote(owner.name)}; revoke all on schema public from public`)
    })
    if (joins) await client.query(`revoke ${quote(owner.name)} from current_user`)
  })
