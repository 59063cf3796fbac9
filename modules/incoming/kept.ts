import type { RecordKind } from '@vigie/platform/house'
import {
  forgetNotices,
  forgetSenders,
  isNotice,
  selectNoticesDue,
  selectSealedRowsOfNotices,
  selectSendersDue,
} from './retention-rows.ts'

/** A notice that waits for a decision is never due. */
const NOTICE: RecordKind = {
  kind: 'incoming-notice',
  event: 'notice-received',
  months: 24,
  legalBasis: 'legal-obligation',
  law: 'dsa-16',
  due: selectNoticesDue,
  rows: selectSealedRowsOfNotices,
  forget: forgetNotices,
  isThere: isNotice,
}

/** Somebody is known again as long as a notice of theirs is kept. */
const SENDER: RecordKind = {
  kind: 'sender',
  event: 'last-notice-gone',
  months: 0,
  legalBasis: 'legal-obligation',
  law: 'dsa-23',
  due: selectSendersDue,
  rows: async () => [],
  forget: forgetSenders,
}

export const KEPT: readonly RecordKind[] = [NOTICE, SENDER]
