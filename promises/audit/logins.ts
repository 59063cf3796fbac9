import pg from 'pg'
import { CENTRE } from '../../tests/house/houses.ts'
import type { ScratchCentre } from '../scratch-centre.ts'

const TABLES = {
  hotline: ['audit.entry', 'audit.leaf', 'audit.node', 'audit.head'],
  commons: ['transparency.head', 'transparency.subtree'],
} as const

const columnsOf = async (client: pg.Client, table: string): Promise<string[]> => {
  const { rows } = await client.query<{ attname: string }>(
    'select attname from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped',
    [table],
  )
  return rows.map(({ attname }) => attname)
}

/** What would change or remove what is kept, or take its guard away, and for all but the worker what would add to the log. */
const statementsFor = (login: string, table: string, columns: readonly string[]): string[] => [
  ...columns.map((column) => `update ${table} set "${column}" = "${column}"`),
  `delete from ${table}`,
  `truncate ${table} cascade`,
  `drop table ${table} cascade`,
  `alter table ${table} disable trigger all`,
  ...(login === 'vigie_centre_worker' || table === 'audit.entry'
    ? []
    : [`insert into ${table} default values`]),
]

const GUARD = [
  'set session_replication_role = replica',
  'create or replace function audit.refuse_change() returns trigger language plpgsql as $$ begin return null; end $$',
  'drop function audit.refuse_change() cascade',
]

const DENIED = '42501'
const isDenied = (fault: unknown): boolean =>
  fault instanceof Error && 'code' in fault && fault.code === DENIED

/** Lends a connection, and closes it whatever happens. */
const withClient = async <Result>(
  url: string,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> => {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** Whether the server refused a statement for want of rights. */
const isRefused = async (client: pg.Client, statement: string): Promise<boolean> => {
  try {
    await client.query(`begin; ${statement}; rollback`)
    return false
  } catch (fault) {
    await client.query('rollback')
    return isDenied(fault)
  }
}

/** Every login of an app tries every way to change, remove or add; counts what the server did not refuse for want of rights. */
export const tryLogins = async (
  { place, passwords, server }: ScratchCentre,
  say: (line: string) => void,
): Promise<{ attempts: number; allowed: number }> => {
  const count = { attempts: 0, allowed: 0 }
  for (const books of ['hotline', 'commons'] as const) {
    const database = place.databases[books]
    const tables = await withClient(server.url(database), async (admin) => {
      const found: { table: string; columns: string[] }[] = []
      for (const table of TABLES[books]) found.push({ table, columns: await columnsOf(admin, table) })
      return found
    })
    for (const login of CENTRE.logins) {
      const statements = [
        ...tables.flatMap(({ table, columns }) => statementsFor(login, table, columns)),
        ...(books === 'hotline' ? GUARD : []),
      ]
      const tried = withClient(server.url(database, login, passwords.get(login)), async (client) => {
        for (const statement of statements) {
          count.attempts += 1
          if (await isRefused(client, statement)) continue
          count.allowed += 1
          say(`${login} was not refused for want of rights: ${statement}`)
        }
      })
      // Whoever may not even enter these books changes nothing in them.
      await tried.catch((fault: unknown) => {
        if (!isDenied(fault)) throw fault
        count.attempts += statements.length
      })
    }
  }
  return count
}

/** Even the owner of the tables, who may drop the triggers, is refused by them while they stand. */
export const tryOwner = ({ place, server }: ScratchCentre, say: (line: string) => void): Promise<number> =>
  withClient(server.url(place.databases.hotline), async (admin) => {
    let allowed = 0
    for (const table of TABLES.hotline) {
      const [column = ''] = await columnsOf(admin, table)
      for (const statement of [
        `update ${table} set "${column}" = "${column}"`,
        `delete from ${table}`,
        `truncate ${table}`,
      ]) {
        try {
          await admin.query(`begin; ${statement}; rollback`)
          allowed += 1
          say(`the trigger let through: ${statement}`)
        } catch {
          await admin.query('rollback')
        }
      }
    }
    return allowed
  })
