import { statement } from '@vigie/platform/database'
import type { Books } from '@vigie/platform/operation'

const numbers = statement<{ report: string; number: number }>(
  'hotline.numbers-of-reports',
  `select distinct on (r.report) r.report, c.number
  from hotline.case_report r join hotline.case c on c.id = r."case"
  where r.report = any($1::uuid[]) order by r.report, c.number desc`,
)

/** The number of the latest case in which each of these reports is. */
export const selectNumbersOfReports = async (
  db: Books,
  reports: readonly string[],
): Promise<ReadonlyMap<string, number>> =>
  new Map((await numbers.run(db, [reports])).map(({ report, number }) => [report, number]))
