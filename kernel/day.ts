/** A calendar day in Brussels, `YYYY-MM-DD`. */
export type Day = string

/** Whose days are counted: here, and by the same name in the SQL of the modules. */
export const TIME_ZONE = 'Europe/Brussels'

const inBrussels = new Intl.DateTimeFormat('en-CA', {
  timeZone: TIME_ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

export const dayOf = (moment: Date): Day => inBrussels.format(moment)

export const yearOf = (moment: Date): number => Number(dayOf(moment).slice(0, 4))

export const HOUR = 3_600_000
export const DAY = 24 * HOUR

/** The last moment of a day in Brussels, which is the first of the next: 22 or 23 hours UTC, by the time of year. */
export const endOfDay = (day: Day): Date => {
  const early = new Date(`${day}T22:00:00Z`)
  return dayOf(early) === day ? new Date(early.getTime() + HOUR) : early
}

const clockInBrussels = new Intl.DateTimeFormat('en-GB', {
  timeZone: TIME_ZONE,
  hour: '2-digit',
  minute: '2-digit',
})

/** The moment of a time in Brussels, such as `14:30`; of an hour that comes twice the first, of one that is left out the next. */
export const momentOf = (day: Day, time: string): Date => {
  const early = new Date(Date.parse(`${day}T${time}:00Z`) - 2 * HOUR)
  const isIt = dayOf(early) === day && clockInBrussels.format(early) === time
  return isIt ? early : new Date(early.getTime() + HOUR)
}

/** A length of time in words of the drills: `36h`, `10d`, `5m`. Null when it is none. */
export const readDuration = (text: string): number | null => {
  const match = /^(\d{1,6})(m|h|d)$/.exec(text)
  if (!match) return null
  const unit = { m: 60_000, h: HOUR, d: DAY }[match[2] === 'm' ? 'm' : match[2] === 'h' ? 'h' : 'd']
  return Number(match[1]) * unit
}
