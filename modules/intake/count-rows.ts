import type { Day } from '@vigie/kernel'
import { statement } from '@vigie/platform/database'
import type { Books } from '@vigie/platform/operation'

interface Row {
  readonly channel: string
  readonly told: string
  readonly when: string
  readonly answer: string
  readonly reports: number
}

const counted = statement<Row>(
  'intake.count-reports',
  `select channel, platform_told as told, told_when as "when", platform_answer as answer, count(*)::integer as reports
  from intake.report where received_on >= $1::date and received_on < $2::date group by 1, 2, 3, 4`,
)

/** Reports of these days by what stands on them unsealed; a report that was destroyed keeps its words and is counted. */
export const selectCounted = (db: Books, from: Day, before: Day): Promise<Row[]> =>
  counted.run(db, [from, before])
