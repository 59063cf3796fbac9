import { type Day, LANGUAGES, type Language, REPORT_KINDS, type ReportKind } from '@vigie/kernel'
import { z } from 'zod'
import { LONGEST_ADDRESS, MOST_ADDRESSES } from './address.ts'

/** Where somebody came across it, in their own words. */
export const PLACES = ['website', 'social', 'chat', 'game', 'shop', 'elsewhere', 'unsaid'] as const
export type ReportPlace = (typeof PLACES)[number]

/** How a report reached us. */
export const CHANNELS = ['form', 'interface', 'desk'] as const
export type Channel = (typeof CHANNELS)[number]

export const LONGEST_STORY = 20_000
export const LONGEST_CONTACT = 300
export const LONGEST_MESSAGE = 5_000

/** A word that the database gave back; the row's check has seen to it that it is one of ours. */
const one = <Word extends string>(words: readonly Word[], text: string): Word => {
  const found = words.find((word) => word === text)
  if (found === undefined) throw new Error(`"${text}" is none of ${words.join(', ')}`)
  return found
}
export const readKind = (text: string): ReportKind => one(REPORT_KINDS, text)
export const readPlace = (text: string): ReportPlace => one(PLACES, text)
export const readChannel = (text: string): Channel => one(CHANNELS, text)
export const readLanguage = (text: string): Language => one(LANGUAGES, text)

/** What is not sealed of a report. */
export interface Report {
  readonly id: string
  readonly kind: ReportKind
  readonly language: Language
  readonly place: ReportPlace
  readonly channel: Channel
  readonly receivedOn: Day
}

/** What a member of the public may send. An address or a few words: one of the two is enough. */
export const reportSent = z.strictObject({
  language: z.enum(LANGUAGES),
  kind: z.enum(REPORT_KINDS),
  place: z.enum(PLACES).default('unsaid'),
  narrative: z.string().trim().max(LONGEST_STORY).meta({ long: true }),
  addresses: z.array(z.string().trim().min(1).max(LONGEST_ADDRESS)).max(MOST_ADDRESSES).default([]),
  contact: z.string().trim().max(LONGEST_CONTACT).optional(),
})
