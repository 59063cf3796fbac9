import type { MiddlewareHandler } from 'hono'

/** What a request says about where it was made. */
export interface Saying {
  readonly origin: string | undefined
  readonly site: string | undefined
  readonly host: string | undefined
}

const hostOf = (origin: string): string | null => (URL.canParse(origin) ? new URL(origin).host : null)

/**
 * Whether a browser says that a page of somebody else made this request. Our own pages tell nobody where they are, so
 * their forms come with `Origin: null`; what is no browser says nothing at all, and both are let through here.
 */
export const isFromElsewhere = ({ origin, site, host }: Saying, ours: string): boolean => {
  if (site !== undefined) return site !== 'same-origin' && site !== 'none'
  if (origin === undefined || origin === 'null') return false
  return origin !== ours && hostOf(origin) !== host
}

const CHANGES_NOTHING = ['GET', 'HEAD', 'OPTIONS']

/**
 * Refuses what another site would let its visitors send here unasked. For an app without sessions: there is nothing to
 * steal, but nobody should report, or write to the house, by opening a page elsewhere.
 */
export const refuseFromElsewhere =
  (ours: string, refuse: () => never): MiddlewareHandler =>
  async (c, next) => {
    const said = {
      origin: c.req.header('origin'),
      site: c.req.header('sec-fetch-site'),
      host: c.req.header('host'),
    }
    if (!CHANGES_NOTHING.includes(c.req.method) && isFromElsewhere(said, ours)) refuse()
    await next()
  }
