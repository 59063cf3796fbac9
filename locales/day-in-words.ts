import type { Day, Language } from '@vigie/kernel'

/** A day as it is written out in a letter: `3 maart 2026`. */
export const dayInWords = ({ language }: { readonly language: Language }, day: Day): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  )
