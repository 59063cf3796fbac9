import { wordOf } from '@vigie/kernel'
import type { AcknowledgementRow } from './answer-rows.ts'
import { type Acknowledgement, type ReminderView, SOURCES } from './notice.ts'
import { OUTCOMES } from './outcomes.ts'
import type { ReminderDispatchRow, ReminderRow } from './reminder-rows.ts'

export const viewReminder = (row: ReminderRow, dispatches: readonly ReminderDispatchRow[]): ReminderView => {
  const last = dispatches.findLast((one) => one.notice === row.notice && one.rung === row.rung)
  return {
    rung: row.rung,
    ladder: row.ladder,
    step: row.step,
    messageId: row.message_id,
    at: row.at,
    outcome: last ? wordOf(OUTCOMES, last.outcome) : null,
  }
}

export const viewAcknowledgement = (row: AcknowledgementRow): Acknowledgement => ({
  source: wordOf(SOURCES, row.source),
  reply: row.reply,
  recordedBy: row.recorded_by,
  theirReference: row.their_reference,
  at: row.acknowledged_at,
})
