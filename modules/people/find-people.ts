import { type Day, dayOf } from '@vigie/kernel'
import type { Desk } from '@vigie/platform/operation'
import type { Training } from './certificate.ts'
import { selectMissingOfAll } from './certificate-rows.ts'
import { selectVettedUntil } from './eligibility-rows.ts'
import { selectUnconfirmed } from './invitation-rows.ts'
import type { Person } from './person.ts'
import { selectPeople, selectPersonByMail } from './person-rows.ts'
import { refuse } from './refusals.ts'
import { selectSignInStates } from './sign-in/state-rows.ts'

/** The people with these ids; whoever is not staff is missing from the map. */
export const findPeople = async (desk: Desk, ids: Iterable<string>): Promise<Map<string, Person>> =>
  new Map((await selectPeople(desk.db, [...new Set(ids)])).map((person) => [person.id, person]))

/** A new invitation that waits until a coordinator confirms that its person uses it; until then they are not vetted. */
export interface Renewal {
  readonly at: Date
  /** Who made it; null for the command line. */
  readonly by: string | null
}
export type StaffMember = Person & {
  readonly vettedUntil: Day | null
  readonly renewal: Renewal | null
  /** Trainings that the house asks for today and they have no certificate of. */
  readonly missing: readonly Training[]
}

/** Everybody, by name, with the day until which they are vetted and what suspends that. */
export const findStaff = async (desk: Desk): Promise<StaffMember[]> => {
  const until = await selectVettedUntil(desk.db)
  const renewals = new Map(
    (await selectUnconfirmed(desk.db, null)).map((one) => [
      one.person,
      { at: one.invited_at, by: one.invited_by },
    ]),
  )
  const missing = await selectMissingOfAll(desk.db, desk.today)
  const people = await selectPeople(desk.db, null)
  return people.map((person) => ({
    ...person,
    vettedUntil: until.get(person.id) ?? null,
    missing: missing.get(person.id) ?? [],
    renewal: person.hasLeft ? null : (renewals.get(person.id) ?? null),
  }))
}

/** How somebody gets in, and when they were last here: the day and no more. */
export interface AtTheDoor {
  readonly lastSeenOn: Day | null
  readonly isSignedIn: boolean
  /** What stands beside the password, or in its place; null where nothing was set up yet. */
  readonly secondFactor: 'passkey' | 'code' | null
}

export const findAtTheDoor = async (desk: Desk): Promise<ReadonlyMap<string, AtTheDoor>> =>
  new Map(
    (await selectSignInStates(desk.db, desk.now)).map((one) => [
      one.person,
      {
        lastSeenOn: one.lastSeenAt && dayOf(one.lastSeenAt),
        isSignedIn: one.isSignedIn,
        secondFactor: one.hasPasskey ? 'passkey' : one.hasCode ? 'code' : null,
      },
    ]),
  )

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
