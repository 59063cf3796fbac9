import { CLEAR_SITE, headersOf, KEEPING, type Manner } from '@vigie/platform/web'
import type { App } from '../../tests/house/access-cells.ts'

const MANNER: Readonly<Record<App, Manner>> = {
  public: 'still',
  console: 'live',
  partner: 'mute',
  worker: 'mute',
}

/** Headers that speak of safety, or of what runs behind: any of them that the table does not name is a fault. */
const SPEAKING =
  /^(content-security-policy|cross-origin-|permissions-policy|referrer-policy|strict-transport|x-|access-control-|server$|via$|expires$|pragma$|feature-policy|public-key-pins|expect-ct|nel$|report-to|reporting-endpoints|origin-agent|document-policy|alt-svc|link$|refresh$|timing-allow)/

/** Pages of the public site that say nothing about their reader. */
const ASKED =
  /^\/(nl|fr|de|en)(\/(about|accessibility|audit|privacy(\/children)?|wayfinder(\/[a-z-]+)?|figures(\/\d{4}(\/\d+)?(\/(reports|places|results))?)?))?\/?$/
const BRIEFLY = /^\/en\/figures\/\d{4}(\/\d+)?\.(csv|json|xlsx|pdf)$/
/** What a receipt or a code opens, or does not: neither kept nor squeezed. */
const RECEIPT = /^\/((nl|fr|de|en)\/(mailbox(\/(write|consent))?|decision)|api\/v1\/mailbox(\/messages)?)$/

const keepingOf = (app: App, method: string, path: string, status: number): readonly string[] => {
  const isRead = (method === 'GET' || method === 'HEAD') && status === 200
  if (isRead && path.startsWith('/assets/')) return [KEEPING.forEver]
  if (app === 'public' && isRead && ASKED.test(path)) return [KEEPING.asked]
  if (app === 'public' && isRead && BRIEFLY.test(path)) return [KEEPING.briefly]
  if (app === 'public' && method === 'POST' && RECEIPT.test(path)) return [KEEPING.neverSqueezed]
  // What a platform asks about a fingerprint is answered alike in weight and time, whatever it asks.
  if (app === 'partner' && path === '/api/v1/hashes/lookup') return [KEEPING.neverSqueezed]
  return [KEEPING.never]
}

/** After these nothing of what was shown may stay in the browser. */
const LEAVES = ['GET /en/exit', 'HEAD /en/exit', 'POST /en/sign-out', 'POST /en/account/sign-out-everywhere']

export interface Seen {
  readonly app: App
  readonly origin: string
  readonly method: string
  readonly path: string
  readonly status: number
  readonly headers: Headers
}

/** What is wrong with the headers of an answer; empty when each is as the table says, to the letter. */
export const faultsOf = ({ app, origin, method, path, status, headers }: Seen): string[] => {
  const wanted = new Map(Object.entries(headersOf({ origin, manner: MANNER[app] })))
  // An answer that was given before an app was asked is drawn by no browser: it allows nothing at all.
  const closed = new Map(Object.entries(headersOf({ origin, manner: 'mute' })))
  const isBeforeTheApp =
    status === 421 || ([400, 408, 417, 431].includes(status) && !headers.has('content-type'))
  const table = isBeforeTheApp ? closed : wanted
  const faults = [...table].flatMap(([name, value]) =>
    headers.get(name) === value ? [] : [`${name}: ${headers.get(name) ?? 'missing'}`],
  )
  for (const [name] of headers) if (SPEAKING.test(name) && !table.has(name)) faults.push(`${name} too many`)
  const keeping = headers.get('cache-control') ?? 'missing'
  if (!keepingOf(app, method, path, status).includes(keeping)) faults.push(`cache-control: ${keeping}`)
  const leaves = LEAVES.includes(`${method} ${path}`) && status === 303
  if ((headers.get('clear-site-data') ?? '') !== (leaves ? CLEAR_SITE : '')) faults.push('clear-site-data')
  return faults
}
