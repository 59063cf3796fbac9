import { Hono } from 'hono'
import { type ListenAt, type Listening, listen } from './listen.ts'
import { figuresRoute } from './metrics.ts'
import { securityHeaders } from './security-headers.ts'

/** Gives the figures of a process that has no other port for the house alone. */
export const serveFigures = (at: Omit<ListenAt, 'name'>): Promise<Listening> => {
  const app = new Hono()
  app.use(securityHeaders({ origin: 'http://localhost', manner: 'mute' }))
  figuresRoute(app)
  return listen(app, { ...at, name: 'figures' })
}
