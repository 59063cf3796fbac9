import type { Language } from '@vigie/kernel'
import { type Desk, personOf } from '@vigie/platform/operation'
import { findPeople } from './find-people.ts'
import type { Person } from './person.ts'
import { selectLanguages, selectReaders } from './reading-rows.ts'

export const findLanguages = (desk: Desk, person: string): Promise<Language[]> =>
  selectLanguages(desk.db, person)

/** The languages that whoever asks reads; null for who is no person and has no preference. */
export const findOwnLanguages = async (desk: Desk): Promise<readonly Language[] | null> => {
  const person = personOf(desk.actor)
  return person === null ? null : selectLanguages(desk.db, person)
}

/** Who of the staff reads this language. */
export const findReaders = async (desk: Desk, language: Language): Promise<Person[]> => [
  ...(await findPeople(desk, await selectReaders(desk.db, language))).values(),
]
