import type { DesignatedKind } from '@vigie/intake/report-kind'
import type { Day } from '@vigie/kernel'

/** What the rows of the status come to on a day. */
export const STATUS_STATES = ['none', 'active', 'suspended', 'revoked', 'expired'] as const
export type StatusState = (typeof STATUS_STATES)[number]

/** The status of a trusted flagger on a day: Art. 22 DSA. */
export interface FlaggerStatus {
  readonly state: StatusState
  /** The day from which it is so; null where nothing was ever awarded. */
  readonly since: Day | null
  /** The entry in the public register of trusted flaggers, and who awarded it; null while there is no award. */
  readonly flaggerReference: string | null
  readonly awardingCoordinator: string | null
  /** The day of the decision, and the area of expertise in its words. */
  readonly awardedOn: Day | null
  readonly awardedArea: string | null
  /** The kinds of content inside that area. */
  readonly kinds: readonly DesignatedKind[]
}

export const NO_STATUS: FlaggerStatus = {
  state: 'none',
  since: null,
  flaggerReference: null,
  awardingCoordinator: null,
  awardedOn: null,
  awardedArea: null,
  kinds: [],
}

/** Art. 22(1) DSA: the mark goes with the status and its area, and with nothing else. */
export const mayCarryMark = (
  { state, kinds }: Pick<FlaggerStatus, 'state' | 'kinds'>,
  kind: DesignatedKind,
): boolean => state === 'active' && kinds.includes(kind)

/** The sorts of decisions that the register of the status knows, and what takes the mark away. */
export const STATUS_SORTS = ['award', 'area', 'suspension', 'suspension-end', 'revocation', 'expiry'] as const
export type StatusSort = (typeof STATUS_SORTS)[number]

/** How the status can end for good: by a decision, or by the time it was awarded for. */
export const STATUS_ENDS = ['revocation', 'expiry'] as const

export const STATUS_WAYS = ['confirmed', 'declined'] as const
export type StatusWay = (typeof STATUS_WAYS)[number]

/** One decision about the status, as somebody noted it. */
export interface StatusNote {
  readonly id: string
  readonly sort: StatusSort
  readonly fromDay: Day
  readonly decision: string
  readonly flaggerReference: string | null
  readonly awardingCoordinator: string | null
  readonly area: { readonly words: string; readonly kinds: readonly DesignatedKind[] } | null
  /** It gives the mark, and so holds only by the yes of a second person. */
  readonly gives: boolean
  /** Null of what the house declared before anybody noted anything. */
  readonly notedBy: string | null
  readonly notedAt: Date
  readonly ruling: { readonly way: StatusWay; readonly by: string; readonly at: Date } | null
}

/** It waits for a second person. */
export const isWaiting = ({ gives, notedBy, ruling }: StatusNote): boolean =>
  gives && notedBy !== null && ruling === null

/** Whether it counts: what takes the mark away does at once. */
export const doesHold = (note: StatusNote): boolean =>
  !note.gives || note.notedBy === null || note.ruling?.way === 'confirmed'
