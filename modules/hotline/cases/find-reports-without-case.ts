import { findReports, type Report } from '@vigie/intake'
import { type Desk, mapPage, type Page, type PagePlace, turnPage } from '@vigie/platform/operation'
import { insistOnDoor } from '../may.ts'
import { selectCaseless } from './case-rows.ts'

/** Reports about something else that are in no case, the latest first. */
export const findReportsWithoutCase = async (desk: Desk, place: PagePlace = {}): Promise<Page<Report>> => {
  insistOnDoor(desk.actor)
  const page = await turnPage(place, {
    keyOf: (report: string) => report,
    read: (reach) => selectCaseless(desk.db, reach),
  })
  const known = new Map((await findReports(desk, page.lines)).map((report) => [report.id, report]))
  return mapPage(page, (reports) => reports.flatMap((id) => known.get(id) ?? []))
}
