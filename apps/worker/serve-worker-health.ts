import type { Database } from '@vigie/platform/database'
import type { NoTables } from '@vigie/platform/operation'
import {
  figuresRoute,
  healthRoutes,
  type ListenAt,
  type Listening,
  listen,
  securityHeaders,
} from '@vigie/platform/web'
import { Hono } from 'hono'
import type { Worker } from './start-worker.ts'

/**
 * Where an operator asks whether the worker is well: `/healthz`, `/readyz` with a question to the books, and `/metrics` with the figures of
 * its process. This port is for the house alone.
 */
export const workerApp = (worker: Pick<Worker, 'isWell'>, books: readonly Database<NoTables>[]): Hono => {
  const app = new Hono()
  app.use(securityHeaders({ origin: 'http://localhost', manner: 'mute' }))
  app.use('/readyz', async (c, next) => {
    if (!worker.isWell()) return c.text('not ready\n', 503)
    await next()
  })
  healthRoutes(app, books)
  figuresRoute(app)
  return app
}

export const serveWorkerHealth = (
  worker: Pick<Worker, 'isWell'>,
  books: readonly Database<NoTables>[],
  at: Omit<ListenAt, 'name'>,
): Promise<Listening> => listen(workerApp(worker, books), { ...at, name: 'worker' })
