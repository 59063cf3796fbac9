import { findReports } from '@vigie/intake'
import { findProgressOfCases } from '@vigie/notices'
import type { Desk } from '@vigie/platform/operation'
import { deadlineOf } from './deadline.ts'
import { limitsOf } from './limits.ts'
import { selectStandings } from './standing-rows.ts'
import { type OpenCase, youngest } from './to-do.ts'
import { lastToldBefore } from './told-before.ts'
import { urgencyOf } from './urgency.ts'
import { waitsFor } from './waiting.ts'

/** Every open case with what comes next in it, or these of them; read from the marks of what is open. Nothing sealed is opened. */
export const findOpenCases = async (
  desk: Desk,
  cases: readonly string[] | null = null,
): Promise<OpenCase[]> => {
  const standings = await selectStandings(desk.db, cases, desk.now)
  const [progress, reports] = await Promise.all([
    findProgressOfCases(
      desk,
      standings.map(({ id }) => id),
    ),
    findReports(
      desk,
      standings.flatMap((one) => one.reports),
    ),
  ])
  const said = new Map(reports.map((report) => [report.id, report]))
  const within = limitsOf(desk.letterhead)
  return standings.map(({ secondBy, ...standing }) => {
    const notices = progress.get(standing.id) ?? []
    const waits = waitsFor(standing, notices)
    const its = standing.reports.flatMap((id) => said.get(id) ?? [])
    return {
      standing,
      notices,
      waits,
      urgency: urgencyOf(standing, said),
      deadline: deadlineOf(standing, notices, waits, within),
      ageBand: youngest(its.map(({ ageBand }) => ageBand)),
      toldBefore: lastToldBefore(its),
      secondBy,
    }
  })
}
