import { connect } from '@vigie/platform/database'
import type { NoTables } from '@vigie/platform/operation'
import { Hono } from 'hono'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { guest, openServer } from '../database/testing-server.ts'
import { healthRoutes } from './health.ts'

test('a house whose books take nothing in any more is not ready, and lives; it is again when they do', async () => {
  const server = await openServer()
  const readyz = async (): Promise<readonly [number, number]> => {
    const books = connect<NoTables>(server.server.url('books', guest.name, guest.password), { max: 2 })
    const app = new Hono()
    healthRoutes(app, [books])
    try {
      return [(await app.request('/healthz')).status, (await app.request('/readyz')).status]
    } finally {
      await books.close()
    }
  }
  const administrator = connect<NoTables>(server.superUrl, { max: 1 })
  try {
    expect(await readyz()).toEqual([200, 200])
    // No room for what does not fit in memory, as on a full disk.
    await sql`alter database books set temp_file_limit = 8`.execute(administrator)
    expect(await readyz()).toEqual([200, 503])
    await sql`alter database books reset temp_file_limit`.execute(administrator)
    expect(await readyz()).toEqual([200, 200])
  } finally {
    await administrator.close()
    await server.close()
  }
})
