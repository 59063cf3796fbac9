import type { Asked, Call } from '@vigie/platform/outside'

const METHODS = ['GET', 'POST'] as const satisfies readonly Asked['method'][]

/** The same way out, in the shape in which libraries ask for one. What never came, or may have arrived, is a network fault to them. */
export const fetchBy =
  (call: Call): typeof globalThis.fetch =>
  async (input, init) => {
    const request = new Request(input, init)
    const method = METHODS.find((one) => one === request.method)
    if (method === undefined) throw new TypeError('a method that nobody needs')
    const body = method === 'POST' ? await request.text() : undefined
    const headers = Object.fromEntries(request.headers)
    const came = await call({ method, url: request.url, headers, ...(body === undefined ? {} : { body }) })
    if (came.came !== 'answer') throw new TypeError(came.why)
    const empty = came.status === 204 || came.status === 304
    return new Response(empty ? null : came.body, { status: came.status, headers: came.headers })
  }
