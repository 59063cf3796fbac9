import { findReports } from '@vigie/intake'
import { DESIGNATED_KINDS } from '@vigie/intake/report-kind'
import { operation } from '@vigie/platform/operation'
import { z } from 'zod'
import { selectJoined } from '../cases/case-rows.ts'
import { placeReport } from '../cases/place-report.ts'
import { placeReportedPictures } from '../inheriting/place-reported-pictures.ts'
import { holdReport } from '../lock-rows.ts'
import { may } from '../may.ts'
import { refuse } from '../refusals.ts'

/** Opens a case for a report that made none: one about something else, in which an analyst sees a designated kind. */
export const openCase = operation({
  name: 'hotline.open-case',
  who: may.openCase,
  on: 'report',
  opens: 'triage',
  input: z.strictObject({ report: z.uuid(), kind: z.enum(DESIGNATED_KINDS) }),
  run: async (desk, { report, kind }) => {
    const [known] = await findReports(desk, [report])
    if (!known) throw refuse('no-such-report')
    await holdReport(desk, report)
    if ((await selectJoined(desk.db, [report])).has(report)) throw refuse('report-has-case')
    const placed = await placeReport(desk, { report, kind, language: known.language, danger: known.danger })
    await placeReportedPictures(desk, report)
    return placed
  },
  subject: (_input, result) => `case:${result.case}`,
})
