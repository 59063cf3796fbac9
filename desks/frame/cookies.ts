import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'

type Which = 'session' | 'door' | 'today'

/**
 * The cookies of the desks of a house. Their names begin with its own, for cookies know no ports: two houses on
 * one machine must not overwrite one another's. `session` holds the secret of somebody who signed in; `door` a secret of whoever
 * stands at the door, so that the forms there are protected from forgery as well; `today` what somebody chose for the rest of a day,
 * which stands in no books.
 */
export interface Cookies {
  read(c: Context, which: Which): string | undefined
  set(c: Context, which: Which, secret: string): void
  clear(c: Context, which: Which): void
}

/** Small letters, digits and single dashes. */
const PREFIX = /^[a-z0-9]+(-[a-z0-9]+)*$/
const LOOPBACK = /^(127(\.\d{1,3}){3}|\[::1\]|[a-z0-9-]+\.localhost)$/

/**
 * Browsers keep a `__Host-` cookie, which no neighbouring name can overwrite, for https and for `localhost`. For other
 * loopback names over plain http they would silently drop it, so there the cookie has a plain name and no Secure mark;
 * nothing leaves the machine. Any other plain http is refused: everybody on the way could read the session.
 */
export const cookiesFor = (origin: string, prefix: string): Cookies => {
  const { protocol, hostname } = new URL(origin)
  const isSafe = protocol === 'https:' || hostname === 'localhost'
  if (!isSafe && !LOOPBACK.test(hostname)) {
    throw new Error(
      `the console cannot be reached over plain http at ${hostname}: sessions would be readable on the way`,
    )
  }
  if (!PREFIX.test(prefix)) throw new Error(`${prefix} cannot begin the name of a cookie`)
  const host = isSafe ? '__Host-' : ''
  const names = {
    session: `${host}${prefix}-desk`,
    door: `${host}${prefix}-door`,
    today: `${host}${prefix}-today`,
  }
  const options = { path: '/', httpOnly: true, sameSite: 'Strict', secure: isSafe } as const
  return {
    read: (c, which) => getCookie(c, names[which]),
    set: (c, which, secret) => setCookie(c, names[which], secret, options),
    clear: (c, which) => void deleteCookie(c, names[which], options),
  }
}
