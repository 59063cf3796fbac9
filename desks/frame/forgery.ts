import { createHmac } from 'node:crypto'
import { Refused } from '@vigie/kernel'
import { equal } from '@vigie/platform/vault'
import { readForm } from '@vigie/platform/web'
import type { MiddlewareHandler } from 'hono'
import type { ConsoleContext, ConsoleEnv } from './console.ts'

/** What every form of a visitor carries: made from a secret in their cookie, which another site cannot read. */
export const tokenOf = (secret: string): string =>
  createHmac('sha256', secret).update('vigie form v1').digest('base64url')

/**
 * Whether the browser says that the request comes from a page of ours. Our pages tell nobody where they are, so a
 * browser sends `Origin: null` with our own forms; then only `Sec-Fetch-Site` can say it.
 */
const comesFromUs = (c: ConsoleContext): boolean => {
  const origin = c.req.header('origin')
  const site = c.req.header('sec-fetch-site')
  if (site !== undefined && site !== 'same-origin') return false
  if (origin !== undefined && origin !== 'null') return origin === c.var.console.site.origin
  return site === 'same-origin'
}

const carriesToken = async (c: ConsoleContext): Promise<boolean> => {
  const given = c.req.header('x-csrf') ?? (await readForm(c)).one('csrf')
  return equal(Buffer.from(given), Buffer.from(c.var.csrf))
}

const CHANGES_NOTHING = ['GET', 'HEAD', 'OPTIONS']

/** Lets nothing change that another site asked for: two checks, each enough alone, both required. */
export const refuseForgery: MiddlewareHandler<ConsoleEnv> = async (c, next) => {
  if (!CHANGES_NOTHING.includes(c.req.method) && !(comesFromUs(c) && (await carriesToken(c)))) {
    throw new Refused('form-not-ours', 'forbidden')
  }
  await next()
}
