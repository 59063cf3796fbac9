import { findReports, type Report } from '@vigie/intake'
import type { Desk } from '@vigie/platform/operation'
import { insistOnDoor } from '../may.ts'
import { selectCaseless } from './case-rows.ts'
import { LINES_PER_PAGE, type Page } from './find-queue.ts'

/** Reports about something else that are in no case, the latest first. */
export const findReportsWithoutCase = async (desk: Desk, asked = 1): Promise<Page<Report>> => {
  insistOnDoor(desk.actor)
  const page = Math.max(1, Math.trunc(asked))
  const offset = (page - 1) * LINES_PER_PAGE
  const { reports, total } = await selectCaseless(desk.db, { limit: LINES_PER_PAGE, offset })
  const known = new Map((await findReports(desk, reports)).map((report) => [report.id, report]))
  const lines = reports.flatMap((id) => known.get(id) ?? [])
  return { lines, total, page, pages: Math.max(1, Math.ceil(total / LINES_PER_PAGE)) }
}
