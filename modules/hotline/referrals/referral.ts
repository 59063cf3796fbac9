import type { Day } from '@vigie/kernel'

export const HAND_OVER_WAYS = ['secure-mail', 'portal', 'by-hand'] as const
export type HandOverWay = (typeof HAND_OVER_WAYS)[number]

export const RECIPIENT_SORTS = ['police', 'inhope', 'authority', 'helpline'] as const
export type RecipientSort = (typeof RECIPIENT_SORTS)[number]

export const REFERRAL_STATES = ['prepared', 'approved', 'withdrawn', 'handed-over'] as const
export type ReferralState = (typeof REFERRAL_STATES)[number]

/** What the police can answer to a hand-over; the last is said by us. */
export const POLICE_ANSWERS = ['received', 'taken-up', 'passed-on', 'nothing-further', 'none-needed'] as const

export interface PoliceAnswer {
  readonly answer: (typeof POLICE_ANSWERS)[number]
  readonly theirReference: string | null
  readonly on: Day
  readonly by: string
  readonly at: Date
}

export type Referral = {
  readonly id: string
  readonly case: string
  readonly recipientSort: RecipientSort
  readonly recipient: string
  readonly rule: string
  readonly rulesVersion: string
  readonly overrideReason: Buffer | null
  readonly packet: Buffer
  readonly digest: Buffer
  readonly items: readonly string[]
  /** What was found about them when it was prepared. */
  readonly verdicts: readonly string[]
  readonly preparedBy: string
  readonly preparedAt: Date
  readonly approval: { readonly by: string; readonly at: Date } | null
  readonly withdrawal: { readonly by: string; readonly at: Date } | null
  readonly handOver: {
    readonly by: string
    readonly at: Date
    readonly way: HandOverWay
    readonly theirReference: string | null
  } | null
  /** What the police answered, in the order in which it was noted; of another recipient nothing. */
  readonly answers: readonly PoliceAnswer[]
}

export const stateOf = (referral: Pick<Referral, 'approval' | 'withdrawal' | 'handOver'>): ReferralState => {
  if (referral.withdrawal) return 'withdrawn'
  if (referral.handOver) return 'handed-over'
  return referral.approval ? 'approved' : 'prepared'
}

/** Whether somebody answered: a number that the police gave on the spot is an answer. */
export const isAnswered = ({ handOver, answers }: Pick<Referral, 'handOver' | 'answers'>): boolean =>
  answers.length > 0 || (handOver !== null && handOver.theirReference !== null)

/** Whether the police have it and owe us an answer. */
export const awaitsPolice = (
  referral: Pick<Referral, 'recipientSort' | 'handOver'> & { readonly isAnswered: boolean },
): boolean => referral.recipientSort === 'police' && referral.handOver !== null && !referral.isAnswered

/** Whether the police have this item in their hands. */
export const isWithPolice = (referrals: readonly Referral[], item: string): boolean =>
  referrals.some(
    (referral) =>
      referral.recipientSort === 'police' && referral.handOver !== null && referral.items.includes(item),
  )

/** Whether somebody approved or withdrew it. */
export const isRuled = (referral: Pick<Referral, 'approval' | 'withdrawal'>): boolean =>
  referral.approval !== null || referral.withdrawal !== null
