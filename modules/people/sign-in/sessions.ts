import { newId } from '@vigie/kernel'
import { type Desk, orRefuse } from '@vigie/platform/operation'
import { findPeople } from '../find-people.ts'
import type { Person } from '../person.ts'
import { refuse } from '../refusals.ts'
import { digestOf, newToken } from '../secret-token.ts'
import { ABSOLUTE_LIMIT, type Begun, type Session, type SignedIn, type Way } from './session.ts'
import {
  insertSession,
  insertSignOuts,
  selectDemonstration,
  selectSessionByDigest,
  selectSessionsOf,
  updateLastSeen,
} from './session-rows.ts'

/** Writing down every visit to the second would cost a write per visit. */
const TOUCH_AFTER = 60_000

/** Begins a session under an id that never existed before; whoever held an older one gains nothing by it. */
export const beginSession = async (desk: Desk, person: Person, way: Way): Promise<Begun> => {
  if (person.hasLeft) throw refuse('sign-in-failed')
  const secret = newToken()
  const session = newId()
  await insertSession(desk.db, {
    id: session,
    digest: digestOf(secret),
    person: person.id,
    way,
    began_at: desk.now,
    last_seen_at: desk.now,
    expires_at: new Date(desk.now.getTime() + ABSOLUTE_LIMIT),
  })
  return { secret, session, person }
}

/** Signs in by one click. The database refuses it wherever the books are not those of a demonstration world. */
export const beginDemonstrationSession = (desk: Desk, person: Person): Promise<Begun> =>
  orRefuse(beginSession(desk, person, 'demonstration'), { missing: refuse('no-demonstration-here') })

/** Whether these books belong to a demonstration world, for a page that offers its made-up staff. */
export const isDemonstration = (desk: Desk): Promise<boolean> => selectDemonstration(desk.db)

/** Who holds this secret now, with the roles of this moment; null when the session ended or its person left. */
export const findSignedIn = async (desk: Desk, secret: string): Promise<SignedIn | null> => {
  const found = await selectSessionByDigest(desk.db, digestOf(secret), desk.now)
  if (!found) return null
  const person = (await findPeople(desk, [found.person])).get(found.person)
  if (!person || person.hasLeft) return null
  return { session: found.session, person, actor: { kind: 'person', id: person.id, roles: person.roles } }
}

/** Whether a visit at this moment has to be written down. */
export const isToBeTouched = (session: Session, now: Date): boolean =>
  now.getTime() - session.lastSeenAt.getTime() >= TOUCH_AFTER

export const touchSession = async (desk: Desk, session: string): Promise<void> => {
  await updateLastSeen(desk.db, session, desk.now)
}

/** The sessions of a person that hold now. */
export const findSessions = (desk: Desk, person: string): Promise<Session[]> =>
  selectSessionsOf(desk.db, person, desk.now)

export const signOut = async (desk: Desk, session: string): Promise<void> => {
  await insertSignOuts(desk.db, [session], desk.now)
}

/** Ends every session of a person, or every one but that which they sit at. */
export const signOutEverywhere = async (desk: Desk, person: string, except?: string): Promise<void> => {
  const open = await selectSessionsOf(desk.db, person, desk.now)
  await insertSignOuts(
    desk.db,
    open.map(({ id }) => id).filter((id) => id !== except),
    desk.now,
  )
}
