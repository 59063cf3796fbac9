import type { ModuleDeclaration } from './define-module.ts'
import { MACHINERY } from './machinery.ts'
import { NOBODY } from './processed.ts'

type Modules = readonly ModuleDeclaration[]

const MOST_MONTHS = 600

const processedIn = (modules: Modules) => modules.flatMap(({ processed }) => processed ?? [])

const aboutKinds = (modules: Modules): string[] => {
  const kinds = modules.flatMap(({ kept }) => kept ?? [])
  const words = kinds.map(({ kind }) => kind)
  const activities = processedIn(modules).flatMap(({ activities: own }) => Object.values(own ?? {}))
  return [
    ...words
      .filter((word, at) => words.indexOf(word) !== at)
      .map((word) => `two modules keep a kind of record called ${word}`),
    ...kinds
      .filter(({ months }) => !(Number.isInteger(months) && months >= 0 && months <= MOST_MONTHS))
      .map(({ kind }) => `${kind} has no line in the schedule: for how many months is it kept?`),
    ...kinds
      .filter(({ law }) => law.trim() === '')
      .map(({ kind }) => `${kind} rests on no law: which act and article asks for its period?`),
    ...words
      .filter((word) => !activities.some(({ kept }) => kept === word))
      .map((word) => `${word} is kept, and no activity of the record of processing says what for`),
    ...activities
      .flatMap(({ kept }) => (typeof kept === 'string' && !words.includes(kept) ? [kept] : []))
      .map((word) => `an activity is kept like a ${word}, which no module keeps`),
    ...modules
      .flatMap(({ parts, ties }) => [...(parts ?? []), ...(ties ?? [])])
      .filter(({ of }) => !words.includes(of))
      .map(({ of }) => `something hangs on a ${of}, which no module keeps`),
    ...modules
      .flatMap(({ subjects }) => subjects ?? [])
      .flatMap(({ kind, erased }) => ('as' in erased && !words.includes(erased.as) ? [kind] : []))
      .map((kind) => `a ${kind} would be erased as something that no module keeps`),
  ]
}

/** Activities and people may be declared in other books of the same house. */
const aboutProcessed = (modules: Modules, house: Modules): string[] => {
  const whole = [...processedIn(house), MACHINERY]
  const activities = new Set(whole.flatMap(({ activities: own }) => Object.keys(own ?? {})))
  const people = new Set([NOBODY, ...whole.flatMap(({ people: own }) => Object.keys(own ?? {}))])
  return processedIn(modules).flatMap(({ tables }) =>
    Object.entries(tables).flatMap(([table, [activity, columns]]) => [
      ...(activities.has(activity) ? [] : [`${table} serves ${activity}, which is no activity`]),
      ...Object.keys(columns)
        .filter((word) => !people.has(word))
        .map((word) => `${table} is about a ${word}, and nobody says who that is`),
    ]),
  )
}

/** What does not fit together in what the modules of one set of books keep and process. */
export const complaintsAboutKeeping = (modules: Modules, house: Modules): string[] => [
  ...aboutKinds(modules),
  ...aboutProcessed(modules, house),
]
