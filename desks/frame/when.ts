import { LANGUAGES, type Language, TIME_ZONE } from '@vigie/kernel'

type Wish = Omit<Intl.DateTimeFormatOptions, 'dateStyle'>

/** One of each, made once: making it takes a thousand times as long as a moment that is said with it. */
const inEach = (wish: Wish): ReadonlyMap<Language, Intl.DateTimeFormat> =>
  new Map(
    LANGUAGES.map((language) => [
      language,
      new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : `${language}-BE`, {
        dateStyle: 'medium',
        ...wish,
      }),
    ]),
  )
const moments = inEach({ timeStyle: 'short', timeZone: TIME_ZONE })
const days = inEach({ timeZone: 'UTC' })

const say = (
  formats: ReadonlyMap<Language, Intl.DateTimeFormat>,
  language: Language,
  moment: Date,
): string => {
  const format = formats.get(language)
  if (!format) throw new TypeError(`nobody speaks ${language} here`)
  return format.format(moment)
}

/** A moment as the staff reads it: their language, Brussels' clock. */
export const sayMoment = (language: Language, moment: Date): string => say(moments, language, moment)

/** A day, `YYYY-MM-DD`, as the staff reads it. */
export const sayDay = (language: Language, day: string): string =>
  say(days, language, new Date(`${day}T00:00:00Z`))
