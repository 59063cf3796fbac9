import pg from 'pg'
import { readColumns, refusalOf } from './grants-read.ts'
import type { HouseGrants } from './grants-tables.ts'

/** What each login really tries, under its own password. Every one of these is to be refused for want of a right. */

const DENIED = '42501'
/** Refused for want of a right, by a rule for such roles, or because it is another's. */
const REFUSED_BY_ROLE = [DENIED, '0LP01', '28000']

const SEQUENCE = /_number(_seq)?$/

/** Every verb on one table or sequence that is not this login's, column by column. */
const onThing = (thing: string, rights: string, columns: readonly string[]): string[] => {
  if (SEQUENCE.test(thing)) {
    const [schema, name] = thing.split('.')
    return [
      ...(rights === '' ? [`select nextval('${thing}')`, `select last_value from ${schema}.${name}`] : []),
      `select setval('${thing}', 1)`,
      `alter sequence ${thing} restart`,
    ]
  }
  const has = (verb: string): boolean => rights.split(' ').includes(verb)
  const among = (verb: string): string[] =>
    (new RegExp(`${verb}\\(([^)]*)\\)`).exec(rights)?.[1] ?? '').split(', ')
  const closed = (verb: string): string[] =>
    has(verb) ? [] : columns.filter((column) => !among(verb).includes(column))
  return [
    ...(/\bselect\b/.test(rights)
      ? []
      : [
          `select 1 from ${thing}`,
          `select count(*) from ${thing}`,
          `explain select 1 from ${thing}`,
          `copy (select 1 from ${thing}) to stdout`,
          `select query_to_xml('select 1 from ${thing}', true, true, '')`,
        ]),
    ...(has('select') ? [] : [`copy ${thing} to stdout`, `select to_jsonb(t) from ${thing} t`]),
    ...(/\binsert\b/.test(rights) ? [] : [`copy ${thing} from stdin`, `insert into ${thing} default values`]),
    ...(has('delete') ? [] : [`delete from ${thing}`]),
    `truncate ${thing} cascade`,
    `alter table ${thing} disable trigger all`,
    `alter table ${thing} owner to current_user`,
    `drop table ${thing} cascade`,
    `create trigger planted before insert on ${thing} for each row execute function suppress_redundant_updates_trigger()`,
    `create rule planted as on insert to ${thing} do instead nothing`,
    `comment on table ${thing} is 'planted'`,
    ...closed('insert').map((column) => `insert into ${thing} ("${column}") values (default)`),
    ...closed('update').map((column) => `update ${thing} set "${column}" = default`),
    ...closed('select').map((column) => `select "${column}" from ${thing}`),
  ]
}

/** Ways past the tables: another role, another path, another place, the server's files. */
const pastTables = (house: HouseGrants, login: string, path: string, administrator: number): string[] => [
  ...['postgres', ...house.owners, ...house.logins.filter((other) => other !== login)].flatMap((other) => [
    `set role ${other}`,
    `set session authorization ${other}`,
    `grant ${other} to ${login}`,
    `alter role ${other} password 'planted'`,
  ]),
  `alter role ${login} superuser`,
  `alter role ${login} bypassrls`,
  'create role planted',
  'create schema planted',
  'create table public.planted (id uuid)',
  'create temporary table planted (id uuid)',
  'create temporary view planted as select 1',
  'create extension dblink schema public',
  'create extension postgres_fdw schema public',
  'create publication planted for all tables',
  `create subscription planted connection 'dbname=postgres' publication planted with (connect = false)`,
  'create event trigger planted on ddl_command_start execute function suppress_redundant_updates_trigger()',
  'create foreign data wrapper planted',
  ...['public', ...path.split(', ')].map(
    (schema) => `create function ${schema}.planted() returns integer language sql as 'select 1'`,
  ),
  `create function pg_temp.planted() returns integer language sql as 'select 1'`,
  `copy (select 1) to program 'true'`,
  `copy (select 1) to '/tmp/vigie-planted'`,
  `select pg_read_file('/etc/hostname')`,
  `select pg_read_binary_file('postgresql.auto.conf')`,
  `select pg_ls_dir('/')`,
  `select pg_stat_file('/etc/passwd')`,
  'select lo_create(0)',
  `select lo_from_bytea(0, '\\x00')`,
  `select lo_import('/etc/hostname')`,
  `select lo_put(1, 0, '\\x00')`,
  `select pg_logical_emit_message(true, 'planted', 'planted')`,
  `select * from pg_authid`,
  'select rolpassword from pg_authid',
  'select * from pg_statistic',
  'select * from pg_largeobject',
  `select * from pg_hba_file_rules`,
  `select setting from pg_file_settings`,
  'select pg_reload_conf()',
  'select pg_switch_wal()',
  `select pg_create_restore_point('planted')`,
  'select pg_stat_reset()',
  `select pg_terminate_backend(${administrator})`,
  `set log_statement = 'all'`,
  'set session_replication_role = replica',
  `load 'auto_explain'`,
  'checkpoint',
]

/** What the server does in no transaction. */
const ALONE = ['create database planted', `alter system set log_statement = 'all'`]

const connectedAs = async (url: string): Promise<pg.Client> => {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  return client
}

const refusalAlone = async (client: pg.Client, text: string): Promise<string | null> => {
  try {
    await client.query(text)
    return null
  } catch (fault) {
    return fault instanceof pg.DatabaseError ? (fault.code ?? 'no code') : String(fault)
  }
}

export interface Tried {
  readonly tried: number
  /** What was not refused, or not for want of a right. */
  readonly through: string[]
}

/** Everything that this login must be refused in books that it may enter. */
export const tryEverything = async (given: {
  house: HouseGrants
  books: string
  login: string
  url: string
  adminUrl: string
  /** The functions of these books with the types of their arguments. */
  calls: readonly { name: string; call: string }[]
}): Promise<Tried> => {
  const { house, books, login } = given
  const things = house.thingsOf(books)
  const through: string[] = []
  let tried = 0
  const client = await connectedAs(given.url)
  // Stays connected meanwhile: who may end it is only seen while it is there.
  const administrator = await connectedAs(given.adminUrl)
  const { rows } = await administrator.query<{ pid: number }>('select pg_backend_pid() as pid')
  const denied = async (text: string, codes: readonly string[] = [DENIED]) => {
    tried += 1
    const code = await refusalOf(client, text)
    if (code === null || !codes.includes(code)) through.push(`${login}: ${text}: ${code ?? 'done'}`)
  }
  try {
    for (const thing of things) {
      const columns = await readColumns(given.adminUrl, thing)
      for (const text of onThing(thing, house.rightOf(books, thing, login), columns)) await denied(text)
    }
    for (const { name, call } of given.calls) {
      if (!house.callersOf(books, name)?.includes(login)) await denied(`select ${call}`)
    }
    const schemas = things.map((thing) => thing.split('.')[0])
    const path = [...new Set(schemas)].join(', ')
    for (const text of pastTables(house, login, path, rows[0]?.pid ?? 0)) await denied(text, REFUSED_BY_ROLE)
    for (const text of ALONE) {
      tried += 1
      const code = await refusalAlone(client, text)
      if (code !== DENIED) through.push(`${login}: ${text}: ${code ?? 'done'}`)
    }
    // Whoever puts another path in front still reaches nothing, and what acts for the owner has a path of its own.
    await client.query(`set search_path = pg_temp, ${path}`)
    await client.query('reset role; reset session authorization')
    for (const thing of things.filter((one) => house.rightOf(books, one, login) === '')) {
      if (!SEQUENCE.test(thing)) await denied(`select 1 from ${thing}`)
    }
  } finally {
    await client.end()
    await administrator.end()
  }
  return { tried, through }
}

/** A login at the door of books that are not its own. Returns the code of the refusal, or null when it was let in. */
export const tryToConnect = async (url: string): Promise<string | null> => {
  try {
    await (await connectedAs(url)).end()
    return null
  } catch (fault) {
    return fault instanceof pg.DatabaseError ? (fault.code ?? 'no code') : String(fault)
  }
}
