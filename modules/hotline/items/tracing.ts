import { newId } from '@vigie/kernel'
import { getProvider } from '@vigie/notices'
import { type Desk, staffOf } from '@vigie/platform/operation'
import { z } from 'zod'
import { AUDIENCES, type Item } from './item.ts'
import { insertTraces } from './item-rows.ts'

/** What a trace says. A search that found nothing is noted too: country and provider stay empty. */
export const traceFields = {
  hostedIn: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
  provider: z.uuid().optional(),
  audience: z.enum(AUDIENCES).default('not-determined'),
}
type Found = z.output<z.ZodObject<typeof traceFields>>

/** A trace for each of these items, in their order. */
export const traceItems = async (
  desk: Desk,
  items: readonly Pick<Item, 'id'>[],
  { hostedIn, provider, audience }: Found,
): Promise<string[]> => {
  if (provider !== undefined) await getProvider(desk, provider)
  const rows = items.map((item) => ({
    id: newId(),
    item: item.id,
    hosted_in: hostedIn ?? null,
    provider: provider ?? null,
    audience,
    source: 'analyst',
    noted_by: staffOf(desk),
    noted_at: desk.now,
  }))
  await insertTraces(desk.db, rows)
  return rows.map(({ id }) => id)
}
