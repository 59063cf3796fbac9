export const HAND_OVER_WAYS = ['secure-mail', 'portal', 'by-hand'] as const
export type HandOverWay = (typeof HAND_OVER_WAYS)[number]

export const RECIPIENT_SORTS = ['police', 'inhope', 'authority', 'helpline'] as const
export type RecipientSort = (typeof RECIPIENT_SORTS)[number]

export const REFERRAL_STATES = ['prepared', 'approved', 'withdrawn', 'handed-over'] as const
export type ReferralState = (typeof REFERRAL_STATES)[number]

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
}

export const stateOf = (referral: Pick<Referral, 'approval' | 'withdrawal' | 'handOver'>): ReferralState => {
  if (referral.withdrawal) return 'withdrawn'
  if (referral.handOver) return 'handed-over'
  return referral.approval ? 'approved' : 'prepared'
}

/** Whether the police have this item in their hands. */
export const isWithPolice = (referrals: readonly Referral[], item: string): boolean =>
  referrals.some(
    (referral) =>
      referral.recipientSort === 'police' && referral.handOver !== null && referral.items.includes(item),
  )

/** Whether somebody approved or withdrew it. */
export const isRuled = (referral: Pick<Referral, 'approval' | 'withdrawal'>): boolean =>
  referral.approval !== null || referral.withdrawal !== null
