import { createServer, type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { getRequestListener } from '@hono/node-server'
import { counted } from './metrics.ts'
import { headersOf, KEEPING } from './security-headers.ts'

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

const hasCode = (fault: Error, code: string): boolean => 'code' in fault && fault.code === code
const statusOfFault = (fault: Error): number =>
  hasCode(fault, 'HPE_HEADER_OVERFLOW') ? 431 : hasCode(fault, 'ERR_HTTP_REQUEST_TIMEOUT') ? 408 : 400

const PATIENCE = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 2_000,
  maxHeaderSize: 16_384,
  // Answered below, with our headers.
  requireHostHeader: false,
}

/** A server whose every answer carries the headers of the table, also those that are given before an app is asked. */
const serverWith = (
  headers: readonly (readonly [string, string])[],
  answer: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
): Server => {
  const answering = new WeakMap<Duplex, ServerResponse>()
  const server = createServer(PATIENCE, (request, response) => {
    answering.set(request.socket, response)
    for (const [name, value] of headers) response.setHeader(name, value)
    if (request.headers.host === undefined && request.httpVersion === '1.1') {
      response.writeHead(400, { 'content-length': 0, connection: 'close' }).end()
      return
    }
    void answer(request, response)
  })
  server.on('checkExpectation', (_request: IncomingMessage, response: ServerResponse) => {
    for (const [name, value] of headers) response.setHeader(name, value)
    response.writeHead(417, { 'content-length': 0, connection: 'close' }).end()
  })
  server.on('clientError', (fault: Error, socket: Duplex) => {
    const before = answering.get(socket)
    if (!socket.writable || (before?.headersSent && !before.writableFinished)) {
      socket.destroy()
      return
    }
    const status = statusOfFault(fault)
    const lines = [...headers, ['content-length', '0'], ['connection', 'close']].map((line) =>
      line.join(': '),
    )
    socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('\r\n')}\r\n\r\n`)
  })
  return server
}

/**
 * Listens for HTTP. Slow senders are cut off: ten seconds for the headers, thirty for the whole request. Nothing of a
 * visitor is written down here: no address, no browser, no path. `origin` is where visitors find the app, `name` what its
 * answers are counted under.
 */
export const listen = async (
  app: Answers,
  at: { host: string; port: number; name: string },
  origin = 'http://localhost',
): Promise<Listening> => {
  const headers = Object.entries({
    ...headersOf({ origin, manner: 'mute' }),
    'cache-control': KEEPING.never,
  })
  const server = serverWith(
    headers,
    getRequestListener(
      counted(at.name, (request: Request, env: unknown) => app.fetch(request, env)),
      { hostname: at.host },
    ),
  )
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
        const cut = setTimeout(() => server.closeAllConnections(), lastWords)
        cut.unref()
        server.close((error) => {
          clearTimeout(cut)
          if (error) reject(error)
          else resolve()
        })
        server.closeIdleConnections()
      }),
  }
}
