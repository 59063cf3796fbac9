import type { DesignatedKind } from '@vigie/intake/report-kind'
import type { Day, Language } from '@vigie/kernel'
import type { Item } from '../items/item.ts'
import type { Referral } from '../referrals/referral.ts'
import type { Danger } from './danger.ts'
import type { CaseOrigin } from './origin.ts'

export const HANDING_BACK_REASONS = ['done', 'pass', 'help', 'hold', 'taken-over'] as const
export type HandingBackReason = (typeof HANDING_BACK_REASONS)[number]

export const JOINING_REASONS = ['opened', 'same-address', 'by-hand'] as const
export type JoiningReason = (typeof JOINING_REASONS)[number]

export const CLOSURE_OUTCOMES = [
  'removed',
  'moved',
  'not-illegal',
  'not-found',
  'handed-over',
  'out-of-remit',
] as const
export type ClosureOutcome = (typeof CLOSURE_OUTCOMES)[number]

/** How a case can end: closed with an outcome, or because it goes on in another one. */
export const ENDINGS = [...CLOSURE_OUTCOMES, 'merged'] as const
export type Ending = (typeof ENDINGS)[number]

export const REOPENING_CAUSES = ['same-address', 'still-online', 'inherited-lapsed', 'by-hand'] as const
/** Those that somebody at the desk may give. The others are what happened. */
export const CAUSES_BY_HAND = ['still-online', 'by-hand'] as const satisfies readonly ReopeningCause[]
export type ReopeningCause = (typeof REOPENING_CAUSES)[number]

export type CaseReport = { readonly report: string; readonly joinedOn: Day; readonly why: JoiningReason }

export type Taking = {
  readonly turn: number
  readonly by: string
  readonly at: Date
  readonly handedBack: {
    readonly by: string
    readonly at: Date
    readonly reason: HandingBackReason
  } | null
}

export type Closure = {
  readonly turn: number
  readonly outcome: Ending
  readonly by: string
  readonly at: Date
  readonly reopening: {
    readonly cause: ReopeningCause
    readonly report: string | null
    readonly by: string | null
    readonly on: Day
  } | null
}

/** One case with all its rows, nothing opened: what every decision about it is made from. */
export type Case = {
  readonly id: string
  readonly number: number
  readonly openedOn: Day
  readonly openedBy: string | null
  readonly kind: DesignatedKind
  readonly language: Language
  readonly origin: CaseOrigin
  /** Its time had come: only the history is left, and nobody works on it again. */
  readonly destroyedOn: Day | null
  readonly reports: readonly CaseReport[]
  readonly items: readonly Item[]
  readonly takings: readonly Taking[]
  readonly closures: readonly Closure[]
  readonly referrals: readonly Referral[]
  readonly dangers: readonly Danger[]
}

export const isOpen = (one: Pick<Case, 'closures'>): boolean => one.closures.at(-1)?.reopening !== null

/** Whether it ended because it goes on in another case. */
export const isMerged = (one: Pick<Case, 'closures'>): boolean => one.closures.at(-1)?.outcome === 'merged'

/** Who is at it now. */
export const takerOf = (one: Pick<Case, 'takings'>): string | null => {
  const last = one.takings.at(-1)
  return last && last.handedBack === null ? last.by : null
}
