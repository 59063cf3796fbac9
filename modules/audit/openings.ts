import { DAY } from '@vigie/kernel'
import type { Desk, Purpose } from '@vigie/platform/operation'
import { selectOpenings } from './entry-rows.ts'

/** How often somebody opened something sealed in a week, for one purpose. */
export interface Openings {
  readonly person: string
  readonly purpose: Purpose
  readonly times: number
  /** How many different things that were. */
  readonly things: number
  /** The mean of the weeks before, rounded up. */
  readonly usual: number
  readonly isUnusual: boolean
}

/** How many weeks before make what is usual. */
export const WEEKS_BEFORE = 8
const WEEK = 7 * DAY
/** More than twice the usual and this many: the plain rule, which the page explains. */
const MARGIN = 10

export const isUnusual = (times: number, usual: number): boolean => times > 2 * usual + MARGIN

/** Who opened how much in the week that begins at `from`, what differs most from the usual first. */
export const countOpenings = async (desk: Desk, from: Date): Promise<Openings[]> => {
  const here = await selectOpenings(desk.db, from, new Date(from.getTime() + WEEK))
  const before = await selectOpenings(desk.db, new Date(from.getTime() - WEEKS_BEFORE * WEEK), from)
  return here
    .map(({ person, purpose, times, things }) => {
      const past = before.find((one) => one.person === person && one.purpose === purpose)
      const usual = Math.ceil((past?.times ?? 0) / WEEKS_BEFORE)
      return { person, purpose, times, things, usual, isUnusual: isUnusual(times, usual) }
    })
    .sort((one, other) => other.times - 2 * other.usual - (one.times - 2 * one.usual))
}
