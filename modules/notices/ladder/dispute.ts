import type { Day } from '@vigie/kernel'

/** What came of a dispute before a certified body, whose decision binds nobody: Art. 21(2) DSA. */
export const DISPUTE_OUTCOMES = ['for-us', 'partly', 'against-us', 'settled', 'not-taken'] as const
export type DisputeOutcome = (typeof DISPUTE_OUTCOMES)[number]

/** Nothing more is asked for after it. */
export const hasHelped = (outcome: string | null): boolean => outcome === 'for-us' || outcome === 'settled'

export interface DisputeView {
  readonly body: string
  readonly theirReference: string | null
  readonly broughtOn: Day
  readonly by: string
  readonly at: Date
  readonly outcome: {
    readonly word: DisputeOutcome
    readonly on: Day
    readonly by: string
    readonly at: Date
  } | null
}
