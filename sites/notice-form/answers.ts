import {
  GOOD_FAITH,
  LONGEST_EXPLANATION,
  LONGEST_LOCATION,
  LONGEST_MAIL,
  LONGEST_NAME,
  MOST_LOCATIONS,
  readLocations,
} from '@vigie/incoming'
import { allowsUnnamed, MATTERS, type Matter } from '@vigie/incoming/matter'
import type { Filled } from '@vigie/platform/web'

/** What stands in the form, as it was typed. */
export interface Answers {
  readonly matter: Matter | undefined
  readonly places: string
  readonly explanation: string
  readonly name: string
  readonly mail: string
  readonly goodFaith: boolean
}
export const NO_ANSWERS: Answers = {
  matter: undefined,
  places: '',
  explanation: '',
  name: '',
  mail: '',
  goodFaith: false,
}

/** Browsers send the line breaks of old machines. */
const lines = (text: string): string => text.replace(/\r\n?/g, '\n')

export const readAnswers = (filled: Filled): Answers => ({
  matter: MATTERS.find((one) => one === filled.one('matter')),
  places: lines(filled.one('places')),
  explanation: lines(filled.one('explanation')),
  name: filled.one('name').trim(),
  mail: filled.one('mail').trim(),
  goodFaith: filled.one('goodFaith') === GOOD_FAITH,
})

/** The questions in the order of the page, each with what can be wrong with its answer. */
export const MISTAKES = [
  'matter',
  'places',
  'places-many',
  'places-long',
  'explanation',
  'explanation-long',
  'name',
  'name-long',
  'mail',
  'mail-wrong',
  'goodFaith',
] as const
export type Mistake = (typeof MISTAKES)[number]

const MAIL = /^[^\s@]+@[^\s@]+\.[^\s@.]+$/

const aboutPlaces = (typed: string): Mistake[] => {
  const places = readLocations(typed)
  if (places.length === 0) return ['places']
  if (places.length > MOST_LOCATIONS) return ['places-many']
  return places.some((place) => place.length > LONGEST_LOCATION) ? ['places-long'] : []
}

/** What is wrong, a mistake a question. A name and an address are asked for unless a child is abused (Art. 16(2)(c)). */
export const mistakesIn = (answers: Answers): Mistake[] => {
  const { matter, places, explanation, name, mail, goodFaith } = answers
  const isNamed = matter !== undefined && !allowsUnnamed(matter)
  return [
    ...(matter === undefined ? (['matter'] as const) : []),
    ...aboutPlaces(places),
    ...(explanation.trim() === '' ? (['explanation'] as const) : []),
    ...(explanation.length > LONGEST_EXPLANATION ? (['explanation-long'] as const) : []),
    ...(name === '' && isNamed ? (['name'] as const) : []),
    ...(name.length > LONGEST_NAME ? (['name-long'] as const) : []),
    ...(mail === '' && isNamed ? (['mail'] as const) : []),
    ...(mail !== '' && !(MAIL.test(mail) && mail.length <= LONGEST_MAIL) ? (['mail-wrong'] as const) : []),
    ...(goodFaith ? [] : (['goodFaith'] as const)),
  ]
}

/** The question that a mistake stands beside. */
export const fieldOf = (mistake: Mistake): string => mistake.split('-')[0] ?? mistake
