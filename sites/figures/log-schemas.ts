import { z } from '@hono/zod-openapi'

const base64 = z.base64()
const size = z.int().min(1).meta({ description: 'How many entries the log had.' })

export const HeadFound = z
  .strictObject({
    size,
    root: base64.meta({ description: 'The root of the Merkle tree over these entries, RFC 9162, SHA-256.' }),
    at: z.iso.datetime(),
    origin: z.string().meta({ description: 'Whose log it is.' }),
    publicKey: base64.meta({ description: 'The Ed25519 key that signed it.' }),
    signature: base64.meta({
      description:
        'Over "cosignature/v1", "time" and the seconds, the origin, the size and the root, a line each.',
    }),
    note: z.string().meta({ description: 'The same as a text to keep.' }),
  })
  .meta({ id: 'Head' })

export const HeadsFound = z.strictObject({ heads: z.array(HeadFound) }).meta({ id: 'Heads' })

export const HeadsAsked = z.object({
  below: z.coerce
    .number()
    .int()
    .min(1)
    .max(Number.MAX_SAFE_INTEGER)
    .optional()
    .meta({ description: 'Only heads of smaller logs: the size of the last one of the page before.' }),
})

const sizeAsked = z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER)
export const GrowthAsked = z.object({ older: sizeAsked, newer: sizeAsked })

export const GrowthFound = z
  .strictObject({
    older: size,
    newer: size,
    olderRoot: base64,
    newerRoot: base64,
    proof: z.array(base64).meta({ description: 'The consistency proof of RFC 9162, 2.1.4.' }),
  })
  .meta({ id: 'Growth' })

export const KeyFound = z
  .strictObject({ origin: z.string(), algorithm: z.literal('Ed25519'), publicKey: base64 })
  .meta({ id: 'Key' })
