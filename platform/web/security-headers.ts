import type { MiddlewareHandler } from 'hono'

const SHARED_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

// A page that renews itself asks its own house for news and puts it in place; no other page needs either.
const LIVE = "connect-src 'self'"
const STILL = "connect-src 'none'; require-trusted-types-for 'script'"

const NOTHING =
  'accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), hid=(), ' +
  'interest-cohort=(), microphone=(), midi=(), payment=(), serial=(), usb=()'

/**
 * What every answer says to the browser: run nothing but our own files, tell nobody where you came from, show this in no
 * frame. An answer that says nothing about keeping is not kept. `live` is for pages that renew themselves.
 */
export const securityHeaders = (given: { origin: string; live?: boolean }): MiddlewareHandler => {
  const policy = `${SHARED_POLICY}; ${given.live ? LIVE : STILL}`
  const overTls = given.origin.startsWith('https:')
  const headers: [string, string][] = [
    ['content-security-policy', overTls ? `${policy}; upgrade-insecure-requests` : policy],
    ['referrer-policy', 'no-referrer'],
    ['x-content-type-options', 'nosniff'],
    ['x-frame-options', 'DENY'],
    ['cross-origin-opener-policy', 'same-origin'],
    ['cross-origin-resource-policy', 'same-origin'],
    ['permissions-policy', NOTHING],
    ['x-dns-prefetch-control', 'off'],
    ...(overTls
      ? [['strict-transport-security', 'max-age=63072000; includeSubDomains'] satisfies [string, string]]
      : []),
  ]
  return async (c, next) => {
    await next()
    for (const [name, value] of headers) c.res.headers.set(name, value)
    if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-store')
  }
}
