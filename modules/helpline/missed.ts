import type { Language } from '@vigie/kernel'
import type { Desk } from '@vigie/platform/operation'
import { daysAfter, type Hours, lastClosing, missedBefore } from './hours.ts'
import { selectHours } from './hours-rows.ts'

/** How nobody was there: it closed meanwhile, it was closed, or whoever wrote did not wait any longer. */
export const MISSED = ['until-closing', 'while-closed', 'left'] as const
export type MissedAs = (typeof MISSED)[number]

/** Why nobody answers. Whoever wrote is told that it was read, and can come back. */
export const WHY_ASIDE = ['nothing-asked', 'no-answer-wanted', 'wrote-again', 'abusive'] as const
export type WhyAside = (typeof WHY_ASIDE)[number]

/** Longer than the words of a conversation open it. */
const DAYS_KEPT = 31

/** The hours by which it is said what was missed. */
export const hoursToMiss = (desk: Desk): Promise<Hours> =>
  selectHours(desk.db, daysAfter(desk.today, -DAYS_KEPT))

/** Whether what waits since a moment was missed, and how; null while it waits in the hours in which it came. */
export const missedAs = (
  hours: Hours,
  language: Language,
  { waitsSince, now }: { readonly waitsSince: Date; readonly now: Date },
): Exclude<MissedAs, 'left'> | null => {
  if (waitsSince >= missedBefore(hours, language, now)) return null
  const closing = lastClosing(hours, language, now)
  return closing !== null && waitsSince < closing ? 'until-closing' : 'while-closed'
}
