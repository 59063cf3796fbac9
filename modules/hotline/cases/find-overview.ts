import { Refused } from '@vigie/kernel'
import { type Desk, isOneOf } from '@vigie/platform/operation'
import { may } from '../may.ts'
import { type AlertToReview, selectAlertsToReview } from './danger-rows.ts'
import {
  type ItemInDispute,
  type ReferralUnderWay,
  selectItemsInDispute,
  selectReferralsUnderWay,
} from './overview-rows.ts'

export type { AlertToReview } from './danger-rows.ts'
export type { ItemInDispute, ReferralUnderWay } from './overview-rows.ts'

/** Of each list a hundred, the longest waiting, and one more that says that there are more. */
const MOST_SHOWN = 101

/** What stands still until a coordinator or a second person moves it, the longest waiting first. Nothing sealed is opened. */
export const findOverview = async (
  desk: Desk,
): Promise<{
  readonly toReview: readonly AlertToReview[]
  readonly inDispute: readonly ItemInDispute[]
  readonly toApprove: readonly ReferralUnderWay[]
  readonly toHandOver: readonly ReferralUnderWay[]
}> => {
  if (!isOneOf(desk.actor, may.overseeCases)) throw new Refused('not-for-you', 'forbidden')
  return {
    toReview: await selectAlertsToReview(desk.db, MOST_SHOWN),
    inDispute: await selectItemsInDispute(desk.db, MOST_SHOWN),
    toApprove: await selectReferralsUnderWay(desk.db, 'approval', MOST_SHOWN),
    toHandOver: await selectReferralsUnderWay(desk.db, 'hand-over', MOST_SHOWN),
  }
}
