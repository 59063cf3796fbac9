import { randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { hasCode, withClient, withDatabase } from './client.ts'

const quote = pg.escapeIdentifier

export interface ThrowawayDatabase extends AsyncDisposable {
  database: string
  /** Its address for the superuser. */
  url: string
  drop(): Promise<void>
}

const copy = async (client: pg.Client, template: string, database: string): Promise<void> => {
  for (let attempt = 1; ; attempt++) {
    try {
      // Files as they are: page by page through the log, as is the custom, takes the server twice the work.
      await client.query(`create database ${quote(database)} template ${quote(template)} strategy file_copy`)
      return
    } catch (error) {
      // A connection to the template that is just being closed.
      if (attempt >= 50 || !hasCode(error, '55006')) throw error
      await pause(100)
    }
  }
}

/** The copy has the tables of the template, not the rights on the database itself: give it those too. */
const copyRights = async (client: pg.Client, template: string, database: string): Promise<void> => {
  const { rows } = await client.query<{ owner: string; guests: string[] }>(
    `select pg_get_userbyid(datdba) as owner,
            array(select pg_get_userbyid(grantee)::text from aclexplode(datacl)
                  where privilege_type = 'CONNECT' and grantee not in (0, datdba)) as guests
     from pg_database where datname = $1`,
    [template],
  )
  const [found] = rows
  if (!found) return
  await client.query(`alter database ${quote(database)} owner to ${quote(found.owner)}`)
  await client.query(`revoke all on database ${quote(database)} from public`)
  for (const guest of found.guests) {
    await client.query(`grant connect on database ${quote(database)} to ${quote(guest)}`)
  }
}

/** Copies `template` for a test or a drill; `drop()` (or `await using`) ends its connections and removes it. */
export const throwawayDatabase = async (given: {
  superUrl: string
  template: string
}): Promise<ThrowawayDatabase> => {
  const { superUrl, template } = given
  const database = `throwaway_${randomBytes(6).toString('hex')}`
  const admin = withDatabase(superUrl, 'postgres')
  const drop = async () => {
    await withClient(admin, (client) =>
      client.query(`drop database if exists ${quote(database)} with (force)`),
    )
  }
  await withClient(admin, async (client) => {
    await copy(client, template, database)
    await copyRights(client, template, database)
  })
  return { database, url: withDatabase(superUrl, database), drop, [Symbol.asyncDispose]: drop }
}
