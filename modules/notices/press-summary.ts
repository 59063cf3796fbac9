/** It left, or its mailbox takes nothing. */
export const SUMMARY_OUTCOMES = ['sent', 'failed'] as const

/** An e-mail that told the provider what was pressed on the page of a notice. */
export interface PressSummaryView {
  readonly turn: number
  readonly outcome: (typeof SUMMARY_OUTCOMES)[number]
  readonly presses: number
  readonly at: Date
}
