import { createServer, type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { getRequestListener } from '@hono/node-server'
import { isOwnMachine } from '@vigie/platform/settings'
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

/** Certificate and key, as PEM, with which an app answers over TLS itself. */
export interface Certificate {
  readonly cert: string
  readonly key: string
}

/** Where an app listens, under which name its answers are counted, and over what. */
export interface ListenAt {
  readonly host: string
  readonly port: number
  readonly name: string
  readonly tls?: Certificate | undefined
  /** The names by which visitors know the app, beside this machine's own and its address. */
  readonly names?: readonly string[]
}

/** TLS 1.3 first, and of TLS 1.2 only suites with forward secrecy that also authenticate what they encrypt. */
export const TLS = {
  minVersion: 'TLSv1.2',
  honorCipherOrder: true,
  ciphers: [
    'TLS_AES_256_GCM_SHA384',
    'TLS_CHACHA20_POLY1305_SHA256',
    'TLS_AES_128_GCM_SHA256',
    'ECDHE-ECDSA-AES256-GCM-SHA384',
    'ECDHE-RSA-AES256-GCM-SHA384',
    'ECDHE-ECDSA-CHACHA20-POLY1305',
    'ECDHE-RSA-CHACHA20-POLY1305',
    'ECDHE-ECDSA-AES128-GCM-SHA256',
    'ECDHE-RSA-AES128-GCM-SHA256',
  ].join(':'),
} as const

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

/** A page elsewhere can give its own name the address of this machine; it cannot make a browser ask by ours. */
const isKnownHost = ({ headers, socket }: IncomingMessage, names: readonly string[]): boolean => {
  const asked = `http://${headers.host}`
  if (headers.host === undefined) return true
  if (!URL.canParse(asked)) return false
  const name = new URL(asked).hostname
  const address = socket.localAddress?.replace(/^::ffff:/, '')
  return isOwnMachine(name) || names.includes(name) || name === address || name === `[${address}]`
}

const MISDIRECTED = 'Nothing is answered under this name: ask by the address that the site is known by.\n'

/** A server whose every answer carries the headers of the table, also those that are given before an app is asked. */
const serverWith = (
  headers: readonly (readonly [string, string])[],
  answer: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
  { tls, names = [] }: Pick<ListenAt, 'tls' | 'names'>,
): Server => {
  const answering = new WeakMap<Duplex, ServerResponse>()
  const take = (request: IncomingMessage, response: ServerResponse): void => {
    answering.set(request.socket, response)
    for (const [name, value] of headers) response.setHeader(name, value)
    if (request.headers.host === undefined && request.httpVersion === '1.1') {
      response.writeHead(400, { 'content-length': 0, connection: 'close' }).end()
      return
    }
    if (!isKnownHost(request, names)) {
      const plain = { 'content-type': 'text/plain; charset=utf-8', connection: 'close' }
      response.writeHead(421, plain).end(MISDIRECTED)
      return
    }
    void answer(request, response)
  }
  const server = tls
    ? createSecureServer({ ...PATIENCE, ...TLS, ...tls }, take)
    : createServer(PATIENCE, take)
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
 * visitor is written down here: no address, no browser, no path. `origin` is where visitors find the app.
 */
export const listen = async (app: Answers, at: ListenAt, origin = 'http://localhost'): Promise<Listening> => {
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
    at,
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
