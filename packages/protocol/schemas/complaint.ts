import { z } from 'zod'
import { LIMITS } from '../names.ts'
import { critical, itemName, language, moment, origin, protocol, test, uuid, words } from './field-shapes.ts'

/** Art. 20 DSA: the notifier complains of decisions, also of those not to act. */
export const complaintSchema = z
  .object({
    protocol,
    id: uuid,
    test,
    critical,
    sentAt: moment,
    receiver: origin,
    notice: uuid,
    /** The decisions complained of; an item without one was not decided in due time. */
    about: z
      .array(z.object({ item: itemName, decision: uuid.optional() }))
      .min(1)
      .max(LIMITS.items),
    language,
    reasons: words(5000),
  })
  .superRefine(({ about }, context) => {
    if (new Set(about.map(({ item }) => item)).size === about.length) return
    context.addIssue({ code: 'custom', path: ['about'], message: 'an item is named twice' })
  })
export type Complaint = z.infer<typeof complaintSchema>
