import { z } from 'zod'
import { LIMITS } from '../names.ts'
import { endpoint, moment, origin, words } from './field-shapes.ts'

const key = z.object({
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  x: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
  /** The thumbprint of the key (RFC 7638). */
  kid: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
  notBefore: moment.optional(),
  notAfter: moment.optional(),
})
export type PublishedKey = z.infer<typeof key>

/** What an origin says of itself at its well-known address: its keys, and how it sends and receives. */
export const directorySchema = z.object({
  protocols: z.array(z.string().max(64)).min(1).max(20),
  origin,
  organisation: words(200),
  contact: z.email().max(254),
  /** An unknown sort of key is passed over by whoever looks for one that it knows. */
  keys: z.array(z.union([key, z.looseObject({ kty: z.string() })])).max(20),
  receiver: z
    .object({
      base: endpoint,
      limits: z.object({
        bytes: z.int().min(LIMITS.bytes),
        items: z.int().min(LIMITS.items),
      }),
      /** The registers that this receiver asks about a claim to priority. */
      registers: z.array(endpoint).max(50),
    })
    .optional(),
  sender: z.object({ callback: endpoint.optional() }).optional(),
})
export type Directory = z.infer<typeof directorySchema>

export const readKeys = (directory: Directory): PublishedKey[] =>
  directory.keys.flatMap((one) => {
    const known = key.safeParse(one).data
    return known === undefined ? [] : [known]
  })
