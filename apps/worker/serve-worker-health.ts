import type { Holding } from '@vigie/centre'
import { healthRoutes, type Listening, listen } from '@vigie/platform/web'
import { Hono } from 'hono'
import type { Worker } from './start-worker.ts'

/** Where an operator asks whether the worker is well: `/healthz`, and `/readyz` with a question to the books. */
export const serveWorkerHealth = (
  worker: Worker,
  holding: Holding,
  at: { host: string; port: number },
): Promise<Listening> => {
  const app = new Hono()
  app.use('/readyz', async (c, next) => {
    if (!worker.isWell()) return c.text('not ready\n', 503)
    await next()
  })
  healthRoutes(app, [holding.house.books, holding.commons])
  return listen(app, at)
}
