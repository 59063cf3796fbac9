import { defineModule } from '@vigie/platform/house'
import { sealedColumns } from '@vigie/platform/vault'
import { REPORT_RECEIVED, REPORTER_ANSWERED } from './facts.ts'
import { KEPT } from './kept.ts'
import { PROCESSED } from './processed.ts'
import { REPORT_KIND_ROWS } from './report-kind-rows.ts'
import { SUBJECTS } from './subjects.ts'
import { answerDesk } from './verbs/answer-desk.ts'
import { markMessagesRead } from './verbs/mark-messages-read.ts'
import { readMailbox } from './verbs/read-mailbox.ts'
import { submitReport } from './verbs/submit-report.ts'
import { takeFromHelpline } from './verbs/take-from-helpline.ts'
import { takeReport } from './verbs/take-report.ts'
import { withdrawConsent } from './verbs/withdraw-consent.ts'
import { writeToReporter } from './verbs/write-to-reporter.ts'
import { INTAKE_VIOLATIONS } from './violations.ts'

/** Reports, the receipts that open their mailbox, and what is written there. */
export const intake = defineModule({
  name: 'intake',
  schema: 'intake',
  migrations: new URL('migrations/', import.meta.url),
  rights: new URL('rights.sql', import.meta.url),
  nouns: ['report'],
  standingRows: () => [REPORT_KIND_ROWS],
  operations: [
    answerDesk,
    markMessagesRead,
    readMailbox,
    submitReport,
    takeFromHelpline,
    takeReport,
    withdrawConsent,
    writeToReporter,
  ],
  violations: INTAKE_VIOLATIONS,
  announcedByThePublic: [REPORT_RECEIVED, REPORTER_ANSWERED],
  sealed: [
    ...sealedColumns('intake.report', ['narrative', 'contact', 'told_number', 'platform_words']),
    ...sealedColumns('intake.address', ['sealed']),
    ...sealedColumns('intake.message', ['for_desk']),
    { table: 'intake.message', row: ['id'], column: 'for_reporter', for: 'mailbox' },
  ],
  kept: KEPT,
  subjects: SUBJECTS,
  processed: PROCESSED,
})
