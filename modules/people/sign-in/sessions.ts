import { newId, wordOf } from '@vigie/kernel'
import { type Desk, orRefuse } from '@vigie/platform/operation'
import { findPeople } from '../find-people.ts'
import type { Person } from '../person.ts'
import { refuse } from '../refusals.ts'
import { newToken, tokenDigest } from '../secret-token.ts'
import {
  type Beginning,
  type Begun,
  PROOF_LIFE,
  SESSION_LIMITS,
  type Session,
  type SessionLimits,
  type SignedIn,
  WAYS,
  type Way,
} from './session.ts'
import {
  insertSession,
  insertSignOut,
  insertSignOuts,
  selectDemonstration,
  selectSessionByDigest,
  selectSessionsOf,
  selectStandingSession,
  selectStandingSessions,
  updateLastSeen,
} from './session-rows.ts'

/** Writing down every visit to the second would cost a write per visit. */
const TOUCH_AFTER = 60_000

/**
 * The secret of a session has two halves: one that names it, new whenever the session gets a new id, and one that its
 * forms are marked with, new at every sign-in. So a form that stood open while its owner proved themselves is still good.
 */
const newSecret = (forms = newToken()): string => `${newToken()}.${forms}`

/** The half that marks forms. */
export const formSecretOf = (secret: string): string => secret.split('.')[1] ?? ''

const write = async (
  desk: Desk,
  person: Person,
  given: { secret: string; way: Way; provedAt: Date; expiresAt: Date },
): Promise<Begun> => {
  const session = newId()
  await insertSession(desk.db, {
    id: session,
    digest: tokenDigest(given.secret),
    person: person.id,
    way: given.way,
    began_at: desk.now,
    proved_at: given.provedAt,
    last_seen_at: desk.now,
    expires_at: given.expiresAt,
  })
  return { secret: given.secret, session, person }
}

/** Begins a session under an id that never existed before; whoever held an older one gains nothing by it. */
export const beginSession = async (
  desk: Desk,
  person: Person,
  way: Way,
  { longest, leaves }: Beginning = SESSION_LIMITS,
): Promise<Begun> => {
  if (person.hasLeft) throw refuse('sign-in-failed')
  if (leaves !== undefined) await signOut(desk, leaves)
  const expiresAt = new Date(desk.now.getTime() + longest)
  return write(desk, person, { secret: newSecret(), way, provedAt: desk.now, expiresAt })
}

/**
 * Goes on with a session under a new id, because its person proved themselves again (`way`) or has other roles now. The
 * id before is dead from then on, and the session ends when it would have ended.
 */
export const renewSession = async (
  desk: Desk,
  { person, session }: SignedIn,
  secret: string,
  way: Way | null,
): Promise<Begun> => {
  const gone = refuse('not-signed-in')
  const before = await selectStandingSession(desk.db, session.id, desk.now)
  if (!before) throw gone
  await orRefuse(insertSignOut(desk.db, session.id, desk.now), { taken: gone })
  return write(desk, person, {
    secret: newSecret(formSecretOf(secret)),
    way: way ?? wordOf(WAYS, before.way),
    provedAt: way === null ? before.proved_at : desk.now,
    expiresAt: before.expires_at,
  })
}

/** Signs in by one click. The database refuses it wherever the books are not those of a demonstration world. */
export const beginDemonstrationSession = (
  desk: Desk,
  person: Person,
  beginning?: Beginning,
): Promise<Begun> =>
  orRefuse(beginSession(desk, person, 'demonstration', beginning), {
    missing: refuse('no-demonstration-here'),
  })

/** Whether these books belong to a demonstration world, for a page that offers its made-up staff. */
export const isDemonstration = (desk: Desk): Promise<boolean> => selectDemonstration(desk.db)

/** Who holds this secret now, with the roles of this moment; null when the session ended or its person left. */
export const findSignedIn = async (
  desk: Desk,
  secret: string,
  limits: SessionLimits = SESSION_LIMITS,
): Promise<SignedIn | null> => {
  const found = await selectSessionByDigest(desk.db, tokenDigest(secret), desk.now, limits)
  if (!found) return null
  const { session, hasOtherRoles, refusedCodes, renewedAt } = found
  const person = (await findPeople(desk, [found.person])).get(found.person)
  if (!person || person.hasLeft) return null
  const actor = { kind: 'person', id: person.id, roles: person.roles } as const
  return { session, hasOtherRoles, refusedCodes, renewedAt, person, actor }
}

/** Whether somebody proved who they are so recently that a sensitive act may follow. */
export const isProven = (session: Session, now: Date): boolean =>
  now.getTime() - session.provedAt.getTime() < PROOF_LIFE

/** Whether a visit at this moment has to be written down. */
export const isToBeTouched = (session: Session, now: Date): boolean =>
  now.getTime() - session.lastSeenAt.getTime() >= TOUCH_AFTER

export const touchSession = async (desk: Desk, session: string): Promise<void> => {
  await updateLastSeen(desk.db, session, desk.now)
}

/** The sessions of a person that hold now. */
export const findSessions = (
  desk: Desk,
  person: string,
  limits: SessionLimits = SESSION_LIMITS,
): Promise<Session[]> => selectSessionsOf(desk.db, person, desk.now, limits)

export const signOut = async (desk: Desk, session: string): Promise<void> => {
  await insertSignOuts(desk.db, [session], desk.now)
}

/** Ends one session of a person; that of somebody else, or one that ended, is left as it is. */
export const endSession = async (desk: Desk, person: string, session: string): Promise<void> => {
  const standing = await selectStandingSessions(desk.db, person, desk.now)
  await insertSignOuts(
    desk.db,
    standing.filter((id) => id === session),
    desk.now,
  )
}

/** Ends every session of everybody. */
export const signEverybodyOut = async (desk: Desk): Promise<void> => {
  await insertSignOuts(desk.db, await selectStandingSessions(desk.db, null, desk.now), desk.now)
}

/** Ends every session of a person, or every one but that which they sit at. */
export const signOutEverywhere = async (desk: Desk, person: string, except?: string): Promise<void> => {
  const standing = await selectStandingSessions(desk.db, person, desk.now)
  await insertSignOuts(
    desk.db,
    standing.filter((id) => id !== except),
    desk.now,
  )
}
