import type { Day } from '@vigie/kernel'
import type { FoundBy } from '@vigie/notices'
import type { Assessment } from './assessment.ts'
import type { Audience } from './audience.ts'
import type { Joint } from './joint.ts'
import type { Site } from './site.ts'
import type { Verdict } from './verdict.ts'

/**
 * An item without an address stands for what was told, an account of something that happened, or for a picture of which
 * only the fingerprint is known.
 */
export const ITEM_FORMS = ['address', 'account', 'picture'] as const
export type ItemForm = (typeof ITEM_FORMS)[number]

export const SIGHTING_STATES = ['up', 'down', 'moved', 'unknown'] as const
export type SightingState = (typeof SIGHTING_STATES)[number]

export const SIGHTING_SOURCES = ['analyst', 'provider', 'reporter'] as const
export type SightingSource = (typeof SIGHTING_SOURCES)[number]

export type Sighting = {
  readonly id: string
  readonly state: SightingState
  readonly source: SightingSource
  readonly by: string | null
  readonly at: Date
  /** When somebody reported it again after it was gone; null where nobody did. */
  readonly reportedAgainOn: Day | null
}

/** Found by somebody, or proposed and checked by somebody. */
export const TRACE_SOURCES = ['analyst', 'proposal'] as const
export type TraceSource = (typeof TRACE_SOURCES)[number]

/** Where somebody found the item hosted; a country or provider that was looked for and not found is null. */
export type Trace = Site & {
  readonly id: string
  readonly hostedIn: string | null
  readonly provider: string | null
  /** Null while nobody said. */
  readonly audience: Audience | null
  /** The page from which one has to come, sealed. */
  readonly referrer: Buffer | null
  readonly source: TraceSource
  readonly by: string
  readonly at: Date
}

/** One look by two people at an item. The first round opens with the item, a later one when somebody asks. */
export type Round = {
  readonly round: number
  /** Nobody, in a later round: that lapsed from which the round before inherited. */
  readonly askedBy: string | null
  readonly askedAt: Date | null
  readonly reason: Buffer | null
  /** Two who look at the same time, or one who asks for it; null where nobody did: blind, as it usually is. */
  readonly joint: Joint | null
  readonly assessments: readonly Assessment[]
  /** What was taken back; the next round was opened by it. */
  readonly withdrawals: readonly { readonly assessment: string; readonly by: string; readonly at: Date }[]
  readonly verdict: Verdict | null
}

export type Item = {
  readonly id: string
  readonly case: string
  readonly number: number
  readonly form: ItemForm
  readonly sealed: Buffer | null
  readonly addedOn: Day
  readonly addedBy: string | null
  readonly traces: readonly Trace[]
  readonly sightings: readonly Sighting[]
  /** Never empty. */
  readonly rounds: readonly Round[]
}

const FIRST: Round = {
  round: 1,
  askedBy: null,
  askedAt: null,
  reason: null,
  joint: null,
  assessments: [],
  withdrawals: [],
  verdict: null,
}

export const currentRound = (item: Pick<Item, 'rounds'>): Round => item.rounds.at(-1) ?? FIRST

/** What holds about the item now; null while a round is open, also a later one. */
export const verdictOf = (item: Pick<Item, 'rounds'>): Verdict | null => currentRound(item).verdict

export const isIllegal = (item: Pick<Item, 'rounds'>): boolean => verdictOf(item)?.outcome === 'illegal'

/** Who stands behind a finding: two who agreed, a coordinator between them, or two who took over an earlier finding. */
export const howFound = ({ verdict, assessments }: Pick<Round, 'verdict' | 'assessments'>): FoundBy => {
  if (verdict?.way === 'arbitration') return 'arbitration'
  return assessments.some(({ inheritance }) => inheritance !== null) ? 'inherited' : 'agreement'
}

export const lastTrace = (item: Pick<Item, 'traces'>): Trace | null => item.traces.at(-1) ?? null

/** The last word of a person about where it is. A page that merely answers is not a sighting. */
export const lastSighting = (item: Pick<Item, 'sightings'>): Sighting | null => item.sightings.at(-1) ?? null

/** Where it is as far as anybody knows now: of what was gone and reported again, nobody does before somebody looks. */
export const seenNow = (item: Pick<Item, 'sightings'>): SightingState | null => {
  const last = lastSighting(item)
  if (last === null) return null
  return last.reportedAgainOn === null ? last.state : 'unknown'
}

/** The plan of whoever found nothing there: no question is left to ask. */
export const DEAD_LINK_PLAN = 'dead-link/1'

const SEATS = 2

/**
 * Blind until both are in: before that, one's own assessment and nobody else's. What was taken over from elsewhere is
 * nobody's look, as what was not there any more: whoever is to confirm it has to see it.
 */
export const visibleAssessments = (round: Round, viewer: string | null): readonly Assessment[] =>
  round.assessments.length === SEATS
    ? round.assessments
    : round.assessments.filter(
        ({ assessor, inheritance, plan }) =>
          assessor === viewer || inheritance !== null || plan === DEAD_LINK_PLAN,
      )
