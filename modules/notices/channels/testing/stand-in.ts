import { createServer, type IncomingMessage } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { parsed } from '../to-sent.ts'

/**
 * How a platform treats the next report. `busy`: too many, come back later. `broken`: fails before it did anything. `cut` and
 * `silent`: the connection breaks, or nothing comes, before it did anything. `lost` and `mute`: the same after it did. `twice`:
 * something on the way delivers the report twice. `garbled`: somebody else answers in its place.
 */
export const MOODS = ['well', 'busy', 'broken', 'cut', 'silent', 'lost', 'mute', 'twice', 'garbled'] as const
export type Mood = (typeof MOODS)[number]

export interface Ask {
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  readonly headers: IncomingMessage['headers']
  readonly body: unknown
}
export interface Reply {
  readonly status: number
  readonly body: unknown
}

/** A platform as far as its published interface says: what it answers, and which of its addresses takes reports. */
export interface Platform {
  readonly takesReports: (ask: Ask) => boolean
  readonly answer: (ask: Ask) => Reply
}

export interface StandIn {
  readonly base: string
  /** What was asked, in order, without what was only looked up. */
  readonly asked: string[]
  /** How the next reports are treated, one after the other; then all is well. */
  feel(...moods: Mood[]): void
  close(): Promise<void>
}

const bodyOf = async (request: IncomingMessage): Promise<unknown> => {
  const pieces: Buffer[] = []
  for await (const piece of request) pieces.push(Buffer.from(piece))
  const text = Buffer.concat(pieces).toString('utf8')
  return request.headers['content-type'] === 'application/x-www-form-urlencoded'
    ? Object.fromEntries(new URLSearchParams(text))
    : parsed(text)
}

/** A real HTTP server that stands for a platform, and misbehaves when it is told to. */
export const startStandIn = async (
  platform: Platform,
  /** How it treats a report for which nobody said how. */
  usually: () => Mood = () => 'well',
  /** How long it takes between what it does and what it answers, in milliseconds. */
  slowness = 0,
): Promise<StandIn> => {
  const asked: string[] = []
  const moods: Mood[] = []
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://stand-in.example')
    const body = await bodyOf(request).catch(() => null)
    const ask: Ask = {
      method: request.method ?? '',
      path: url.pathname,
      query: url.searchParams,
      headers: request.headers,
      body,
    }
    asked.push(`${ask.method} ${ask.path}`)
    const give = ({ status, body: given }: Reply, more: Record<string, string> = {}): void => {
      response.writeHead(status, { 'content-type': 'application/json', ...more })
      response.end(JSON.stringify(given))
    }
    const mood = platform.takesReports(ask) ? (moods.shift() ?? usually()) : 'well'
    if (mood === 'busy') return give({ status: 429, body: { error: 'too many' } }, { 'retry-after': '30' })
    if (mood === 'broken') return give({ status: 500, body: { error: 'broken' } })
    if (mood === 'garbled') {
      response.writeHead(200, { 'content-type': 'text/html' })
      return void response.end('<p>Welcome to this network')
    }
    if (mood === 'cut') return void request.socket.destroy()
    if (mood === 'silent') return
    const reply = platform.answer(ask)
    if (slowness > 0 && platform.takesReports(ask)) await pause(slowness)
    if (mood === 'lost') return void request.socket.destroy()
    if (mood === 'mute') return
    give(mood === 'twice' ? platform.answer(ask) : reply)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const bound = server.address()
  if (bound === null || typeof bound === 'string') throw new Error('no port')
  return {
    base: `http://127.0.0.1:${bound.port}`,
    asked,
    feel: (...next) => {
      moods.length = 0
      moods.push(...next)
    },
    close: async () => {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
}
