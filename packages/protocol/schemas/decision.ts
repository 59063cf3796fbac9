import { z } from 'zod'
import { endpoint, itemName, language, moment, origin, protocol, test, uuid, words } from './field-shapes.ts'

/** What a provider can decide about one item: Art. 16(5) DSA. */
export const OUTCOMES = [
  'removed',
  'disabled',
  'geo-blocked',
  'age-restricted',
  'demoted',
  'labelled',
  'account-suspended',
  'account-terminated',
  'partial',
  'refused-lawful',
  'refused-insufficient',
  'not-ours',
  'not-found',
  'already-removed',
] as const
export type Outcome = (typeof OUTCOMES)[number]

export const REDRESS = ['complaint', 'out-of-court', 'court'] as const

const redress = z.object({
  /** Art. 20, Art. 21, or a judge. */
  kind: z.enum(REDRESS),
  words: words(1000),
  address: endpoint.optional(),
  until: moment.optional(),
})

export const decisionSchema = z.object({
  protocol,
  id: uuid,
  test,
  notice: uuid,
  item: itemName,
  sender: origin,
  receiver: origin,
  decidedAt: moment,
  outcome: z.enum(OUTCOMES),
  /** The law or the terms that it rests on; null where nothing was decided about the content itself. */
  ground: z.object({ kind: z.enum(['law', 'terms']), reference: words(500) }).nullable(),
  language,
  explanation: words(5000),
  /** Art. 16(6): the use of automated means. A complaint is never decided by these alone (Art. 20(6)). */
  automated: z.enum(['not', 'partly', 'wholly']),
  redress: z.array(redress).max(10),
  /** The complaint that it answers. */
  complaint: uuid.optional(),
  /** The earlier decision that it takes the place of. */
  replaces: uuid.optional(),
  /** Where the statement of reasons can be found in the DSA Transparency Database. */
  statement: z.object({ puid: z.string().regex(/^[A-Za-z0-9_-]{1,500}$/) }).optional(),
})
export type Decision = z.infer<typeof decisionSchema>
