import type { OpenedReport } from '@vigie/intake'
import type { Desk } from '@vigie/platform/operation'
import { selectCaseOfReferral } from '../referrals/referral-rows.ts'
import { refuse } from '../refusals.ts'
import type { CaseView, ReferralView } from './case-view.ts'
import { getCase } from './get-case.ts'

/** A referral and the case it belongs to. */
export const getCaseOfReferral = async (
  desk: Desk,
  id: string,
): Promise<{ readonly view: CaseView<OpenedReport>; readonly referral: ReferralView }> => {
  const of = await selectCaseOfReferral(desk.db, id)
  if (of === null) throw refuse('no-such-referral')
  const view = await getCase(desk, of)
  const referral = view.referrals.find((one) => one.id === id)
  if (!referral) throw refuse('no-such-referral')
  return { view, referral }
}
