import type { IncomingMessage } from 'node:http'
import type { Context } from 'hono'

type Asked = Context<{ Bindings: { incoming?: IncomingMessage } }>

/**
 * The address that a visit comes from: that of whoever connects or, behind so many proxies of our own, the one that the
 * outermost of them saw. `unknown` where nobody connected.
 */
export const callerOf = (c: Pick<Asked, 'req' | 'env'>, proxies: number): string => {
  const passedOn = (c.req.header('x-forwarded-for') ?? '').split(',').map((part) => part.trim())
  const behindProxy = proxies > 0 ? passedOn.at(-proxies) : undefined
  return behindProxy || c.env?.incoming?.socket.remoteAddress || 'unknown'
}
