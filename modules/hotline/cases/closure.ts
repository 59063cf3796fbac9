import { type Item, isIllegal, lastSighting, verdictOf } from '../items/item.ts'
import type { Referral } from '../referrals/referral.ts'
import type { RefusalWord } from '../refusals.ts'
import type { ClosureOutcome } from './case.ts'

type Closing = Pick<Item, 'rounds' | 'sightings' | 'id'>

const lastSeen = (item: Closing): string => lastSighting(item)?.state ?? 'unknown'

const outcomeRefusal = (
  outcome: ClosureOutcome,
  items: readonly Closing[],
  referrals: readonly Referral[],
): RefusalWord | null => {
  const illegal = items.filter(isIllegal)
  switch (outcome) {
    case 'removed':
      return illegal.length > 0 && illegal.every((item) => lastSeen(item) === 'down') ? null : 'still-online'
    case 'moved': {
      const gone = illegal.every((item) => ['moved', 'down'].includes(lastSeen(item)))
      return gone && illegal.some((item) => lastSeen(item) === 'moved') ? null : 'not-moved'
    }
    case 'not-illegal':
      return items.every((item) => verdictOf(item)?.outcome === 'not-illegal') ? null : 'not-all-found-legal'
    case 'handed-over':
      return referrals.some((referral) => referral.handOver !== null) ? null : 'nothing-handed-over'
    case 'not-found':
    case 'out-of-remit':
      return illegal.length === 0 ? null : 'found-illegal'
  }
}

/**
 * Why a case cannot be closed with this outcome. Nobody closes alone: every item has the verdict of two people first,
 * and an illegal item whose host nobody found keeps its case open.
 */
export const closureRefusal = (
  outcome: ClosureOutcome,
  items: readonly Closing[],
  referrals: readonly Referral[],
): RefusalWord | null => {
  if (items.some((item) => verdictOf(item) === null)) return 'waits-for-two-people'
  return outcomeRefusal(outcome, items, referrals)
}
