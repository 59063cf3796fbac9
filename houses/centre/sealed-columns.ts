import type { SealedColumn } from '@vigie/platform/vault'

const sealed = (
  table: SealedColumn['table'],
  columns: readonly string[],
  row: readonly string[] = ['id'],
): SealedColumn[] => columns.map((column) => ({ table, row, column, for: 'house' }))

/**
 * Every column of the hotline books in which something is sealed: what a change of keys has to carry over, and what is
 * emptied when a record is destroyed. `npm test` holds the tables and their triggers to this list.
 */
export const SEALED_COLUMNS: readonly SealedColumn[] = [
  ...sealed('intake.report', ['narrative', 'contact']),
  ...sealed('intake.address', ['sealed']),
  ...sealed('intake.message', ['for_desk']),
  { table: 'intake.message', row: ['id'], column: 'for_reporter', for: 'mailbox' },
  ...sealed('hashes.reported_fingerprint', ['sealed']),
  ...sealed('hashes.item_fingerprint', ['sealed']),
  ...sealed('hotline.item', ['sealed']),
  ...sealed('hotline.assessment', ['note']),
  ...sealed('hotline.reassessment', ['reason'], ['item', 'round']),
  ...sealed('hotline.verdict', ['arbitrator_reason']),
  ...sealed('hotline.referral', ['override_reason', 'packet']),
  ...sealed('notices.notice', ['explanation', 'override_reason']),
  ...sealed('notices.notice_item', ['address', 'object_reference']),
  ...sealed('notices.dispatch', ['proof']),
  ...sealed('notices.reply', ['sealed']),
  ...sealed('notices.stray_mail', ['sealed']),
  ...sealed('notices.decision', ['words']),
  ...sealed('notices.reminder_dispatch', ['proof'], ['notice', 'rung', 'attempt']),
  ...sealed('people.one_time_code', ['secret']),
  ...sealed('privacy.hold', ['reason']),
]
