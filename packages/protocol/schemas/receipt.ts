import { z } from 'zod'
import { digest, endpoint, itemName, moment, origin, protocol, test, uuid, words } from './field-shapes.ts'

/** Why a claim to the priority of Art. 22 DSA was not granted. */
export const NOT_GRANTED = [
  'register-not-accepted',
  'register-unavailable',
  'no-entry',
  'not-yet',
  'suspended',
  'revoked',
  'expired',
  'outside-area',
] as const

/** What a receiver found in the register when a notice came in. */
export const standingSchema = z.object({
  claimed: z.enum(['ordinary', 'trusted-flagger', 'voluntary']),
  granted: z.enum(['ordinary', 'trusted-flagger', 'voluntary']),
  notGranted: z.enum(NOT_GRANTED).optional(),
  /** The items that are outside the area of the entry. */
  outside: z.array(itemName).optional(),
  /** The very snapshot that was asked. */
  register: z
    .object({ address: endpoint, serial: z.int().min(1), issuedAt: moment, entry: words(200).optional() })
    .optional(),
})
export type Standing = z.infer<typeof standingSchema>

/** Art. 16(4) DSA: the confirmation that a notice, or a complaint, was received. */
export const receiptSchema = z.object({
  protocol,
  id: uuid,
  test,
  about: z.enum(['notice', 'complaint']),
  of: uuid,
  digest,
  sender: origin,
  receiver: origin,
  receivedAt: moment,
  /** Of a notice alone. */
  standing: standingSchema.optional(),
})
export type Receipt = z.infer<typeof receiptSchema>
