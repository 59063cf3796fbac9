import { takeYearsOfLooks } from '@vigie/hotline/counts'
import { takeYearsOfNotices } from '@vigie/notices/counts'
import type { Desk } from '@vigie/platform/operation'
import type { Account } from './account.ts'
import { annualAccount } from './annual-account.ts'

/**
 * Counts each year anew about which anything changed since the last time, once however much it was, and has it published.
 * The database marks such a year in the transaction of the change. Counting is from the books and from nothing else, so
 * counting once more gives the same account; when this transaction fails, the marks stand for the next round.
 */
export const countChangedYears = async (
  desk: Desk,
  publish: (account: Account) => Promise<void>,
): Promise<readonly number[]> => {
  const changed = new Set([...(await takeYearsOfNotices(desk)), ...(await takeYearsOfLooks(desk))])
  const years = [...changed].sort()
  for (const year of years) await publish(await annualAccount(desk, year))
  return years
}
