import { type Item, isIllegal, seenNow, verdictOf } from '../items/item.ts'
import type { Referral } from '../referrals/referral.ts'
import type { RefusalWord } from '../refusals.ts'
import type { ClosureOutcome } from './case.ts'
import { alertsToReview, type Danger, openDanger } from './danger.ts'

type Closing = Pick<Item, 'rounds' | 'sightings' | 'id'>
type ToClose = {
  readonly items: readonly Closing[]
  readonly referrals: readonly Referral[]
  readonly dangers: readonly Danger[]
}

const lastSeen = (item: Closing): string => seenNow(item) ?? 'unknown'

/** Whether this item is in somebody else's hands now. */
const isHandedOver = (item: Closing, referrals: readonly Referral[]): boolean =>
  referrals.some(({ handOver, items }) => handOver !== null && items.includes(item.id))

const isGone = (item: Closing): boolean => ['moved', 'down'].includes(lastSeen(item))

const outcomeRefusal = (outcome: ClosureOutcome, { items, referrals }: ToClose): RefusalWord | null => {
  const illegal = items.filter(isIllegal)
  switch (outcome) {
    case 'removed':
      return illegal.length > 0 && illegal.every((item) => lastSeen(item) === 'down') ? null : 'still-online'
    case 'moved': {
      return illegal.every(isGone) && illegal.some((item) => lastSeen(item) === 'moved') ? null : 'not-moved'
    }
    case 'not-illegal':
      return items.every((item) => verdictOf(item)?.outcome === 'not-illegal') ? null : 'not-all-found-legal'
    case 'handed-over': {
      if (!items.some((item) => isHandedOver(item, referrals))) return 'nothing-handed-over'
      return illegal.every((item) => isGone(item) || isHandedOver(item, referrals)) ? null : 'still-online'
    }
    case 'not-found':
    case 'out-of-remit':
      return illegal.length === 0 ? null : 'found-illegal'
  }
}

/**
 * Why a case cannot be closed with this outcome. Nobody closes alone: every item has the verdict of two people first,
 * and an illegal item whose host nobody found keeps its case open.
 */
export const closureRefusal = (outcome: ClosureOutcome, one: ToClose): RefusalWord | null => {
  if (openDanger(one) !== null) return 'danger-not-dealt-with'
  if (alertsToReview(one).length > 0) return 'alert-waits-for-review'
  if (one.items.some((item) => verdictOf(item) === null)) return 'waits-for-two-people'
  return outcomeRefusal(outcome, one)
}
