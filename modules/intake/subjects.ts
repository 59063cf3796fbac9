import { wordsOf } from '@vigie/locales'
import type { SubjectKind, SubjectWay } from '@vigie/platform/house'
import { z } from 'zod'
import { describeReport } from './describe-report.ts'
import { findReportsByContact } from './find-by-contact.ts'
import { getReportOfReceipt } from './find-by-receipt.ts'
import { typedReceipt } from './mailbox.ts'
import { proveReceipt } from './mailbox-proof.ts'
import { refuse } from './refusals.ts'
import { LONGEST_CONTACT } from './report.ts'
import { selectLanguageOfReport } from './retention-rows.ts'

const BY_RECEIPT: SubjectWay = {
  field: 'receipt',
  by: 'receipt',
  input: typedReceipt,
  find: async (before, receipt) => {
    const proofs = await proveReceipt(before, receipt)
    return async (desk) => [await getReportOfReceipt(desk, proofs)]
  },
}

const BY_CONTACT: SubjectWay = {
  field: 'contact',
  by: 'contact',
  input: z.string().trim().max(LONGEST_CONTACT),
  find: async (_before, contact) => (desk) => findReportsByContact(desk, contact),
}

/** Somebody who reported: each report is a subject of its own, for nothing says which of them are one person's. */
const REPORTER: SubjectKind = {
  kind: 'report',
  ways: [BY_RECEIPT, BY_CONTACT],
  language: async (desk, report) => {
    const language = await selectLanguageOfReport(desk.db, report)
    if (language === null) throw refuse('no-such-report')
    return language
  },
  describe: describeReport,
  isRestrictable: true,
  erased: { as: 'report', told: (language) => wordsOf(language)('intake.answer.granted.erasure') },
}

export const SUBJECTS: readonly SubjectKind[] = [REPORTER]
