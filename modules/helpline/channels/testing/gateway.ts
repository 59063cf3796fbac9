import { createServer } from 'node:http'
import { z } from 'zod'
import { signedHeaders } from '../hook-signature.ts'

const Body = z.object({ id: z.string(), to: z.string(), text: z.string() })

/** What the gateway does with the next sending: by itself it takes it. */
export type Mood = 'take' | 'lose-reply' | 'busy' | 'broken' | 'not-a-number'

export interface Delivered {
  readonly id: string
  readonly to: string
  readonly text: string
}

/**
 * Stands in for the gateway of an operator: it knows what it took by its idempotency key, answers 429 and 500, and closes the line
 * after it took something. What a telephone sends it brings signed: late, twice, or in parts that are out of order.
 */
export const openGateway = async (given: { token: string; secret: string; now: () => Date }) => {
  const taken = new Map<string, Delivered>()
  const moods: Mood[] = []
  let asked = 0
  let whenTaken: (() => Promise<unknown>) | null = null
  const server = createServer((request, response) => {
    const pieces: Buffer[] = []
    request.on('data', (piece: Buffer) => pieces.push(piece))
    request.on('end', () => {
      asked += 1
      const answer = (status: number, headers = {}) => response.writeHead(status, headers).end()
      if (request.headers.authorization !== `Bearer ${given.token}`) return answer(401)
      const mood = moods.shift() ?? 'take'
      if (mood === 'busy') return answer(429, { 'retry-after': '30' })
      if (mood === 'broken') return answer(500)
      if (mood === 'not-a-number') return answer(422)
      const body = Body.parse(JSON.parse(Buffer.concat(pieces).toString()))
      const key = String(request.headers['idempotency-key'])
      if (!taken.has(key)) taken.set(key, body)
      if (mood === 'lose-reply') return request.socket.destroy()
      const before = whenTaken?.() ?? Promise.resolve()
      whenTaken = null
      return void before.then(() => answer(202))
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const bound = server.address()
  if (bound === null || typeof bound === 'string') throw new Error('no port')
  return {
    url: `http://127.0.0.1:${bound.port}/messages`,
    /** What telephones got, in its order. */
    delivered: () => [...taken.values()],
    asked: () => asked,
    /** What happens once between that it took something and that it says so. */
    onceTaken: (happens: () => Promise<unknown>) => {
      whenTaken = happens
    },
    /** What comes over it with the next sendings. */
    next: (...coming: readonly Mood[]) => moods.push(...coming),
    /** What it brings to our door, signed now. */
    brings: (id: string, said: Readonly<Record<string, unknown>>) => {
      const body = JSON.stringify(said)
      return { body, headers: signedHeaders(given.secret, { id, at: given.now(), body }) }
    },
    close: () =>
      new Promise<void>((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}
export type Gateway = Awaited<ReturnType<typeof openGateway>>
