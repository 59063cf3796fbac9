import type { MiddlewareHandler } from 'hono'

/**
 * How much the pages of an app may do in a browser. `mute`: nothing is drawn but text for machines. `plain`: pages without
 * any script. `still`: they only load our own files. `asking`: they also ask their own house
 * for news. `live`: they also make parts of a page out of what they hear.
 */
export const MANNERS = ['mute', 'plain', 'still', 'asking', 'live'] as const
export type Manner = (typeof MANNERS)[number]

const CLOSED = ["base-uri 'none'", "frame-ancestors 'none'"]
const OUR_FILES = [
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "form-action 'self'",
]
// The desk swaps parts of a page for fresh ones: one policy of ours may make them, and nothing else.
const POLICIES: Readonly<Record<Manner, readonly string[]>> = {
  mute: ["form-action 'none'", 'sandbox'],
  plain: ["style-src 'self'", "form-action 'self'"],
  still: [...OUR_FILES, "connect-src 'none'", "require-trusted-types-for 'script'", "trusted-types 'none'"],
  asking: [...OUR_FILES, "connect-src 'self'", "require-trusted-types-for 'script'", "trusted-types 'none'"],
  live: [
    ...OUR_FILES,
    "connect-src 'self'",
    "require-trusted-types-for 'script'",
    'trusted-types vigie-live',
  ],
}

/** What no page of ours may use. Passkeys are left to the desk alone. */
const NEVER = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'clipboard-read',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'usb',
  'window-management',
  'xr-spatial-tracking',
]
const PASSKEYS = ['publickey-credentials-create', 'publickey-credentials-get']
const permissionsOf = (manner: Manner): string =>
  [
    ...NEVER.map((name) => `${name}=()`),
    ...PASSKEYS.map((name) => `${name}=(${manner === 'live' ? 'self' : ''})`),
  ].join(', ')

export interface HeadersOf {
  /** As visitors see the app; only over TLS may a browser be told to insist on it. */
  readonly origin: string
  readonly manner: Manner
}

/** What every answer of an app says to the browser, whatever it answers: the one table. */
export const headersOf = ({ origin, manner }: HeadersOf): Readonly<Record<string, string>> => {
  const overTls = origin.startsWith('https:')
  const policy = [
    "default-src 'none'",
    ...POLICIES[manner],
    ...CLOSED,
    ...(overTls ? ['upgrade-insecure-requests'] : []),
  ].join('; ')
  return {
    'content-security-policy': policy,
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': permissionsOf(manner),
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-dns-prefetch-control': 'off',
    'x-frame-options': 'DENY',
    ...(overTls ? { 'strict-transport-security': 'max-age=63072000; includeSubDomains' } : {}),
  }
}

/** For how long an answer may be kept: not at all unless it says so. */
export const KEEPING = {
  never: 'no-store',
  /** Nor squeezed on the way: its length would say what it holds. */
  neverSqueezed: 'no-store, no-transform',
  /** A page that says nothing about its reader: asked for again each time, so that stepping back is quick. */
  asked: 'private, no-cache',
  briefly: 'public, max-age=300',
  /** A file whose name changes with its content. */
  forEver: 'public, max-age=31536000, immutable',
} as const

/** Takes what was shown out of the browser, for whoever leaves. */
export const CLEAR_SITE = '"cache", "storage"'

/** Puts the table's lines on every answer of an app, refusals and faults included. Comes before everything else. */
export const securityHeaders = (given: HeadersOf): MiddlewareHandler => {
  const headers = Object.entries(headersOf(given))
  return async (c, next) => {
    await next()
    for (const [name, value] of headers) c.res.headers.set(name, value)
    if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', KEEPING.never)
  }
}
