/**
 * How it came about that there is a case. The first is a report, by whichever way it came; of all others nobody reported anything:
 * they are found or handed to us, and kept apart wherever cases are counted.
 */
export const ORIGINS = ['public', 'partner', 'helpline', 'list', 'own-search'] as const
export type Origin = (typeof ORIGINS)[number]

export const PROACTIVE_ORIGINS = [
  'partner',
  'helpline',
  'list',
  'own-search',
] as const satisfies readonly Origin[]
export type ProactiveOrigin = (typeof PROACTIVE_ORIGINS)[number]

/**
 * What may be searched for under the mandate: it is to examine reports and where what they are about comes from (seed 004 §31.2,
 * 31.3, 31.9). So a search follows from a case, and there is none for a person.
 */
export const SEARCHES = ['where-from', 'back-again', 'same-place'] as const
export type Search = (typeof SEARCHES)[number]

/** What is known of how a case came about. */
export interface CaseOrigin {
  readonly origin: Origin
  /** The country of the hotline that passed it on. */
  readonly partner: string | null
  readonly theirReference: string | null
  readonly search: Search | null
  /** The number of the case that the search followed from. */
  readonly fromCase: number | null
}

export const FROM_THE_PUBLIC: CaseOrigin = {
  origin: 'public',
  partner: null,
  theirReference: null,
  search: null,
  fromCase: null,
}
