import { type Day, dayOf, LANGUAGES, TIME_ZONE } from '@vigie/kernel'
import type { Desk } from '@vigie/platform/operation'
import { daysAfter, type Hours, momentAt, type Stretch, stretchesFrom } from './hours.ts'
import { selectHours } from './hours-rows.ts'
import { type ShiftRow, selectShifts } from './shift-rows.ts'

/** Between two moments, as numbers. */
interface Between {
  readonly since: number
  readonly until: number
}

/** In order, those that touch or overlap as one. */
const joined = (stretches: readonly Between[]): Between[] => {
  const found: { since: number; until: number }[] = []
  for (const { since, until } of stretches.toSorted((a, b) => a.since - b.since)) {
    const last = found.at(-1)
    if (last === undefined || since > last.until) found.push({ since, until })
    else last.until = Math.max(last.until, until)
  }
  return found
}

const cut = ({ since, until }: Between, from: number, to: number): Between[] => {
  const part = { since: Math.max(since, from), until: Math.min(until, to) }
  return part.since < part.until ? [part] : []
}

const numbersOf = (since: Date, until: Date): Between => ({ since: since.getTime(), until: until.getTime() })

/** When the helpline is open on some days, in whatever language, and nobody is planned. */
export const gapsIn = (
  hours: Hours,
  shifts: readonly Pick<ShiftRow, 'starts_at' | 'ends_at'>[],
  { first, days }: { readonly first: Day; readonly days: number },
): Stretch[] => {
  const [from, to] = [momentAt(first, 0), momentAt(daysAfter(first, days), 0)]
  // What began on the day before may run into the first.
  const open = LANGUAGES.flatMap((language) =>
    stretchesFrom(hours, language, daysAfter(first, -1), days + 1),
  ).flatMap(({ since, until }) => cut(numbersOf(since, until), from, to))
  let left = joined(open)
  for (const { starts_at, ends_at } of shifts) {
    const there = numbersOf(starts_at, ends_at)
    left = left.flatMap((one) => [
      ...cut(one, Number.NEGATIVE_INFINITY, there.since),
      ...cut(one, there.until, Number.POSITIVE_INFINITY),
    ])
  }
  return left.map(({ since, until }) => ({ since: new Date(since), until: new Date(until) }))
}

/** A day of the rota: which shifts begin on it, and when nobody is there although it is open. */
export interface RotaDay {
  readonly day: Day
  readonly shifts: readonly ShiftRow[]
  readonly gaps: readonly Stretch[]
}

/** Who is there on some days, and when nobody is. */
export const findRota = async (desk: Desk, first: Day, days: number): Promise<RotaDay[]> => {
  const hours = await selectHours(desk.db, daysAfter(first, -1))
  const [from, until] = [momentAt(first, 0), momentAt(daysAfter(first, days), 0)]
  const shifts = await selectShifts(desk.db, { from: new Date(from), until: new Date(until) })
  return Array.from({ length: days }, (_, at) => daysAfter(first, at)).map((day) => ({
    day,
    shifts: shifts.filter(({ starts_at }) => dayOf(starts_at) === day),
    gaps: gapsIn(hours, shifts, { first: day, days: 1 }),
  }))
}

const clock = new Intl.DateTimeFormat('en-GB', { timeZone: TIME_ZONE, hour: '2-digit', minute: '2-digit' })

/** What a clock shows; the midnight that ends a day is its 24:00. */
export const clockAt = (moment: Date, ends = false): string => {
  const shown = clock.format(moment)
  return ends && shown === '00:00' ? '24:00' : shown
}

/** Who is there at this moment. */
export const findOnShift = (desk: Desk): Promise<ShiftRow[]> =>
  selectShifts(desk.db, { from: desk.now, until: new Date(desk.now.getTime() + 1) })
