import { newId } from '@vigie/kernel'
import { getProvider } from '@vigie/notices'
import { type Desk, staffOf } from '@vigie/platform/operation'
import { seal } from '@vigie/platform/vault'
import { z } from 'zod'
import { referrerPlace } from '../places.ts'
import { refuse } from '../refusals.ts'
import { AUDIENCES } from './audience.ts'
import { type Item, lastTrace, type TraceSource } from './item.ts'
import { insertTraces } from './item-rows.ts'
import { ACCESSES, COMMERCIALITIES, PAYMENTS, SITE_TYPES } from './site.ts'

/**
 * What a trace says. A search that found nothing is noted too: country and provider stay empty. Who says only
 * more of a place that is known leaves them as they were.
 */
export const traceFields = {
  hostedIn: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
  provider: z.uuid().optional(),
  audience: z.enum(AUDIENCES).optional(),
  siteType: z.enum(SITE_TYPES).optional(),
  access: z.enum(ACCESSES).optional(),
  commerciality: z.enum(COMMERCIALITIES).optional(),
  payment: z.array(z.enum(PAYMENTS)).max(PAYMENTS.length).default([]),
  referrer: z.string().trim().max(2000).optional(),
}
type Given = z.output<z.ZodObject<typeof traceFields>>
/** What a proposal names and nothing more, or what somebody answered. */
type Found = { readonly [Field in keyof Given]?: Given[Field] | null }

/** A trace for each of these items, in their order. */
export const traceItems = async (
  desk: Desk,
  items: readonly Pick<Item, 'id' | 'traces'>[],
  found: Found,
  source: TraceSource = 'analyst',
): Promise<string[]> => {
  const { hostedIn, provider, audience, siteType, access, commerciality, referrer } = found
  const payment = [...new Set(found.payment ?? [])]
  const saysNoPlace = !hostedIn && !provider
  const saysMore = Boolean(audience || siteType || access || commerciality || referrer)
  if (provider) await getProvider(desk, provider)
  if (payment.length > 0 && commerciality !== 'commercial') throw refuse('payment-only-where-commercial')
  const rows = items.map((item) => {
    const id = newId()
    const stays = saysNoPlace && saysMore ? lastTrace(item) : null
    return {
      id,
      item: item.id,
      hosted_in: hostedIn ?? stays?.hostedIn ?? null,
      provider: provider ?? stays?.provider ?? null,
      audience: audience ?? null,
      site_type: siteType ?? null,
      access: access ?? null,
      commerciality: commerciality ?? null,
      payment,
      referrer: referrer ? seal(desk.keys.desk, referrerPlace(id), referrer) : null,
      source,
      noted_by: staffOf(desk),
      noted_at: desk.now,
    }
  })
  await insertTraces(desk.db, rows)
  return rows.map(({ id }) => id)
}
