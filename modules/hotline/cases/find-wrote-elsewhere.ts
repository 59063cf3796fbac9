import { findReports, type Report } from '@vigie/intake'
import type { Desk } from '@vigie/platform/operation'
import { insistOnDoor } from '../may.ts'
import { selectNumbersOfReports } from './wrote-elsewhere-rows.ts'

/** A report in no open case whose sender wrote, and the closed case where it is read; null where there is none. */
export interface WroteElsewhere {
  readonly report: Report
  readonly caseNumber: number | null
}

/** More of them are not shown at once: they come up as the first are read. */
const MOST_SHOWN = 20

/** Where these reports are read. Nothing sealed is opened, and nothing is asked where nobody wrote. */
export const findWroteElsewhere = async (
  desk: Desk,
  reports: readonly string[],
): Promise<WroteElsewhere[]> => {
  insistOnDoor(desk.actor)
  if (reports.length === 0) return []
  const shown = reports.slice(0, MOST_SHOWN)
  const [found, numbers] = await Promise.all([
    findReports(desk, shown),
    selectNumbersOfReports(desk.db, shown),
  ])
  const known = new Map(found.map((report) => [report.id, report]))
  return shown.flatMap((id) => {
    const report = known.get(id)
    return report ? [{ report, caseNumber: numbers.get(id) ?? null }] : []
  })
}
