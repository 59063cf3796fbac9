import { takeYearsOfLooks } from '@vigie/hotline/counts'
import { takeYearsOfNotices } from '@vigie/notices/counts'
import type { Desk } from '@vigie/platform/operation'
import type { Account } from './account.ts'
import { annualAccount } from './annual-account.ts'

/**
 * Counts each year anew about which anything changed since the last time, once however much it was, and has it published.
 * The database marks such a year in the transaction of the change. Counting is from the books and from nothing else, so
 * counting once more gives the same account; when this transaction fails, the marks stand for the next round. `due` are
 * years to be counted although nothing marked them: of reports a month counts when it is over, and no report marks a year,
 * because the moment of that count would be the moment of the report.
 */
export const countChangedYears = async (
  desk: Desk,
  publish: (account: Account) => Promise<void>,
  due: readonly number[] = [],
): Promise<readonly number[]> => {
  const changed = new Set([...due, ...(await takeYearsOfNotices(desk)), ...(await takeYearsOfLooks(desk))])
  const years = [...changed].sort()
  for (const year of years) await publish(await annualAccount(desk, year))
  return years
}
