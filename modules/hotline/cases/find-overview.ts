import { Refused } from '@vigie/kernel'
import { type Desk, isOneOf } from '@vigie/platform/operation'
import { may } from '../may.ts'
import { type ReferralUnderWay, selectReferralsUnderWay } from './overview-rows.ts'

export type { ReferralUnderWay } from './overview-rows.ts'

/** Of each list a hundred, the longest waiting, and one more that says that there are more. */
const MOST_SHOWN = 101

/** Hand-overs under way, the longest waiting first. Nothing sealed is opened. */
export const findOverview = async (
  desk: Desk,
): Promise<{
  readonly toApprove: readonly ReferralUnderWay[]
  readonly toHandOver: readonly ReferralUnderWay[]
}> => {
  if (!isOneOf(desk.actor, may.overseeCases)) throw new Refused('not-for-you', 'forbidden')
  return {
    toApprove: await selectReferralsUnderWay(desk.db, 'approval', MOST_SHOWN),
    toHandOver: await selectReferralsUnderWay(desk.db, 'hand-over', MOST_SHOWN),
  }
}
