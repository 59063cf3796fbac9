import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'

export interface Listening {
  readonly port: number
  /** Takes no new visitor, lets those inside finish for a moment, then closes. */
  close(): Promise<void>
}

/** Anything that answers requests: a Hono app of whatever kind. */
interface Answers {
  fetch(request: Request, env: unknown): Response | Promise<Response>
}

const lastWords = 5_000

/**
 * Listens for HTTP. Slow senders are cut off: ten seconds for the headers, thirty for the whole request. Nothing of a
 * visitor is written down here: no address, no browser, no path.
 */
export const listen = async (app: Answers, at: { host: string; port: number }): Promise<Listening> => {
  const server = createAdaptorServer({
    fetch: (request, env) => app.fetch(request, env),
    hostname: at.host,
    createServer,
    serverOptions: {
      headersTimeout: 10_000,
      requestTimeout: 30_000,
      keepAliveTimeout: 5_000,
      connectionsCheckingInterval: 2_000,
      maxHeaderSize: 16_384,
    },
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(at.port, at.host, () => resolve())
  })
  const address: AddressInfo | string | null = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server listens on no port')
  return {
    port: address.port,
    close: () =>
      new Promise((resolve, reject) => {
        const cut = setTimeout(
          () => 'closeAllConnections' in server && server.closeAllConnections(),
          lastWords,
        )
        cut.unref()
        server.close((error) => {
          clearTimeout(cut)
          if (error) reject(error)
          else resolve()
        })
        if ('closeIdleConnections' in server) server.closeIdleConnections()
      }),
  }
}
