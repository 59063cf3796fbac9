import type { Fact } from '@vigie/platform/operation'
import type { ReportKind } from './report-kind.ts'

export const REPORT_RECEIVED = 'intake.report-received'
export const REPORTER_ANSWERED = 'intake.reporter-answered'

export const reportReceived = (report: string, kind: ReportKind): Fact => ({
  name: REPORT_RECEIVED,
  body: { report, kind },
})

export const reporterAnswered = (report: string): Fact => ({ name: REPORTER_ANSWERED, body: { report } })
