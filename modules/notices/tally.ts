import { DECISIONS, type Decision } from './decisions.ts'
import { STANDINGS } from './notice.ts'

/** What became of an item so far. `waiting`: its provider has decided nothing yet. */
export const ACTIONS = [...DECISIONS, 'waiting'] as const
export type Action = Decision | 'waiting'

export interface ActionCount {
  readonly action: Action
  /** Notices with at least one item of this action: a notice with two actions stands in both. */
  readonly notices: number
  /** Items whose last decision is this one: each item stands in exactly one action. */
  readonly items: number
  /** Hours from sending to that decision; null where nobody decided. */
  readonly medianHours: number | null
}

export interface Tally {
  readonly notices: number
  readonly items: number
  /** Hours from sending to the decision that counts, over all items that have one from the provider. */
  readonly medianHours: number | null
  readonly actions: readonly ActionCount[]
}

/**
 * As what a notice counts. What goes by the voluntary channel, about private communication, is none of the DSA's: it stands apart
 * from the ordinary notices of Art. 16.
 */
export const COUNTED_STANDINGS = [...STANDINGS, 'voluntary'] as const
export type CountedStanding = (typeof COUNTED_STANDINGS)[number]
