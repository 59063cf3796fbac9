import { type Day, LANGUAGES, type Language } from '@vigie/kernel'
import { z } from 'zod'
import { LONGEST_ADDRESS, MOST_ADDRESSES } from './address.ts'
import { REPORT_KINDS, type ReportKind } from './report-kind.ts'

/** Where somebody came across it, in their own words. */
export const PLACES = ['website', 'social', 'chat', 'game', 'shop', 'elsewhere', 'unsaid'] as const
export type ReportPlace = (typeof PLACES)[number]

/** How a report reached us. */
export const CHANNELS = ['form', 'interface', 'desk'] as const
export type Channel = (typeof CHANNELS)[number]

/** What a report can bring. */
export const BRINGS = ['story', 'address', 'fingerprint'] as const
export type Brings = (typeof BRINGS)[number]

export const MOST_FINGERPRINTS = 20
export const LONGEST_STORY = 20_000
export const LONGEST_CONTACT = 300
export const LONGEST_MESSAGE = 5_000

/** What is not sealed of a report. */
export interface Report {
  readonly id: string
  readonly kind: ReportKind
  readonly language: Language
  readonly place: ReportPlace
  readonly channel: Channel
  readonly receivedOn: Day
  readonly brings: readonly Brings[]
}

/** What a member of the public may send. An address, a few words or the fingerprint of a picture: one of them is enough. */
export const reportSent = z.strictObject({
  language: z.enum(LANGUAGES),
  kind: z.enum(REPORT_KINDS),
  place: z.enum(PLACES).default('unsaid'),
  narrative: z.string().trim().max(LONGEST_STORY).default('').meta({ long: true }),
  addresses: z.array(z.string().trim().min(1).max(LONGEST_ADDRESS)).max(MOST_ADDRESSES).default([]),
  contact: z.string().trim().max(LONGEST_CONTACT).optional(),
})
