import type { Day } from '@vigie/kernel'
import type { LegalBasis } from '@vigie/platform/house'

/** How many months after its event a kind of record is destroyed: what was declared, or what the officer said last. */
export interface ScheduleLine {
  readonly kind: string
  readonly turn: number
  readonly event: string
  readonly months: number
  readonly legalBasis: LegalBasis
  /** The act and article, by the word of its text. */
  readonly law: string
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
