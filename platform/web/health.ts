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

/** So long an answer of the books is good: whoever asks all the time must not make them write all the time. */
const FRESH = 2_000

/**
 * Whether the books take something in. A login may write into a few tables only, so both ways to the disk are tried beside
 * them: more rows to sort than fit in memory, and a transaction that has a number, as none has that only reads.
 */
const takesIn = (books: Database<NoTables>): (() => Promise<boolean>) => {
  let asked = Number.NEGATIVE_INFINITY
  let answer = Promise.resolve(false)
  let isAsking = false
  const ask = async (): Promise<boolean> => {
    await books.transaction().execute(async (at) => {
      await sql`set local work_mem = '64kB'`.execute(at)
      await sql`select count(*) from (select generate_series(1, 20000) as n order by 1 desc offset 1) as sorted`.execute(
        at,
      )
      await sql`select pg_current_xact_id()`.execute(at)
    })
    return true
  }
  return () => {
    const now = performance.now()
    // Books that hang are not asked a second time meanwhile.
    if (!isAsking && now - asked >= FRESH) {
      asked = now
      isAsking = true
      answer = ask()
        .catch(() => false)
        .finally(() => {
          isAsking = false
        })
    }
    return answer
  }
}

/**
 * `/healthz`: the process lives. `/readyz`: its books also take something in (their disk is not full), and it is `well` if it has
 * more to ask, so it may be sent visitors.
 */
export const healthRoutes = <E extends Env>(
  app: Hono<E>,
  books: readonly Database<NoTables>[],
  well: () => Promise<boolean> = async () => true,
): void => {
  const questions = books.map(takesIn)
  app.get('/healthz', (c) => c.text('alive\n'))
  app.get('/readyz', async (c) => {
    const ready = (await Promise.all([...questions.map((ask) => ask()), well()].map(inTime))).every(Boolean)
    return c.text(ready ? 'ready\n' : 'not ready\n', ready ? 200 : 503)
  })
}
