import { dayOf, type Language } from '@vigie/kernel'
import type { SuspensionRow, WarningRow } from './sender-rows.ts'
import type { From } from './telling.ts'
import { TEXTS } from './texts/index.ts'

export interface ToSender {
  readonly subject: string
  readonly text: string
}

const letter = (subject: string, lines: readonly string[]): ToSender => ({
  subject,
  text: lines.join('\n\n'),
})

/** The warning that has to come before anything else: Art. 23(2) DSA, with the numbers of Art. 23(3)(a) and (b). */
export const writeWarning = (
  { notices, unfounded, explanation }: WarningRow,
  language: Language,
  { name, mailbox }: From,
): ToSender => {
  const { warning } = TEXTS[language]
  const { subject, counts, next, answer } = warning
  return letter(subject, [counts({ notices, unfounded }), explanation, next, answer(mailbox), name])
}

/** That what somebody sends is set aside, until when, and why. */
export const writeSuspension = (
  { until, warned_at, explanation }: SuspensionRow,
  language: Language,
  { name, mailbox }: From,
): ToSender => {
  const { suspension, warning } = TEXTS[language]
  const days = { until, warned: dayOf(warned_at) }
  return letter(suspension.subject, [suspension.until(days), explanation, warning.answer(mailbox), name])
}
