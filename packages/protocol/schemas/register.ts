import { z } from 'zod'
import { CATEGORIES, KEYWORDS } from '../vocabulary.ts'
import { endpoint, moment, origin, protocol, words } from './field-shapes.ts'

/** One part of the designated area of expertise: a category, or only these keywords of it. */
const area = z.object({ category: z.enum(CATEGORIES), keywords: z.array(z.enum(KEYWORDS)).min(1).optional() })

export const REGISTER_STATES = ['awarded', 'suspended', 'revoked', 'expired'] as const

const entry = z.object({
  entry: words(200),
  organisation: words(200),
  /** Where the flagger publishes the keys that its notices are signed with. */
  origins: z.array(origin).min(1).max(10),
  areas: z.array(area).min(1).max(100),
  /** What was decided, each with the moment from which it holds; at any moment the latest counts. */
  states: z
    .array(z.object({ state: z.enum(REGISTER_STATES), from: moment }))
    .min(1)
    .max(100),
})
export type RegisterEntry = z.infer<typeof entry>

/** A snapshot of the trusted flaggers of an authority: Art. 22(2) and (4) DSA. */
export const registerSchema = z.object({
  protocol,
  register: endpoint,
  authority: words(200),
  country: z.string().regex(/^[A-Z]{2}$/),
  /** One more than the snapshot before. */
  serial: z.int().min(1),
  issuedAt: moment,
  /** From then on the snapshot no longer counts. */
  nextUpdate: moment,
  entries: z.array(entry).max(10_000),
})
export type RegisterSnapshot = z.infer<typeof registerSchema>
