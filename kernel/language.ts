/** The four languages of the centre, in the order in which they are offered. */
export const LANGUAGES = ['nl', 'fr', 'de', 'en'] as const
export type Language = (typeof LANGUAGES)[number]
export type InEveryLanguage = Readonly<Record<Language, string>>

export const isLanguage = (text: string): text is Language => LANGUAGES.some((language) => language === text)
