import { DAY, type Day, dayOf, type Language, momentOf } from '@vigie/kernel'

const MINUTE = 60_000

/** Monday is the first. */
export const WEEKDAYS = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'] as const
export type Weekday = (typeof WEEKDAYS)[number]

export const MINUTES_OF_DAY = 1440

/** Minutes of the Belgian day on which it begins; more than 1440 is past midnight. */
export interface Span {
  readonly from: number
  readonly until: number
}

/** When somebody is there for what is written. */
export interface Hours {
  /** Whether any were ever set: where none was, it is always open. */
  readonly wereSet: boolean
  readonly weekly: readonly (Span & {
    readonly id: string
    readonly language: Language
    readonly weekday: Weekday
  })[]
  /** A day without a span is closed. */
  readonly exceptions: readonly {
    readonly id: string
    readonly language: Language
    readonly day: Day
    readonly span: Span | null
  }[]
}

/** From a moment up to another. */
export interface Stretch {
  readonly since: Date
  readonly until: Date
}

/** Whether somebody is there now, until when, and when again; null where no end or no beginning is in sight. */
export type Opening =
  | { readonly isOpen: true; readonly until: Date | null }
  | { readonly isOpen: false; readonly opensAt: Date | null }

export const daysAfter = (day: Day, days: number): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10)

export const weekdayOf = (day: Day): Weekday =>
  WEEKDAYS[(new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7] ?? 'mo'

/** A minute of the day as a clock shows it: `09:30`, past midnight `01:00`. */
export const clockText = (minute: number): string => {
  const [hours, minutes] = [Math.floor(minute / 60) % 24, minute % 60]
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
}

/** The moment at which the clock first shows that minute, or has passed it in the night in which an hour is left out. */
export const momentAt = (day: Day, minute: number): number => {
  const on = daysAfter(day, Math.floor(minute / MINUTES_OF_DAY))
  const at = momentOf(on, clockText(minute)).getTime()
  const nextHour = (Math.floor(minute / 60) + 1) * 60
  return nextHour % MINUTES_OF_DAY === 0 ? at : Math.min(at, momentOf(on, clockText(nextHour)).getTime())
}

const spansOn = ({ wereSet, weekly, exceptions }: Hours, language: Language, day: Day): readonly Span[] => {
  const exception = exceptions.find((one) => one.language === language && one.day === day)
  if (exception !== undefined) return exception.span === null ? [] : [exception.span]
  if (!wereSet) return [{ from: 0, until: MINUTES_OF_DAY }]
  const weekday = weekdayOf(day)
  return weekly.filter((one) => one.language === language && one.weekday === weekday)
}

/** The stretches that begin on so many days, in order; those that touch are one. */
export const stretchesFrom = (hours: Hours, language: Language, first: Day, days: number): Stretch[] => {
  const found = Array.from({ length: days }, (_, at) => daysAfter(first, at))
    .flatMap((day) =>
      spansOn(hours, language, day).map(({ from, until }) => ({
        since: momentAt(day, from),
        until: momentAt(day, until),
      })),
    )
    .filter(({ since, until }) => since < until)
    .toSorted((a, b) => a.since - b.since)
  const joined: { since: number; until: number }[] = []
  for (const { since, until } of found) {
    const last = joined.at(-1)
    if (last !== undefined && since <= last.until) last.until = Math.max(last.until, until)
    else joined.push({ since, until })
  }
  return joined.map(({ since, until }) => ({ since: new Date(since), until: new Date(until) }))
}

/** So far ahead an opening is looked for; a closing only a week, beyond which it is open day and night. */
const DAYS_AHEAD = 35
const WEEK = 7 * DAY

/** Whether somebody is there at a moment, and when that changes. */
export const openingAt = (hours: Hours, language: Language, moment: Date): Opening => {
  const next = stretchesFrom(hours, language, daysAfter(dayOf(moment), -1), DAYS_AHEAD).find(
    ({ until }) => until > moment,
  )
  if (next === undefined) return { isOpen: false, opensAt: null }
  if (next.since > moment) return { isOpen: false, opensAt: next.since }
  return { isOpen: true, until: next.until.getTime() - moment.getTime() > WEEK ? null : next.until }
}

/** The stretches of the last days, with the one under way. */
export const stretchesUntil = (hours: Hours, language: Language, moment: Date, days: number): Stretch[] =>
  stretchesFrom(hours, language, daysAfter(dayOf(moment), -days), days + 1).filter(
    ({ since }) => since <= moment,
  )

/** So far back a closing is looked for: what waited longer opens by no words any more. */
const DAYS_BACK = 31

/** When it closed last; null where it did not. */
export const lastClosing = (hours: Hours, language: Language, moment: Date): Date | null =>
  stretchesUntil(hours, language, moment, DAYS_BACK).findLast(({ until }) => until <= moment)?.until ?? null

/** What came before this moment came in no hours that still run: a minute that is closed counts as before. */
export const missedBefore = (hours: Hours, language: Language, moment: Date): Date => {
  const last = stretchesUntil(hours, language, moment, DAYS_BACK).at(-1)
  return last !== undefined && last.until > moment ? last.since : new Date(moment.getTime() + MINUTE)
}
