import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto'
import { HOUR } from '@vigie/kernel'
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'

/** For so long after the last answer. */
const LIFE = HOUR / 2
/** All drafts together; the oldest make room. */
const MOST_BYTES = 128_000_000

interface Held {
  readonly sealed: Buffer
  readonly until: number
}

/**
 * What a visitor has filled in so far, so that the browser's own buttons find it again. It stands in memory only, for minutes, sealed
 * under a key that nobody has but the browser: half of it in a cookie that ends with the browser, half in the address
 * (decision 23).
 */
export interface Drafts {
  /** Whether this browser brought the cookie. */
  isKnown(c: Context): boolean
  /** Gives the browser its cookie, unless it has one. */
  begin(c: Context): void
  read(c: Context, id: string): string | null
  /** False where the browser keeps no cookie: then nothing is kept here either. */
  keep(c: Context, id: string, text: string): boolean
  /** Takes the cookie away, and with it the key of every draft. */
  leave(c: Context): void
}

export const newDraftId = (): string => randomBytes(12).toString('base64url')
export const isDraftId = (text: string | undefined): text is string => /^[\w-]{16}$/.test(text ?? '')

const keyOf = (secret: string, id: string): Buffer => Buffer.from(hkdfSync('sha256', secret, id, 'draft', 32))
const nameOf = (secret: string, id: string): string =>
  createHash('sha256').update(`${secret} ${id}`).digest('base64url')

export const openDrafts = (origin: string, now: () => number = Date.now): Drafts => {
  const { protocol, hostname } = new URL(origin)
  const secure = protocol === 'https:' || hostname === 'localhost'
  const cookie = secure ? '__Host-report' : 'report'
  const options = { path: '/', httpOnly: true, sameSite: 'Lax', secure } as const
  const held = new Map<string, Held>()
  let bytes = 0

  const forget = (name: string) => {
    bytes -= held.get(name)?.sealed.length ?? 0
    held.delete(name)
  }
  const tidy = () => {
    for (const [name, { until }] of held) {
      if (until > now() && bytes <= MOST_BYTES) break
      forget(name)
    }
  }
  const secretOf = (c: Context): string | null => {
    const secret = getCookie(c, cookie)
    return secret !== undefined && /^[\w-]{43}$/.test(secret) ? secret : null
  }

  return {
    isKnown: (c) => secretOf(c) !== null,
    begin: (c) => {
      if (secretOf(c) === null) setCookie(c, cookie, randomBytes(32).toString('base64url'), options)
    },
    read: (c, id) => {
      tidy()
      const secret = secretOf(c)
      const found = secret === null ? undefined : held.get(nameOf(secret, id))
      if (secret === null || found === undefined) return null
      const opener = createDecipheriv('aes-256-gcm', keyOf(secret, id), found.sealed.subarray(0, 12))
      opener.setAuthTag(found.sealed.subarray(12, 28))
      return Buffer.concat([opener.update(found.sealed.subarray(28)), opener.final()]).toString('utf8')
    },
    keep: (c, id, text) => {
      const secret = secretOf(c)
      if (secret === null) return false
      const nonce = randomBytes(12)
      const sealer = createCipheriv('aes-256-gcm', keyOf(secret, id), nonce)
      const body = Buffer.concat([sealer.update(text, 'utf8'), sealer.final()])
      const sealed = Buffer.concat([nonce, sealer.getAuthTag(), body])
      forget(nameOf(secret, id))
      held.set(nameOf(secret, id), { sealed, until: now() + LIFE })
      bytes += sealed.length
      tidy()
      return true
    },
    leave: (c) => void deleteCookie(c, cookie, options),
  }
}
