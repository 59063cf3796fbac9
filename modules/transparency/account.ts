import { ORIGINS } from '@vigie/hotline/origin'
import { DESIGNATED_KINDS, REPORT_KINDS } from '@vigie/intake/report-kind'
import { LANGUAGES } from '@vigie/kernel'
import {
  ACTIONS,
  COMPLAINT_OUTCOMES,
  NARRATIVE_PARTS,
  STATUS_STATES,
  TOPICS,
} from '@vigie/notices/count-words'
import { z } from 'zod'
import { Reported } from './reported.ts'

/** How the figures were made, in words whose texts are in `locales`: so that nobody compares what cannot be compared. */
export const METHOD_NOTES = [
  'counted-in-the-year-of-sending',
  'notices-and-items-apart',
  'last-decision-counts',
  'one-notice-may-have-several-actions',
  'hours-until-that-decision',
  'no-answer-share',
  'trusted-and-ordinary-apart',
  'voluntary-apart',
  'company-and-service',
  'no-small-numbers-hidden',
  'small-ordinary-numbers-hidden',
  'each-look-by-one-person',
  'reports-once-their-month-is-over',
  'small-numbers-of-reports-hidden',
  'countries-where-last-found',
  'cases-by-origin',
  'as-reporters-said',
  'audience-where-last-found',
] as const
export type MethodNote = (typeof METHOD_NOTES)[number]

const count = z.int().min(0)
const hours = z.number().nullable()

const figures = {
  notices: count,
  items: count,
  medianHours: hours,
  /** Items that are waiting or were given up as without an answer, and their share of all items in per cent. */
  unanswered: count,
  unansweredShare: z.number().min(0).max(100),
  actions: z.array(
    z.strictObject({ action: z.enum(ACTIONS), notices: count, items: count, medianHours: hours }),
  ),
}

export const Figures = z.strictObject(figures)
export type Figures = z.output<typeof Figures>

/** Ordinary and voluntary notices: what is null is not shown, or cannot be said because of what is not shown. */
const shown = { notices: count.nullable(), items: count.nullable(), medianHours: hours }
export type Shown = { notices: number | null; items: number | null; medianHours: number | null }

const inEveryLanguage = z.record(z.enum(LANGUAGES), z.string())
const others = z.strictObject({
  ...shown,
  actions: z.array(z.strictObject({ action: z.enum(ACTIONS), ...shown })),
})
export type Others = z.output<typeof others>
const row = {
  /** The legal entity. */
  provider: z.string(),
  /** What people know it by; null where nobody said, and in accounts before version 6. */
  service: z.string().nullable().default(null),
  kind: z.enum(DESIGNATED_KINDS),
}

/** What is null is not shown. */
const few = count.nullable()

/** What came in and where it stood, without small numbers; how long it took, of notices as a trusted flagger. */
const numbers = z.strictObject({
  /** Months that were over when this was counted. */
  months: z.array(z.strictObject({ month: z.int().min(1).max(12), reports: few })),
  kinds: z.array(z.strictObject({ kind: z.enum(REPORT_KINDS), reports: few })),
  /** Null where nobody could tell the country. */
  countries: z.array(
    z.strictObject({
      country: z
        .string()
        .regex(/^[A-Z]{2}$/)
        .nullable(),
      items: few,
    }),
  ),
  /** Cases by how they came about; accounts before version 4 do not say. */
  origins: z
    .array(z.strictObject({ origin: z.enum(ORIGINS), cases: few }))
    .nullable()
    .default(null),
  /** Accounts before version 5 do not say. */
  reported: Reported.nullable().default(null),
  /** Items that were removed or disabled, by hours since sending; null is longer than the bands before. */
  hours: z.array(z.strictObject({ upTo: z.int().nullable(), items: count })),
  medianHours: hours,
})

/**
 * The account of a year as it is published: Art. 22(3) DSA. Notices by provider, by type of content and by action,
 * how independence is kept, and nothing about any person: no field can hold free text of a reporter or an analyst.
 */
export const Account = z
  .strictObject({
    format: z.literal('vigie-account'),
    version: z.literal([2, 3, 4, 5, 6]),
    year: z.int().min(2020).max(2200),
    /** Null of the count as it runs, which nobody has published. */
    edition: z.int().min(1).nullable(),
    /** The first and the last day on which a notice could be sent that is counted here. */
    period: z.strictObject({ from: z.iso.date(), to: z.iso.date() }),
    countedOn: z.iso.date(),
    countedAt: z.iso.datetime(),
    entity: z.strictObject({
      name: z.string(),
      flaggerReference: z.string().nullable(),
      awardingCoordinator: z.string().nullable(),
      awardedOn: z.string().nullable(),
      awardedArea: z.string().nullable(),
      /** The status on the day of the count; accounts before version 4 do not say it. */
      status: z
        .strictObject({ state: z.enum(STATUS_STATES), since: z.iso.date().nullable() })
        .nullable()
        .default(null),
    }),
    totals: z.strictObject({
      trusted: Figures,
      ordinary: others,
      /** By the voluntary channel, about private communication; accounts before version 6 count it as ordinary. */
      voluntary: others.nullable().default(null),
    }),
    rows: z.array(
      z.discriminatedUnion('standing', [
        z.strictObject({
          ...row,
          standing: z.literal('trusted'),
          ...figures,
          terms: z.array(z.strictObject({ category: z.string(), keyword: z.string(), ...figures })),
        }),
        z.strictObject({ ...row, standing: z.enum(['ordinary', 'voluntary']), ...shown }),
      ]),
    ),
    /** Assessments of the year: with a look, and taken over without one from an earlier verdict or from a list. */
    looks: z.strictObject({ looked: count, fromVerdict: count, fromList: count }),
    /** Accounts of version 2 have none. */
    numbers: numbers.nullable().default(null),
    /** What the house stated for the period, and since when. Empty where nobody entered anything. */
    independence: z.array(
      z.strictObject({
        topic: z.enum(TOPICS),
        text: inEveryLanguage,
        validFrom: z.iso.date(),
        enteredOn: z.iso.date(),
      }),
    ),
    /** Our complaints about decisions: Art. 20. Accounts before version 4 have none. */
    complaints: z
      .strictObject({
        lodged: count,
        open: count,
        outcomes: z.array(z.strictObject({ outcome: z.enum(COMPLAINT_OUTCOMES), complaints: count })),
      })
      .nullable()
      .default(null),
    /** What the house tells beside the figures, in editions only. */
    narrative: z.array(z.strictObject({ part: z.enum(NARRATIVE_PARTS), text: inEveryLanguage })).default([]),
    /** What this edition corrects; null of a first edition. */
    correction: inEveryLanguage.nullable().default(null),
    method: z.array(z.enum(METHOD_NOTES)),
  })
  .meta({ id: 'Account' })
export type Account = z.output<typeof Account>
export type Numbers = z.output<typeof numbers>
