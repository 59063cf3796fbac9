import type { Language } from '@vigie/kernel'

/** A moment as the staff reads it: their language, Brussels' clock. */
export const sayMoment = (language: Language, moment: Date): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : `${language}-BE`, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'Europe/Brussels',
  }).format(moment)

/** A day, `YYYY-MM-DD`, as the staff reads it. */
export const sayDay = (language: Language, day: string): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : `${language}-BE`, {
    dateStyle: 'medium',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`))
