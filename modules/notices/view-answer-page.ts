import { wordOf } from '@vigie/kernel'
import type { PageRow, selectPageAnswers } from './answer-page-rows.ts'
import { type AnswerPageView, type NoticeView, PAGE_ENDS } from './notice.ts'
import { type PressSummaryView, SUMMARY_OUTCOMES } from './press-summary.ts'
import type { PressSummaryRow } from './press-summary-rows.ts'

export const viewPage = (row: PageRow): AnswerPageView => ({
  serial: row.serial,
  openedAt: row.opened_at,
  ended:
    row.ended_at === null || row.ended_by === null || row.reason === null
      ? null
      : { reason: wordOf(PAGE_ENDS, row.reason), by: row.ended_by, at: row.ended_at },
})

export const viewPressSummary = ({ turn, outcome, presses, at }: PressSummaryRow): PressSummaryView => ({
  turn,
  outcome: wordOf(SUMMARY_OUTCOMES, outcome),
  presses,
  at,
})

type Press = Awaited<ReturnType<typeof selectPageAnswers>>[number]

/** That somebody is still looking decides nothing, so it stands nowhere else. */
export const viewLooking = (
  { choice, notice_item, pressed_at }: Press,
  items: readonly { id: string; number: number }[],
): NoticeView['looking'] =>
  choice === 'looking'
    ? items.flatMap(({ id, number }) => (id === notice_item ? [{ number, at: pressed_at }] : []))
    : []
