import { DAY, type Day, dayOf, HOUR, type Language } from '@vigie/kernel'
import type { Words } from '@vigie/locales'
import { sayDay } from '../when.ts'

export { sayMoment as momentText } from '../when.ts'

export const dayText = (lang: Language, day: Day | Date): string =>
  sayDay(lang, typeof day === 'string' ? day : dayOf(day))

/** How long something has lasted, in the largest unit that says it: hours on the first two days, then days. */
export const lastedText = (words: Words, now: Date, since: Date): string => {
  const lasted = Math.max(0, now.getTime() - since.getTime())
  return lasted < 2 * DAY
    ? words('desk-frame.pages.hours', { n: Math.floor(lasted / HOUR) })
    : words('desk-frame.pages.days', { n: Math.floor(lasted / DAY) })
}
