import { Refused } from '@vigie/kernel'
import { equal } from '@vigie/platform/vault'
import { readForm } from '@vigie/platform/web'
import type { MiddlewareHandler } from 'hono'
import type { ConsoleContext, ConsoleEnv } from './console.ts'
import { goOn } from './ended/go-on.tsx'
import { readLate } from './ended/late-form.ts'

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

/**
 * Lets nothing change that another site asked for: two checks, each enough alone, both required. A form that we gave to
 * somebody whose session is over changes nothing either, but is no forgery: its owner goes on with it.
 */
export const refuseForgery: MiddlewareHandler<ConsoleEnv> = async (c, next) => {
  if (CHANGES_NOTHING.includes(c.req.method)) return next()
  if (!comesFromUs(c)) throw new Refused('form-not-ours', 'forbidden')
  if (await carriesToken(c)) return next()
  const late = await readLate(c)
  if (late === null) throw new Refused('form-not-ours', 'forbidden')
  return goOn(c, late)
}
