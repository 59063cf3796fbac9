import { type Day, LANGUAGES, type Language, withoutBlankEnds } from '@vigie/kernel'
import { z } from 'zod'
import { RECEIVERS } from './consent.ts'
import { LONGEST_ADDRESSES, MOST_ADDRESSES, readAddresses } from './read-addresses.ts'
import { REPORT_KINDS, type ReportKind } from './report-kind.ts'
import {
  type Channel,
  PLATFORM_ANSWERS,
  PLATFORM_TOLD,
  type PlatformAnswer,
  type PlatformTold,
  TOLD_WHEN,
  type ToldWhen,
} from './report-words.ts'

/** Where somebody came across it, in their own words. */
export const PLACES = ['website', 'social', 'chat', 'game', 'shop', 'elsewhere', 'unsaid'] as const
export type ReportPlace = (typeof PLACES)[number]

/** What cannot wait until somebody reads the report: with any of these it goes the way of danger. */
export const URGENCIES = ['danger', 'meeting', 'deadline'] as const
export type Urgency = (typeof URGENCIES)[number]

/** Whom it is about. */
export const CONCERNED = ['self', 'other', 'unsaid'] as const
export type Concerned = (typeof CONCERNED)[number]

/** How old the one is whom it is about, no closer than this. */
export const AGE_BANDS = ['under-13', '13-15', '16-17', 'adult', 'unsaid'] as const
export type AgeBand = (typeof AGE_BANDS)[number]

/** What a report can bring. */
export const BRINGS = ['story', 'address', 'fingerprint'] as const
export type Brings = (typeof BRINGS)[number]

export const MOST_FINGERPRINTS = 20
export const LONGEST_STORY = 20_000
export const LONGEST_CONTACT = 300
export const LONGEST_MESSAGE = 5_000
export const LONGEST_NUMBER = 100
export const LONGEST_PLATFORM_WORDS = 2_000

/** What is not sealed of a report. */
export interface Report {
  readonly id: string
  readonly kind: ReportKind
  readonly language: Language
  readonly place: ReportPlace
  readonly channel: Channel
  readonly receivedOn: Day
  readonly brings: readonly Brings[]
  readonly urgent: readonly Urgency[]
  /** The reporter says something that cannot wait. */
  readonly danger: boolean
  readonly concerned: Concerned
  readonly ageBand: AgeBand
  readonly platformTold: PlatformTold
  readonly toldWhen: ToldWhen
  readonly platformAnswer: PlatformAnswer
}

const written = () => z.string().overwrite(withoutBlankEnds)

/** Addresses as somebody pastes them. */
export const reportedAddresses = z
  .array(written().min(1))
  .superRefine((lines, say) => {
    for (const message of readAddresses(lines.join('\n')).complaints)
      say.addIssue({ code: 'custom', message })
  })
  .meta({
    description: `Texts with addresses in them: at most ${MOST_ADDRESSES} addresses and ${LONGEST_ADDRESSES} signs together.`,
  })

/** What a member of the public may send. An address, a few words or the fingerprint of a picture: one of them is enough. */
export const reportSent = z.strictObject({
  language: z.enum(LANGUAGES),
  kind: z.enum(REPORT_KINDS),
  place: z.enum(PLACES).default('unsaid'),
  urgent: z
    .array(z.enum(URGENCIES))
    .max(URGENCIES.length)
    .overwrite((said) => URGENCIES.filter((one) => said.includes(one)))
    .default([])
    .meta({ description: 'Danger now, a meeting that is planned, a deadline that was given.' }),
  concerned: z.enum(CONCERNED).default('unsaid').meta({ description: 'Whom it is about.' }),
  ageBand: z.enum(AGE_BANDS).default('unsaid').meta({ description: 'How old the one is whom it is about.' }),
  platformTold: z
    .enum(PLATFORM_TOLD)
    .default('unsaid')
    .meta({ description: 'Whether the platform was told before us.' }),
  toldWhen: z.enum(TOLD_WHEN).default('unsaid').meta({ description: 'Only where the platform was told.' }),
  toldNumber: written()
    .max(LONGEST_NUMBER)
    .default('')
    .meta({ description: 'The number under which the platform keeps what it was told.' }),
  platformAnswer: z.enum(PLATFORM_ANSWERS).default('unsaid'),
  platformWords: written()
    .max(LONGEST_PLATFORM_WORDS)
    .default('')
    .meta({ long: true, description: 'What the platform answered, in the reporter’s own words.' }),
  narrative: written().max(LONGEST_STORY).default('').meta({ long: true }),
  addresses: reportedAddresses.default([]),
  contact: written().max(LONGEST_CONTACT).optional(),
  mayPassTo: z
    .array(z.enum(RECEIVERS))
    .max(RECEIVERS.length)
    .overwrite((said) => RECEIVERS.filter((one) => said.includes(one)))
    .default([])
    .meta({ description: 'To whom words and contact may be passed on; nothing where neither was given.' }),
})
/** When, under which number and with which answer is said of a platform that was told, and of no other. */
export const isTellingWhole = (
  sent: Pick<
    z.output<typeof reportSent>,
    'platformTold' | 'toldWhen' | 'toldNumber' | 'platformAnswer' | 'platformWords'
  >,
): boolean =>
  sent.platformTold === 'yes' ||
  (sent.toldWhen === 'unsaid' &&
    sent.platformAnswer === 'unsaid' &&
    sent.toldNumber === '' &&
    sent.platformWords === '')

export const TELLING_COMPLAINT = {
  path: ['platformTold'],
  message: 'Say when, under which number and with which answer only where the platform was told.',
}

export type ReportSent = z.output<typeof reportSent>
