import type { Day } from '@vigie/kernel'
import type { Desk } from '@vigie/platform/operation'
import { selectVettedUntil } from './eligibility-rows.ts'
import type { Person } from './person.ts'
import { selectPeople, selectPersonByMail } from './person-rows.ts'
import { refuse } from './refusals.ts'

/** The people with these ids; whoever is not staff is missing from the map. */
export const findPeople = async (desk: Desk, ids: Iterable<string>): Promise<Map<string, Person>> =>
  new Map((await selectPeople(desk.db, [...new Set(ids)])).map((person) => [person.id, person]))

/** Everybody, by name, with the day until which they are vetted. */
export const findStaff = async (desk: Desk): Promise<(Person & { vettedUntil: Day | null })[]> => {
  const until = await selectVettedUntil(desk.db)
  const people = await selectPeople(desk.db, null)
  return people.map((person) => ({ ...person, vettedUntil: until.get(person.id) ?? null }))
}

export const getPerson = async (desk: Desk, id: string): Promise<Person> => {
  const [person] = await selectPeople(desk.db, [id])
  if (!person) throw refuse('no-such-person')
  return person
}

/** Whoever has this mail address or this name, in whatever case: of two with one name, both. */
export const findByNameOrMail = async (desk: Desk, said: string): Promise<Person[]> => {
  const wanted = said.trim().toLowerCase()
  return (await selectPeople(desk.db, null)).filter(
    ({ name, mail }) => mail === wanted || name.toLowerCase() === wanted,
  )
}

export const findPersonByMail = async (desk: Desk, mail: string): Promise<Person | null> => {
  const id = await selectPersonByMail(desk.db, mail)
  return id === null ? null : getPerson(desk, id)
}
