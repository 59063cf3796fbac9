import { ServerResponse } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import type { MiddlewareHandler } from 'hono'
import { KEEPING } from './security-headers.ts'

export interface Evenness {
  /** Answers leave on a beat of so many milliseconds, counted from the arrival of the question. */
  readonly beat: number
  /** Answers are filled up, with what their headers weigh, to a multiple of so many bytes. */
  readonly bytes: number
  /** Whether the words of the status line are the same for every status; left out, they are. */
  readonly sameWords?: boolean | undefined
}

/** "OK" is shorter than "Unprocessable Entity", and nobody needs either. */
const WORDS = 'Answered'

/** Over HTTP/1.1 the status line says a number of three digits and words; of these only the number may tell anything. */
const sayTheSame = (env: unknown): void => {
  if (typeof env !== 'object' || env === null || !('outgoing' in env)) return
  if (env.outgoing instanceof ServerResponse) env.outgoing.statusMessage = WORDS
}

/** What headers weigh on the line, beside what the server adds to every answer alike. */
const weightOf = (headers: Headers): number =>
  [...headers].reduce((sum, [name, value]) => sum + name.length + value.length + 4, 0)

/**
 * The body with blanks behind it, until it fills the next step together with the headers and the digits of its own
 * length: neither a page nor JSON means anything by blanks.
 */
const fill = (body: Uint8Array, step: number, headers: Headers): Uint8Array<ArrayBuffer> => {
  const beside = weightOf(headers)
  let length = body.length
  // Where the length takes another digit one step may be jumped over, and the next one is not.
  for (let tried = 0; tried < 2 * step && (length + String(length).length + beside) % step > 0; tried++)
    length++
  return new Uint8Array(Buffer.concat([body, Buffer.alloc(length - body.length, ' ')]))
}

/**
 * For answers that must not tell a watcher of the line what they say: the page that opens and the page that refuses take as
 * long and weigh as much, with status line and headers. They are not compressed, because what is squeezed weighs what it says.
 */
export const answerEvenly =
  ({ beat, bytes, sameWords = true }: Evenness): MiddlewareHandler =>
  async (c, next) => {
    const start = performance.now()
    await next()
    if (sameWords) sayTheSame(c.env)
    const { res } = c
    const headers = new Headers(res.headers)
    headers.delete('content-length')
    headers.set('cache-control', KEEPING.neverSqueezed)
    const body = fill(new Uint8Array(await res.arrayBuffer()), bytes, headers)
    c.res = undefined
    c.res = new Response(body, { status: res.status, headers })
    const late = (performance.now() - start) % beat
    if (beat > 0) await pause(beat - late)
  }
