import type { Language } from '@vigie/kernel'

const named = new Map<Language, Intl.DisplayNames>()
const namesIn = (lang: Language): Intl.DisplayNames => {
  const known = named.get(lang) ?? new Intl.DisplayNames(lang, { type: 'region', fallback: 'none' })
  named.set(lang, known)
  return known
}

/** A country in the reader's language; its code where it has no name. */
export const countryName = (lang: Language, code: string): string => namesIn(lang).of(code) ?? code

const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ')
// Codes that name no country: unions, the whole world, test codes.
const notCountries = new Set(['EU', 'EZ', 'UN', 'XA', 'XB', 'ZZ', 'QO'])

/** Every country that has a name, for a list to choose from. */
export const countryChoices = (lang: Language): { value: string; label: string }[] =>
  letters
    .flatMap((first) => letters.map((second) => first + second))
    // A code of the past stands for a country of today: only that one is offered.
    .filter((code) => new Intl.Locale(`und-${code}`).region === code)
    .filter((code) => !notCountries.has(code) && namesIn(lang).of(code) !== undefined)
    .map((value) => ({ value, label: countryName(lang, value) }))
    .sort((a, b) => a.label.localeCompare(b.label, lang))
