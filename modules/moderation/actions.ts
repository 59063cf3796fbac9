import { OUTCOMES, type Outcome } from '@vigie/protocol'

/** Nothing was restricted: nobody is owed a statement of reasons. */
const REFUSALS = [
  'refused-lawful',
  'refused-insufficient',
  'not-ours',
  'not-found',
  'already-removed',
] as const satisfies readonly Outcome[]
/** Only money or the service is restricted and the content stays: Art. 17(1)(b) and (c). */
const BESIDE = ['monetary-restricted', 'service-restricted'] as const

/** What a provider can decide about an item: Art. 16(5). The words in which the protocol tells it, and two that it has not. */
export type Action = Outcome | (typeof BESIDE)[number]
export type Restriction = Exclude<Action, (typeof REFUSALS)[number]>
export const isRestriction = (action: Action): action is Restriction =>
  !REFUSALS.some((one) => one === action)
const isBeside = (action: Action): action is (typeof BESIDE)[number] => BESIDE.some((one) => one === action)

const ALL: readonly Action[] = [...OUTCOMES, ...BESIDE]

/** What can be done to content that the platform found by itself. */
export const RESTRICTIONS: readonly Restriction[] = ALL.filter(isRestriction)
export const ACTIONS: readonly Action[] = [...RESTRICTIONS, ...REFUSALS]

/** The word by which the protocol tells it: where the content stays, whoever sent the notice was heard in part. */
export const outcomeOf = (action: Action): Outcome => (isBeside(action) ? 'partial' : action)

export const GROUNDS = ['law', 'terms'] as const
export type Ground = (typeof GROUNDS)[number]

/** How much of a decision was done by machine: Arts 16(6) and 17(3)(c). */
export const AUTOMATED = ['not', 'partly', 'wholly'] as const
export type Automated = (typeof AUTOMATED)[number]
