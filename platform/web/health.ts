import type { Database } from '@vigie/platform/database'
import type { NoTables } from '@vigie/platform/operation'
import type { Env, Hono } from 'hono'
import { sql } from 'kysely'

const patience = 2_000

/** Whether the books answer a question within two seconds. */
const answers = async (books: Database<NoTables>): Promise<boolean> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(resolve, patience, false)
  })
  const question = sql`select 1`.execute(books).then(
    () => true,
    () => false,
  )
  try {
    return await Promise.race([question, late])
  } finally {
    clearTimeout(timer)
  }
}

/** `/healthz`: the process lives. `/readyz`: it can also reach its books, so it may be sent visitors. */
export const healthRoutes = <E extends Env>(app: Hono<E>, books: readonly Database<NoTables>[]): void => {
  app.get('/healthz', (c) => c.text('alive\n'))
  app.get('/readyz', async (c) => {
    const ready = (await Promise.all(books.map(answers))).every(Boolean)
    return c.text(ready ? 'ready\n' : 'not ready\n', ready ? 200 : 503)
  })
}
