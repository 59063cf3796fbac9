import type { RecordKind } from '@vigie/platform/house'
import {
  forgetReports,
  selectLanguageOfReport,
  selectMessagesDue,
  selectReportsDue,
  selectSealedRowsOfReports,
} from './retention-rows.ts'

/** A report that no case holds together with others counts from the day on which it came in. */
const REPORT: RecordKind = {
  kind: 'report',
  event: 'case-closed',
  months: 24,
  legalBasis: 'public-task',
  law: 'mandate',
  due: selectReportsDue,
  rows: selectSealedRowsOfReports,
  forget: forgetReports,
  isThere: async (db, report) => (await selectLanguageOfReport(db, report)) !== null,
}

const MESSAGE: RecordKind = {
  kind: 'message',
  event: 'expired',
  months: 0,
  legalBasis: 'public-task',
  law: 'mandate',
  due: selectMessagesDue,
  rows: async (_db, messages) =>
    messages.map((message) => ({ record: message, table: 'intake.message', row: message })),
}

export const KEPT: readonly RecordKind[] = [REPORT, MESSAGE]
