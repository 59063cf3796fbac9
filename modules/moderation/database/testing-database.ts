import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createCall } from '@vigie/platform/outside'
import { z } from 'zod'
import { cell, readKept } from '../../../tests/reference/kept.ts'
import type { ToDatabase } from './submit.ts'
import { type Mistakes, mistakesIn } from './testing-rules.ts'

/** What a request meets: the database as it should be, or one of the ways in which it is not. */
export type Mood = 'well' | 'too-much' | 'broken' | 'cut' | 'lost' | 'garbled' | 'stranger'

const TOKEN = 'made-up token'
const kept = readKept('transparency-database.csv', z.object({ category: cell.text, keyword: cell.text }))
const lists = {
  categories: [...new Set(kept.map(({ category }) => category))].filter((one) => one !== 'any'),
  keywords: [...new Set(kept.map(({ keyword }) => keyword))],
}

const statement = z.looseObject({ puid: z.string().optional() })
const batch = z.object({ statements: z.array(statement).min(1).max(100) })
const NOT_UNIQUE = 'The identifier given is not unique within this platform.'
const NOT_ALL_UNIQUE = 'The platform identifier(s) are not all unique within this call.'

const bodyOf = async (request: IncomingMessage): Promise<unknown> => {
  let text = ''
  for await (const piece of request) text += String(piece)
  return text === '' ? null : JSON.parse(text)
}

interface Answer {
  readonly status: number
  readonly body: unknown
}

/** A stand-in for the DSA Transparency Database on this machine, by its published rules, which also misbehaves. */
export const openTestingDatabase = async (moodOf: (request: number) => Mood = () => 'well') => {
  const stored = new Map<string, { readonly uuid: string; readonly said: unknown }>()
  /** A statement that was made although its number was there: must stay empty. */
  const doubled: string[] = []
  const sizes: number[] = []
  let requests = 0

  const store = (said: z.output<typeof statement>) => {
    const puid = said.puid ?? ''
    if (stored.has(puid)) doubled.push(puid)
    const uuid = randomUUID()
    stored.set(puid, { uuid, said })
    return { ...said, puid, uuid }
  }

  const one = (given: unknown): Answer => {
    const said = statement.parse(given)
    const mistakes: Mistakes = mistakesIn(said, lists)
    if (Object.keys(mistakes).length > 0)
      return { status: 422, body: { message: 'invalid', errors: mistakes } }
    if (stored.has(said.puid ?? ''))
      return {
        status: 422,
        body: { message: NOT_UNIQUE, errors: { puid: [NOT_UNIQUE] }, existing: { puid: said.puid } },
      }
    return { status: 201, body: store(said) }
  }

  const many = (given: unknown): Answer => {
    const read = batch.safeParse(given)
    if (!read.success)
      return { status: 422, body: { message: 'invalid', errors: { statements: ['1 to 100'] } } }
    const { statements } = read.data
    sizes.push(statements.length)
    const wrong = statements.flatMap((said, index) => {
      const mistakes = mistakesIn(said, lists)
      return Object.keys(mistakes).length > 0 ? [[`statement_${index}`, mistakes] as const] : []
    })
    if (wrong.length > 0) return { status: 422, body: { errors: Object.fromEntries(wrong) } }
    const there = statements.map(({ puid }) => puid ?? '').filter((puid) => stored.has(puid))
    if (there.length > 0 || new Set(statements.map(({ puid }) => puid)).size < statements.length)
      return {
        status: 422,
        body: { message: NOT_ALL_UNIQUE, errors: { puid: [NOT_ALL_UNIQUE], existing_puids: there } },
      }
    return { status: 201, body: { statements: statements.map(store) } }
  }

  const answerTo = async (request: IncomingMessage): Promise<Answer> => {
    if (request.headers.authorization !== `Bearer ${TOKEN}`)
      return { status: 401, body: { message: 'Unauthenticated.' } }
    const path = request.url ?? ''
    if (request.method === 'POST' && path === '/statement') return one(await bodyOf(request))
    if (request.method === 'POST' && path === '/statements') return many(await bodyOf(request))
    const asked = /^\/statement\/existing-puid\/([^/]+)$/.exec(path)?.[1]
    const found = stored.get(asked ?? '')
    return found
      ? { status: 302, body: { uuid: found.uuid } }
      : { status: 404, body: { message: 'not found' } }
  }

  const send = (response: ServerResponse, { status, body }: Answer, headers: Record<string, string> = {}) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers })
    response.end(typeof body === 'string' ? body : JSON.stringify(body))
  }

  const server = createServer(async (request, response) => {
    const mood = moodOf(requests)
    requests += 1
    if (mood === 'cut') return void request.socket.destroy()
    if (mood === 'too-much') return send(response, { status: 429, body: '{}' }, { 'retry-after': '7' })
    if (mood === 'broken') return send(response, { status: 500, body: '<html>broken</html>' })
    if (mood === 'stranger') return send(response, { status: 401, body: { message: 'Unauthenticated.' } })
    const answer = await answerTo(request)
    // It was made, and whoever asked never hears of it, or hears what nobody can read.
    if (mood === 'lost') return void request.socket.destroy()
    if (mood === 'garbled') return send(response, { status: answer.status, body: '<html>ok</html>' })
    send(response, answer)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  const base = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`

  const call = createCall({ reach: 'anywhere' })
  const to: ToDatabase = { base, token: TOKEN, call }
  return {
    to,
    stored,
    doubled,
    sizes,
    requests: () => requests,
    close: async () => {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
}
