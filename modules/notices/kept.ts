import type { RecordKind } from '@vigie/platform/house'
import {
  selectCasesOfNotices,
  selectNoticesPrepared,
  selectSealedRowsOfNotices,
  selectStrayMailsDue,
} from './retention-rows.ts'

/** The case is another module's, which says when it ended. */
const NOTICE: RecordKind = {
  kind: 'notice',
  event: 'case-closed',
  months: 60,
  legalBasis: 'public-task',
  law: 'dsa',
  due: selectNoticesPrepared,
  rows: selectSealedRowsOfNotices,
  isThere: async (db, notice) => (await selectCasesOfNotices(db, [notice])).length === 1,
}

const STRAY_MAIL: RecordKind = {
  kind: 'stray-mail',
  event: 'received',
  months: 12,
  legalBasis: 'public-task',
  law: 'mandate',
  due: selectStrayMailsDue,
  rows: async (_db, mails) => mails.map((mail) => ({ record: mail, table: 'notices.stray_mail', row: mail })),
}

export const KEPT: readonly RecordKind[] = [NOTICE, STRAY_MAIL]
