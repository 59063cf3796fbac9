import type { Day, Language } from '@vigie/kernel'
import { DAY, HOUR } from '@vigie/kernel'
import type { Words } from '@vigie/locales'

const brussels = { timeZone: 'Europe/Brussels' } as const

const asDate = (day: Day | Date): Date => (typeof day === 'string' ? new Date(`${day}T12:00:00Z`) : day)

export const dayText = (lang: Language, day: Day | Date): string =>
  new Intl.DateTimeFormat(lang, { ...brussels, day: 'numeric', month: 'short', year: 'numeric' }).format(
    asDate(day),
  )

export const momentText = (lang: Language, moment: Date): string =>
  new Intl.DateTimeFormat(lang, {
    ...brussels,
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(moment)

/** How long something has lasted, in the largest unit that says it: hours on the first two days, then days. */
export const lastedText = (words: Words, now: Date, since: Date): string => {
  const lasted = Math.max(0, now.getTime() - since.getTime())
  return lasted < 2 * DAY
    ? words('desk.hours', { n: Math.floor(lasted / HOUR) })
    : words('desk.days', { n: Math.floor(lasted / DAY) })
}
