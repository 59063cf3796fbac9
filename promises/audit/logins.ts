import { LOGINS, type LoginName } from '@vigie/centre'
import pg from 'pg'
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
const statementsFor = (login: LoginName, table: string, columns: readonly string[]): string[] => [
  ...columns.map((column) => `update ${table} set "${column}" = "${column}"`),
  `delete from ${table}`,
  `truncate ${table} cascade`,
  `drop table ${table} cascade`,
  `alter table ${table} disable trigger all`,
  ...(login === 'vigie_worker' || table === 'audit.entry' ? [] : [`insert into ${table} default values`]),
]

const GUARD = [
  'set session_replication_role = replica',
  'create or replace function audit.refuse_change() returns trigger language plpgsql as $$ begin return null; end $$',
  'drop function audit.refuse_change() cascade',
]

const DENIED = '42501'
const isDenied = (fault: unknown): boolean =>
  fault instanceof Error && 'code' in fault && fault.code === DENIED

/** Every login of an app tries every way to change, remove or add; counts what the server did not refuse for want of rights. */
export const tryLogins = async ({ place, passwords, server }: ScratchCentre, say: (line: string) => void) => {
  const count = { attempts: 0, allowed: 0 }
  for (const [books, tables] of Object.entries(TABLES)) {
    const database = books === 'hotline' ? place.databases.hotline : place.databases.commons
    const admin = new pg.Client({ connectionString: server.url(database) })
    await admin.connect()
    for (const login of LOGINS) {
      const client = new pg.Client({ connectionString: server.url(database, login, passwords[login]) })
      // A login that may not even enter these books can change nothing in them.
      await client.connect()
      for (const table of tables) {
        const own = statementsFor(login, table, await columnsOf(admin, table))
        for (const statement of [...own, ...(books === 'hotline' ? GUARD : [])]) {
          count.attempts += 1
          try {
            await client.query(`begin; ${statement}; rollback`)
            count.allowed += 1
            say(`${login} was allowed: ${statement}`)
          } catch (fault) {
            await client.query('rollback').catch(() => undefined)
            if (isDenied(fault)) continue
            count.allowed += 1
            say(`${login} was stopped by something else than its rights: ${statement}: ${String(fault)}`)
          }
        }
      }
      await client.end()
    }
    await admin.end()
  }
  return count
}

/** Even the owner of the tables, who may drop the triggers, is refused by them while they stand. */
export const tryOwner = async (
  { place, server }: ScratchCentre,
  say: (line: string) => void,
): Promise<number> => {
  const admin = new pg.Client({ connectionString: server.url(place.databases.hotline) })
  await admin.connect()
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
  await admin.end()
  return allowed
}
