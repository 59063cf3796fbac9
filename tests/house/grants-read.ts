import pg from 'pg'

/** Asks the server what the logins may really do, by grant, by membership or as anybody. */

export type Rights = Readonly<Record<string, Readonly<Record<string, string>>>>

const VERBS = [
  'select',
  'insert',
  'update',
  'delete',
  'truncate',
  'references',
  'trigger',
  'maintain',
] as const

type Right = { thing: string; login: string; verb: string; whole: boolean; columns: string[] }

const HOUSE = `n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'`
// Only some verbs can be given for single columns.
const RIGHTS = `
  select n.nspname || '.' || c.relname as thing, l.login, v.verb,
    has_table_privilege(l.login, c.oid, v.verb) as whole,
    array(
      select a.attname::text from pg_attribute a
      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        and case when v.verb in ('select', 'insert', 'update', 'references')
          then has_column_privilege(l.login, c.oid, a.attnum, v.verb) else false end
      order by a.attnum
    ) as columns
  from pg_class c
  join pg_namespace n on n.oid = c.relnamespace
  cross join unnest($1::text[]) as l(login)
  cross join unnest($2::text[]) with ordinality as v(verb, place)
  where c.relkind in ('r', 'p', 'v', 'm', 'f') and ${HOUSE}
    -- The right to maintain exists since 17.
    and (v.verb <> 'maintain' or current_setting('server_version_num')::int >= 170000)
  order by thing, l.login, v.place`
const SEQUENCES = `
  select n.nspname || '.' || c.relname as thing, l.login, v.verb,
    has_sequence_privilege(l.login, c.oid, v.verb) as whole, '{}'::text[] as columns
  from pg_class c
  join pg_namespace n on n.oid = c.relnamespace
  cross join unnest($1::text[]) as l(login)
  cross join unnest(array['usage', 'select', 'update']) as v(verb)
  where c.relkind = 'S' and ${HOUSE}
  order by thing`

const ask = async <Row extends pg.QueryResultRow>(
  url: string,
  text: string,
  values: unknown[] = [],
): Promise<Row[]> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Row>(text, values)).rows
  } finally {
    await client.end()
  }
}

const say = ({ verb, whole, columns }: Right): string[] => {
  if (whole) return [verb]
  return columns.length > 0 ? [`${verb}(${columns.join(', ')})`] : []
}

/** Every table, view and sequence of a database, and what each login may do with it: `select insert(id, at)`. */
export const readRights = async (url: string, logins: readonly string[]): Promise<Rights> => {
  const found = [
    ...(await ask<Right>(url, RIGHTS, [logins, VERBS])),
    ...(await ask<Right>(url, SEQUENCES, [logins])),
  ]
  const of = (thing: string, login: string) =>
    found
      .filter((right) => right.thing === thing && right.login === login)
      .flatMap(say)
      .join(' ')
  const things = [...new Set(found.map(({ thing }) => thing))]
  return Object.fromEntries(
    things.map((thing) => [thing, Object.fromEntries(logins.map((login) => [login, of(thing, login)]))]),
  )
}

export type HouseFunction = {
  name: string
  definer: boolean
  settings: string[]
  executors: string[]
}

/** Every function of the house: whether it acts with its owner's rights, its settings, and who may call it. */
export const readFunctions = (url: string, logins: readonly string[]): Promise<HouseFunction[]> =>
  ask<HouseFunction>(
    url,
    `select n.nspname || '.' || p.proname as name, p.prosecdef as definer,
       coalesce(p.proconfig, '{}') as settings,
       array(
         select l from unnest($1::text[] || array['public']) as l
         where has_function_privilege(l, p.oid, 'execute')
       ) as executors
     from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     where ${HOUSE} order by name`,
    [logins],
  )

/** Every schema, and who may look into it. */
export const readUsage = (url: string, logins: readonly string[]) =>
  ask<{ schema: string; users: string[] }>(
    url,
    `select n.nspname::text as schema,
       array(select l from unnest($1::text[]) as l where has_schema_privilege(l, n.oid, 'usage')) as users
     from pg_namespace n where ${HOUSE} order by schema`,
    [logins],
  )

/** Every database of the server with what each login may do there beyond its tables: `vigie_centre_desk connect`. */
export const readDoors = (url: string, logins: readonly string[]) =>
  ask<{ database: string; doors: string[] }>(
    url,
    `select d.datname::text as database, array(
       select l || ' ' || v from unnest($1::text[]) as l, unnest(array['connect', 'create', 'temporary']) as v
       where has_database_privilege(l, d.oid, v) order by 1
     ) as doors
     from pg_database d where d.datallowconn order by 1`,
    [logins],
  )

/** What would carry or give more than the tables say: each by its name; all of it should be nothing. */
export const readBackDoors = (url: string, logins: readonly string[]) =>
  ask<{ door: string }>(
    url,
    `select 'the view ' || c.oid::regclass || ' shows what its owner may see' as door
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('v', 'm') and ${HOUSE}
       and not coalesce('security_invoker=true' = any (c.reloptions), false)
     union all select 'the large object ' || oid from pg_largeobject_metadata
     union all select l || ' may call ' || p.oid::regprocedure
     from unnest($1::text[]) as l, pg_proc p
     where p.pronamespace = 'pg_catalog'::regnamespace
       and (p.proname ~ '^(lo_|loread|lowrite|pg_read_|pg_ls_|pg_stat_file|pg_logical_emit_message)'
         or p.proname in ('pg_reload_conf', 'pg_switch_wal', 'pg_terminate_all', 'pg_promote', 'pg_stat_reset'))
       and has_function_privilege(l, p.oid, 'execute')
     union all select 'the language ' || lanname from pg_language
     where lanname not in ('internal', 'c', 'sql', 'plpgsql')
     union all select 'the extension ' || extname from pg_extension where extname <> 'plpgsql'
     union all select 'the foreign server ' || srvname from pg_foreign_server
     union all select 'the event trigger ' || evtname from pg_event_trigger
     union all select 'rights given in advance by ' || pg_get_userbyid(defaclrole) from pg_default_acl
     union all select 'the function ' || p.oid::regprocedure || ' acts for a superuser'
     from pg_proc p join pg_namespace n on n.oid = p.pronamespace join pg_roles r on r.oid = p.proowner
     where p.prosecdef and r.rolsuper and ${HOUSE}
     union all select 'settings of the role ' || r.rolname from pg_roles r
     where r.rolname = any ($1) and r.rolconfig is not null
     union all select 'row security is off on ' || c.oid::regclass
     from pg_class c where exists (select from pg_policy p where p.polrelid = c.oid) and not c.relrowsecurity`,
    [logins],
  )

/** What in this database belongs to one of the logins. */
export const readBelongings = (url: string, logins: readonly string[]) =>
  ask<{ thing: string }>(
    url,
    `select c.relname::text as thing from pg_class c where pg_get_userbyid(c.relowner) = any($1)
     union all select n.nspname::text from pg_namespace n where pg_get_userbyid(n.nspowner) = any($1)
     union all select p.proname::text from pg_proc p where pg_get_userbyid(p.proowner) = any($1)
     union all select d.datname::text from pg_database d where pg_get_userbyid(d.datdba) = any($1)`,
    [logins],
  )

/** Powers that no login may have, each one that it has by name. */
export const readPowers = (url: string, logins: readonly string[]) =>
  ask<{ power: string }>(
    url,
    `select r.rolname || ' ' || p.power as power
     from pg_roles r, lateral (values
       ('is superuser', r.rolsuper), ('bypasses row security', r.rolbypassrls), ('makes roles', r.rolcreaterole),
       ('makes databases', r.rolcreatedb), ('replicates', r.rolreplication),
       ('is a member of another role', exists (select from pg_auth_members m where m.member = r.oid)),
       ('creates in this database', has_database_privilege(r.oid, current_database(), 'create')),
       ('creates in a schema', exists (
         select from pg_namespace n where has_schema_privilege(r.oid, n.oid, 'create') and ${HOUSE}))
     ) as p(power, has)
     where r.rolname = any($1) and p.has`,
    [logins],
  )

/** The columns of a table, for whoever tries to write one of them. */
export const readColumns = async (url: string, table: string): Promise<string[]> =>
  (
    await ask<{ name: string }>(
      url,
      `select attname::text as name from pg_attribute
       where attrelid = $1::regclass and attnum > 0 and not attisdropped order by attnum`,
      [table],
    )
  ).map(({ name }) => name)

/** Tries one statement and takes it back. The code of the refusal, or null when the server would have done it. */
export const refusalOf = async (client: pg.Client, text: string): Promise<string | null> => {
  await client.query('begin')
  try {
    await client.query(text)
    return null
  } catch (fault) {
    return fault instanceof pg.DatabaseError ? (fault.code ?? 'no code') : String(fault)
  } finally {
    await client.query('rollback')
  }
}

/** Every function of the house, as it would be called with nothing in every place. */
export const readCalls = (url: string) =>
  ask<{ name: string; call: string }>(
    url,
    `select n.nspname || '.' || p.proname as name,
       format('%I.%I(%s)', n.nspname, p.proname, array_to_string(array(
         select 'null::' || format_type(t, null) from unnest(p.proargtypes) as t), ', ')) as call
     from pg_proc p join pg_namespace n on n.oid = p.pronamespace where ${HOUSE} order by name`,
  )
