import type { Day } from '@vigie/kernel'

/** What is kept and destroyed as one. */
export const RECORD_KINDS = ['report', 'message', 'case', 'notice', 'stray-mail'] as const
export type RecordKind = (typeof RECORD_KINDS)[number]

/** From when the months count. A report that is in no case counts from the day it came in. */
export const EVENTS = ['case-closed', 'expired', 'received'] as const
export type Event = (typeof EVENTS)[number]

/** Art. 6(1)(c), (e) and (f) of the GDPR. */
export const LEGAL_BASES = ['legal-obligation', 'public-task', 'legitimate-interest'] as const
export type LegalBasis = (typeof LEGAL_BASES)[number]

export interface ScheduleLine {
  readonly kind: RecordKind
  readonly turn: number
  readonly event: Event
  readonly months: number
  readonly legalBasis: LegalBasis
  readonly setBy: string | null
  readonly setAt: Date
}

const lastOf = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

/**
 * The last day whose records are due on `today` when they are kept for that many months: a month later is the same day of
 * the next month, or its last.
 */
export const lastDayDue = (today: Day, months: number): Day => {
  const [year = 0, month = 0, day = 0] = today.split('-').map(Number)
  const back = new Date(Date.UTC(year, month - 1 - months, 1))
  const [y, m] = [back.getUTCFullYear(), back.getUTCMonth() + 1]
  const last = lastOf(y, m)
  const on = day === lastOf(year, month) ? last : Math.min(day, last)
  return `${y}-${String(m).padStart(2, '0')}-${String(on).padStart(2, '0')}`
}

/** The day on which a record is destroyed whose months began on `from`. */
export const dueDay = (from: Day, months: number): Day => {
  const [year = 0, month = 0, day = 0] = from.split('-').map(Number)
  const then = new Date(Date.UTC(year, month - 1 + months, 1))
  const [y, m] = [then.getUTCFullYear(), then.getUTCMonth() + 1]
  return `${y}-${String(m).padStart(2, '0')}-${String(Math.min(day, lastOf(y, m))).padStart(2, '0')}`
}
