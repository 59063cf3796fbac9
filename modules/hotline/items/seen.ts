import { z } from 'zod'
import { type AgeBand, YES_NO, type YesNo } from '../playbook/plan.ts'
import type { RefusalWord } from '../refusals.ts'

/** The media types of the report format XARF. */
export const MEDIA = ['image', 'video', 'mixed', 'audio', 'text'] as const
export type Medium = (typeof MEDIA)[number]

/**
 * What whoever looked may say more: one address can hold many pictures of several victims. None of it is asked for, none of
 * it decides where an item goes, and so two can agree who counted differently: null where nobody said.
 */
export type Seen = {
  readonly media: Medium | null
  readonly pieces: number | null
  readonly victims: number | null
  readonly childModelling: YesNo | null
  readonly years: number | null
}

export const NOTHING_SEEN: Seen = {
  media: null,
  pieces: null,
  victims: null,
  childModelling: null,
  years: null,
}

export const SEEN_FIELDS = [
  'media',
  'pieces',
  'victims',
  'childModelling',
  'years',
] as const satisfies (keyof Seen)[]

export const seenFields = {
  media: z.enum(MEDIA).optional(),
  pieces: z.int().min(1).max(10_000_000).optional(),
  victims: z.int().min(0).max(100_000).optional(),
  childModelling: z.enum(YES_NO).optional(),
  years: z.int().min(0).max(120).optional(),
}
type Given = z.output<z.ZodObject<typeof seenFields>>

export const readSeen = ({ media, pieces, victims, childModelling, years }: Given): Seen => ({
  media: media ?? null,
  pieces: pieces ?? null,
  victims: victims ?? null,
  childModelling: childModelling ?? null,
  years: years ?? null,
})

const OF_AGE = 18

/** An age in years that the band says otherwise of. */
export const seenRefusal = ({ years }: Seen, ageBand: AgeBand): RefusalWord | null => {
  if (years === null || ageBand === 'not-determined') return null
  return (ageBand === 'adult') === years >= OF_AGE ? null : 'years-against-age'
}

const common = <Value>(one: Value | null, other: Value | null): Value | null => {
  if (one === null || other === null) return one ?? other
  return one === other ? one : null
}
const fewer = (one: number | null, other: number | null): number | null => {
  if (one === null || other === null) return one ?? other
  return Math.min(one, other)
}

/** What may leave of what several looked at: the smaller number, and no word that another said otherwise. */
export const commonSeen = (looks: readonly Seen[]): Seen =>
  looks.reduce(
    (one, other) => ({
      media: common(one.media, other.media),
      pieces: fewer(one.pieces, other.pieces),
      victims: fewer(one.victims, other.victims),
      childModelling: common(one.childModelling, other.childModelling),
      years: common(one.years, other.years),
    }),
    NOTHING_SEEN,
  )
