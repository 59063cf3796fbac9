import { setTimeout as pause } from 'node:timers/promises'
import type { MiddlewareHandler } from 'hono'
import { KEEPING } from './security-headers.ts'

export interface Evenness {
  /** Answers leave on a beat of so many milliseconds, counted from the arrival of the question. */
  readonly beat: number
  /** Pages are filled up to a multiple of so many bytes. */
  readonly bytes: number
}

/** The body with blanks behind it, up to the next step: neither a page nor JSON means anything by them. */
const fill = (body: Uint8Array, step: number): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Buffer.concat([body, Buffer.alloc((step - (body.length % step)) % step, ' ')]))

/**
 * For answers that must not tell a watcher of the line what they say: the page that opens and the page that refuses take as
 * long and weigh as much. They are not compressed, because what is squeezed weighs what it says.
 */
export const answerEvenly =
  ({ beat, bytes }: Evenness): MiddlewareHandler =>
  async (c, next) => {
    const start = performance.now()
    await next()
    const { res } = c
    const body = fill(new Uint8Array(await res.arrayBuffer()), bytes)
    const headers = new Headers(res.headers)
    headers.delete('content-length')
    headers.set('cache-control', KEEPING.neverSqueezed)
    c.res = undefined
    c.res = new Response(body, { status: res.status, headers })
    const late = (performance.now() - start) % beat
    if (beat > 0) await pause(beat - late)
  }
