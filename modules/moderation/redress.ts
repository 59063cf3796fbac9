import type { Day } from '@vigie/kernel'

const MONTHS_TO_COMPLAIN = 6

/** Art. 20(1): at least six months after being told. A month has its last day where it has no such day. */
export const complainUntil = (toldAt: Date): Date => {
  const until = new Date(toldAt)
  until.setUTCMonth(until.getUTCMonth() + MONTHS_TO_COMPLAIN, 1)
  const last = new Date(Date.UTC(until.getUTCFullYear(), until.getUTCMonth() + 1, 0)).getUTCDate()
  until.setUTCDate(Math.min(toldAt.getUTCDate(), last))
  return until
}

/** The last day so many months on, for a restriction of what somebody may send: Art. 23(3). */
export const monthsOn = (day: Day, months: number): Day => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10)
}
