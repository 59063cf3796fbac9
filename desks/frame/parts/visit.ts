import type { Day, Language } from '@vigie/kernel'
import type { Words } from '@vigie/locales'
import { type Actor, type AnyOperation, isOneOf, type Role } from '@vigie/platform/operation'
import type { SentBack } from '../sent-back/sent-back.ts'

/** What a page of the desk knows about who visits it, and where they are. */
export interface DeskVisit {
  readonly lang: Language
  readonly words: Words
  readonly person: { readonly id: string; readonly name: string; readonly roles: readonly Role[] }
  readonly csrf: string
  /** Everything that can be done in this house. */
  readonly operations: readonly AnyOperation[]
  /** The form that came back to this page, where one did. */
  readonly sentBack?: SentBack | undefined
  /** What they chose for the rest of the day on this device. */
  readonly forToday: string | null
  readonly url: URL
  readonly now: Date
  readonly today: Day
}

export const pathTo = (visit: DeskVisit, path: string): string => `/${visit.lang}${path}`

/** Whoever visits, as the rules of the modules ask for them. */
export const visitorOf = ({ person }: DeskVisit): Actor => ({
  kind: 'person',
  id: person.id,
  roles: person.roles,
})

interface Named {
  readonly name: string
}

/** Whether the operation is on the list of this house: what is not, is done nowhere in it. */
export const isHere = (visit: DeskVisit, { name }: Named): boolean =>
  visit.operations.some((operation) => operation.name === name)

/** Whether this house has the operation, and whoever visits is among those who may carry it out. */
export const isOffered = (visit: DeskVisit, { name }: Named): boolean =>
  visit.operations.some((operation) => operation.name === name && isOneOf(visitorOf(visit), operation.who))

/** The address of this page with some of its wishes changed; null takes one away. */
export const hereWith = (visit: DeskVisit, change: Readonly<Record<string, string | null>>): string => {
  const query = new URLSearchParams(visit.url.search)
  for (const [name, value] of Object.entries(change)) {
    if (value === null) query.delete(name)
    else query.set(name, value)
  }
  const asked = query.toString()
  return asked === '' ? visit.url.pathname : `${visit.url.pathname}?${asked}`
}

/** A colleague's name, for this house only; Vigie itself where nobody did it. */
export const nameOf = (visit: DeskVisit, names: ReadonlyMap<string, string>, person: string): string =>
  person === visit.person.id
    ? visit.words('desk-frame.pages.you')
    : (names.get(person) ?? visit.words('desk-frame.pages.colleague'))

/** The same at the head of what somebody wrote. */
export const authorOf = (visit: DeskVisit, names: ReadonlyMap<string, string>, person: string): string =>
  person === visit.person.id ? visit.words('desk-frame.pages.you-wrote') : nameOf(visit, names, person)
