import type { DesignatedKind } from '@vigie/intake/report-kind'
import type { Day, Language } from '@vigie/kernel'
import type { Outcome } from '../items/assessment.ts'
import { currentRound, type Item, lastSighting, type SightingState, seenNow } from '../items/item.ts'
import { isAnswered, type Referral } from '../referrals/referral.ts'
import { type Case, takerOf } from './case.ts'
import type { Danger } from './danger.ts'
import type { Origin } from './origin.ts'

/** How far one item has come: who looked in the running round, and what was found. */
export type ItemStanding = {
  readonly id: string
  readonly number: number
  readonly addedOn: Day
  /** When somebody asked for the running round; null for the first, which opens with the item. */
  readonly askedAt: Date | null
  readonly looks: readonly { readonly by: string; readonly at: Date }[]
  readonly verdict: { readonly outcome: Outcome; readonly at: Date } | null
  readonly seen: SightingState | null
  /** It was gone, and somebody reported it again since. */
  readonly reportedAgainOn: Day | null
}

export type ReferralStanding = Pick<
  Referral,
  'id' | 'recipientSort' | 'items' | 'preparedBy' | 'approval' | 'withdrawal' | 'handOver'
> & { readonly isAnswered: boolean }

/** A case as far as it says what comes next, with nothing sealed: read for every open case at once, or taken from a whole one. */
export type Standing = {
  readonly id: string
  readonly number: number
  readonly kind: DesignatedKind
  readonly language: Language
  readonly origin: Origin
  readonly openedOn: Day
  readonly takenBy: string | null
  readonly reports: readonly string[]
  readonly items: readonly ItemStanding[]
  readonly referrals: readonly ReferralStanding[]
  readonly dangers: readonly Danger[]
}

export const isFoundIllegal = ({ verdict }: ItemStanding): boolean => verdict?.outcome === 'illegal'

const itemStanding = (item: Item): ItemStanding => {
  const { askedAt, assessments, verdict } = currentRound(item)
  return {
    id: item.id,
    number: item.number,
    addedOn: item.addedOn,
    askedAt,
    looks: assessments.map(({ assessor, at }) => ({ by: assessor, at })),
    verdict: verdict && { outcome: verdict.outcome, at: verdict.at },
    seen: seenNow(item),
    reportedAgainOn: lastSighting(item)?.reportedAgainOn ?? null,
  }
}

export const standingOf = (one: Case): Standing => ({
  id: one.id,
  number: one.number,
  kind: one.kind,
  language: one.language,
  origin: one.origin.origin,
  openedOn: one.openedOn,
  takenBy: takerOf(one),
  reports: one.reports.map(({ report }) => report),
  items: one.items.map(itemStanding),
  referrals: one.referrals.map((referral) => ({ ...referral, isAnswered: isAnswered(referral) })),
  dangers: one.dangers,
})
