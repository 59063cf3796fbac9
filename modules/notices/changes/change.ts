import { DAY, type Day } from '@vigie/kernel'
import type { RefusalWord } from '../refusals.ts'

/** What can change that bears on the conditions of the status: BIPT decision of 22 December 2025, § 43. */
export const CHANGE_KINDS = ['board', 'funding', 'coordinator', 'area', 'step-plan', 'other'] as const
export type ChangeKind = (typeof CHANGE_KINDS)[number]

/** What happened elsewhere in the house that asks the question by itself. */
export const CHANGE_EVENTS = [
  'coordinator-given',
  'coordinator-withdrawn',
  'procedure-changed',
  'statement-entered',
] as const
export type ChangeEvent = (typeof CHANGE_EVENTS)[number]

export const TELLING_WAYS = ['mail', 'post', 'portal', 'meeting'] as const
export type TellingWay = (typeof TELLING_WAYS)[number]

export interface Change {
  readonly id: string
  readonly kind: ChangeKind
  readonly changedOn: Day
  /** In somebody's words, or what happened. */
  readonly what: string | null
  readonly event: ChangeEvent | null
  readonly notedBy: string | null
  readonly notedAt: Date
  readonly decision: {
    readonly tell: boolean
    readonly because: string
    readonly by: string
    readonly at: Date
  } | null
  readonly telling: {
    readonly on: Day
    readonly way: TellingWay
    readonly reference: string
    readonly by: string
  } | null
}

/** "Without delay" (§ 43) is no number: these days are the centre's own, from the day on which the question stood here. */
const DECIDE_WITHIN = 7 * DAY
const TELL_WITHIN = 14 * DAY

/** What a change waits for, and until when; null once it was told, or need not be. */
export const changeWaits = ({
  notedAt,
  decision,
  telling,
}: Change): { readonly step: 'decide' | 'tell'; readonly until: Date } | null => {
  if (telling !== null || decision?.tell === false) return null
  const step = decision === null ? 'decide' : 'tell'
  return { step, until: new Date(notedAt.getTime() + (step === 'decide' ? DECIDE_WITHIN : TELL_WITHIN)) }
}

export const mayDecideChange = ({ decision }: Change): RefusalWord | null =>
  decision === null ? null : 'change-already-decided'

export const mayRecordTelling = ({ decision, telling }: Change): RefusalWord | null => {
  if (telling !== null) return 'change-already-told'
  return decision?.tell === true ? null : 'change-not-to-tell'
}
