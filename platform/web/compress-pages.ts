import type { MiddlewareHandler } from 'hono'
import { chooseEncoding, squeeze } from './encoding.ts'

const worthIt = 860
const squeezable = /^(text\/(?!event-stream)|application\/(json|problem\+json|xml)|image\/svg\+xml)/

/** Sends pages and data in fewer bytes. Streams of events and what is squeezed already go through untouched. */
export const compressPages = (): MiddlewareHandler => async (c, next) => {
  await next()
  const { res } = c
  if (!squeezable.test(res.headers.get('content-type') ?? '') || res.headers.has('content-encoding')) return
  if (res.headers.get('cache-control')?.includes('no-transform')) return
  res.headers.append('vary', 'Accept-Encoding')
  const encoding = chooseEncoding(c.req.header('accept-encoding'))
  if (encoding === null || res.body === null) return
  const body = new Uint8Array(await res.arrayBuffer())
  const headers = new Headers(res.headers)
  headers.delete('content-length')
  const small = body.length < worthIt ? body : await squeeze(encoding, body, 'page')
  if (small !== body) headers.set('content-encoding', encoding)
  c.res = undefined
  c.res = new Response(small, { status: res.status, headers })
}
