import { type NewsWord, tellReporter } from '@vigie/intake'
import type { Desk } from '@vigie/platform/operation'
import type { Case } from './case.ts'

/** Leaves the same news in the mailbox of everybody who reported what is in this case. */
export const tellReporters = async (
  desk: Desk,
  found: Pick<Case, 'reports'>,
  word: NewsWord,
): Promise<void> => {
  for (const { report } of found.reports) await tellReporter(desk, report, word)
}
