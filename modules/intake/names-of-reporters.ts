import { type Desk, opening } from '@vigie/platform/operation'
import { namesInContact } from '@vigie/platform/personal-data'
import { openText } from '@vigie/platform/vault'
import { selectWholeReports } from './report-rows.ts'
import { contactPlace } from './seal-report.ts'

/**
 * The names in what these reporters left to be reached by, so that none of them stands in what leaves. Of a report that may not be
 * used as well: it is looked at to keep it in.
 */
export const namesOfReporters = async (desk: Desk, reports: readonly string[]): Promise<string[]> => {
  const rows = reports.length === 0 ? [] : await selectWholeReports(desk.db, reports)
  const ring = opening(desk)
  return rows.flatMap(({ id, contact }) =>
    contact === null || contact.length === 0 ? [] : namesInContact(openText(ring, contactPlace(id), contact)),
  )
}
