import type { MiddlewareHandler } from 'hono'

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/

/**
 * On one's own machine the console may be called `127.0.0.1` as well, but passkeys and cookies belong to one name
 * only, so visitors are sent to that one. Elsewhere names are the proxy's business.
 */
export const sendToOurName = (origin: string): MiddlewareHandler => {
  const ours = new URL(origin)
  return async (c, next) => {
    const url = new URL(c.req.url)
    const isOther =
      url.hostname !== ours.hostname && [url, ours].every(({ hostname }) => LOOPBACK.test(hostname))
    if (!isOther || c.req.method !== 'GET') return next()
    return c.redirect(origin + url.pathname + url.search, 302)
  }
}
