import type { Database } from '@vigie/platform/database'
import type { NoTables } from '@vigie/platform/operation'
import type { Env, Hono } from 'hono'
import { sql } from 'kysely'

const patience = 2_000

/** Whether the answer is yes, and comes within two seconds. */
const inTime = async (question: Promise<boolean>): Promise<boolean> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(resolve, patience, false)
  })
  try {
    return await Promise.race([question.catch(() => false), late])
  } finally {
    clearTimeout(timer)
  }
}

const answers = async (books: Database<NoTables>): Promise<boolean> => {
  await sql`select 1`.execute(books)
  return true
}

/**
 * `/healthz`: the process lives. `/readyz`: it can also reach its books, and is `well` if it has more to ask, so it may be
 * sent visitors.
 */
export const healthRoutes = <E extends Env>(
  app: Hono<E>,
  books: readonly Database<NoTables>[],
  well: () => Promise<boolean> = async () => true,
): void => {
  app.get('/healthz', (c) => c.text('alive\n'))
  app.get('/readyz', async (c) => {
    const ready = (await Promise.all([...books.map(answers), well()].map(inTime))).every(Boolean)
    return c.text(ready ? 'ready\n' : 'not ready\n', ready ? 200 : 503)
  })
}
