import { z } from 'zod'
import type { FarChannel } from './adapter.ts'

const Particulars = z.object({
  smsGateway: z.url().optional().catch(undefined),
  smsNumber: z.string().optional().catch(undefined),
})
type Said = Readonly<Record<string, unknown>>

/** Where a channel's gateway takes answers; null where the operator named none. */
export const gatewayOf = (said: Said, channel: FarChannel): string | null => {
  const read = Particulars.parse(said)
  return { sms: read.smsGateway ?? null }[channel]
}

/** The number to which people write from a telephone; null where there is none, or no gateway behind it. */
export const smsNumberOf = (said: Said): string | null => {
  const { smsGateway, smsNumber } = Particulars.parse(said)
  return smsGateway === undefined ? null : (smsNumber ?? null)
}
