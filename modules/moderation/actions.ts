import { OUTCOMES, type Outcome } from '@vigie/protocol'

/** What a provider can decide about an item: Art. 16(5). The words in which the protocol tells it. */
export const ACTIONS = OUTCOMES
export type Action = Outcome

/** Nothing was restricted: nobody is owed a statement of reasons. */
const REFUSALS = [
  'refused-lawful',
  'refused-insufficient',
  'not-ours',
  'not-found',
  'already-removed',
] as const satisfies readonly Action[]
export type Restriction = Exclude<Action, (typeof REFUSALS)[number]>
export const isRestriction = (action: Action): action is Restriction =>
  !REFUSALS.some((one) => one === action)

/** What can be done to content that the platform found by itself. */
export const RESTRICTIONS: readonly Restriction[] = ACTIONS.filter(isRestriction)

export const GROUNDS = ['law', 'terms'] as const
export type Ground = (typeof GROUNDS)[number]

/** How much of a decision was done by machine: Arts 16(6) and 17(3)(c). */
export const AUTOMATED = ['not', 'partly', 'wholly'] as const
export type Automated = (typeof AUTOMATED)[number]
