import { findReports, findUnread } from '@vigie/intake'
import type { Day } from '@vigie/kernel'
import { findProgressOfCases } from '@vigie/notices'
import type { Desk } from '@vigie/platform/operation'
import { nextIn } from './deadline.ts'
import { limitsOf } from './limits.ts'
import { selectStandings } from './standing-rows.ts'
import { type OpenCase, youngest } from './to-do.ts'
import { lastToldBefore } from './told-before.ts'
import { urgencyOf } from './urgency.ts'

interface WhatIsOpen {
  readonly cases: readonly OpenCase[]
  /** Every report whose sender wrote what nobody has read, and since when: in an open case, a closed one or none. */
  readonly unread: ReadonlyMap<string, Day>
}

/** Every open case with what comes next in it, or these of them; read from the marks of what is open. Nothing sealed is opened. */
export const readOpen = async (desk: Desk, cases: readonly string[] | null = null): Promise<WhatIsOpen> => {
  const standings = await selectStandings(desk.db, cases, desk.now)
  const [progress, reports, waiting] = await Promise.all([
    findProgressOfCases(
      desk,
      standings.map(({ id }) => id),
    ),
    findReports(
      desk,
      standings.flatMap((one) => one.reports),
    ),
    findUnread(desk),
  ])
  const unread = new Map(waiting.map(({ report, since }) => [report, since]))
  const said = new Map(reports.map((report) => [report.id, report]))
  const within = limitsOf(desk.letterhead)
  const open = standings.map(({ secondBy, ...standing }): OpenCase => {
    const notices = progress.get(standing.id) ?? []
    const its = standing.reports.flatMap((id) => said.get(id) ?? [])
    return {
      standing,
      notices,
      urgency: urgencyOf(standing, said),
      ...nextIn(standing, notices, within),
      ageBand: youngest(its.map(({ ageBand }) => ageBand)),
      toldBefore: lastToldBefore(its),
      wroteOn: standing.reports.flatMap((id) => unread.get(id) ?? []).sort()[0] ?? null,
      secondBy,
    }
  })
  return { cases: open, unread }
}

export const findOpenCases = async (
  desk: Desk,
  cases: readonly string[] | null = null,
): Promise<readonly OpenCase[]> => (await readOpen(desk, cases)).cases
