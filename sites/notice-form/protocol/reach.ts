import { createCall } from '@vigie/platform/outside'

const PATIENCE = 15_000
const LONGEST = 16_777_216

/** Asks other origins for their keys and registers. Whoever sends a request names them, so none inside our network is reached. */
export const reachPublic = (): typeof globalThis.fetch => {
  const call = createCall({ reach: 'public', within: PATIENCE, longest: LONGEST })
  return async (asked) => {
    const url = asked instanceof Request ? asked.url : String(asked)
    const came = await call({ method: 'GET', url, headers: { accept: 'application/json' } })
    if (came.came !== 'answer') throw new Error(came.why)
    return new Response(came.body, { status: came.status, headers: { ...came.headers } })
  }
}

/** A trial on one machine: what stands at a loopback address may ask its neighbours there. */
export const isLoopback = (origin: string): boolean =>
  /^(localhost|127\.0\.0\.1|\[::1\])$/.test(new URL(origin).hostname)
