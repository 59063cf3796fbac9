import { z } from 'zod'
import { PROTOCOL } from '../names.ts'

const LOOPBACK = String.raw`http://(?:(?:[a-z0-9-]+\.)*localhost|127\.0\.0\.1|\[::1\])`
const ORIGIN = new RegExp(`^(?:https://[a-z0-9][a-z0-9.-]*|${LOOPBACK})(?::[0-9]{1,5})?$`)
const ADDRESS = new RegExp(
  String.raw`^(?:https://[a-z0-9][a-z0-9.-]*|${LOOPBACK})(?::[0-9]{1,5})?/[\x21-\x7e]*$`,
)

const isCanonicalOrigin = (text: string): boolean => URL.canParse(text) && new URL(text).origin === text
const isCanonical = (text: string): boolean => URL.canParse(text) && new URL(text).href === text

const isKeepable = (text: string): boolean => text.isWellFormed() && !text.includes('\0')

/** Words for people: not empty, no NUL, well formed, and at most so many characters (code points, as JSON Schema counts). */
export const words = (most: number) =>
  z
    .string()
    .regex(/\S/)
    .refine((text) => isKeepable(text) && (text.length <= most || [...text].length <= most), {
      error: `at most ${most} characters, well formed and without NUL`,
    })
    .meta({ maxLength: most })

/** The origin of a signer or receiver, as a browser writes it: https, and plain http on a loopback address for trials. */
export const origin = z
  .string()
  .max(255)
  .regex(ORIGIN)
  .refine(isCanonicalOrigin, { error: 'not written as an origin' })

/** An address that machines call: https, as a URL parser writes it, without fragment. */
export const endpoint = z
  .string()
  .max(2048)
  .regex(ADDRESS)
  .refine((text) => isCanonical(text) && !text.includes('#'), { error: 'not written as a URL parser does' })

export const moment = z.iso.datetime()
/** In small letters: an id is compared as it is written. */
export const uuid = z.uuid().regex(/^[0-9a-f-]+$/)
export const protocol = z.literal(PROTOCOL)
export const language = z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/)
/** A Content-Digest (RFC 9530) of the exact bytes of a body. */
export const digest = z.string().regex(/^sha-256=:[A-Za-z0-9+/]{43}=:$/)
/** A compact JWS (RFC 7515). */
export const signedDocument = z
  .string()
  .max(131_072)
  .regex(/^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+$/)
/** How an item is called within its notice. */
export const itemName = z.string().regex(/^[A-Za-z0-9._-]{1,64}$/)
/** Names of fields that whoever does not know them must not pass over. */
export const critical = z.array(z.string().max(64)).max(16).optional()
/** Sent to try the protocol out: nobody acts on it, and nobody counts it. */
export const test = z.literal(true).optional()
