import { wordOf } from '@vigie/kernel'
import type { Books } from '@vigie/platform/operation'
import { type Insertable, type RawBuilder, sql } from 'kysely'
import type { Rows } from '../rows.generated.ts'
import { type RefusedCodes, type Session, type SessionLimits, WAYS } from './session.ts'

const tables = (db: Books) => db.$extendTables<Rows>()

interface Row {
  readonly id: string
  readonly way: string
  readonly began_at: Date
  readonly proved_at: Date
  readonly last_seen_at: Date
}
const asSession = (row: Row): Session => ({
  id: row.id,
  way: wordOf(WAYS, row.way),
  beganAt: row.began_at,
  provedAt: row.proved_at,
  lastSeenAt: row.last_seen_at,
})

/** The sessions that nobody ended and that are not too old. */
const selectStanding = (db: Books, now: Date) =>
  tables(db)
    .selectFrom('people.session as s')
    .leftJoin('people.sign_out as o', 'o.session', 's.id')
    .select(['s.id', 's.person', 's.way', 's.began_at', 's.proved_at', 's.last_seen_at', 's.expires_at'])
    .where('o.session', 'is', null)
    .where('s.expires_at', '>', now)

/** Those of them that are in use. */
const selectOpen = (db: Books, now: Date, { idle }: SessionLimits) =>
  selectStanding(db, now).where('s.last_seen_at', '>', new Date(now.getTime() - idle))

/** Whether a role of the session's person was given or withdrawn after it began. */
const hasOtherRoles = sql<boolean>`exists (
  select from people.role_grant g left join people.role_withdrawal w on w.role_grant = g.id
  where g.person = s.person and greatest(g.granted_at, w.withdrawn_at) > s.began_at)`

/** Codes that were refused after the right password, since the sign-in before this one. */
const refusedBefore = (what: RawBuilder<unknown>) => sql`(
  select ${what} from people.refused_code c where c.person = s.person and c.at <= s.began_at and c.at > coalesce((
    select max(e.began_at) from people.session e where e.person = s.person and e.began_at < s.began_at
  ), '-infinity'))`

/** The latest new invitation of the session's person that nobody has confirmed. */
const renewedAt = sql<Date | null>`(
  select max(i.invited_at) from people.invitation i left join people.invitation_confirmation c on c.invitation = i.id
  where i.person = s.person and i.suspends and c.invitation is null)`

export const selectSessionByDigest = async (
  db: Books,
  digest: Buffer,
  now: Date,
  limits: SessionLimits,
): Promise<{
  session: Session
  person: string
  hasOtherRoles: boolean
  refusedCodes: RefusedCodes | null
  renewedAt: Date | null
} | null> => {
  const row = await selectOpen(db, now, limits)
    .select(hasOtherRoles.as('has_other_roles'))
    .select(renewedAt.as('renewed_at'))
    .select(refusedBefore(sql`count(*)`).$castTo<string>().as('refused'))
    .select(refusedBefore(sql`max(c.at)`).$castTo<Date | null>().as('last_refused'))
    .where('s.digest', '=', digest)
    .executeTakeFirst()
  if (!row) return null
  const refusedCodes =
    row.last_refused === null ? null : { times: Number(row.refused), lastAt: row.last_refused }
  return {
    session: asSession(row),
    person: row.person,
    hasOtherRoles: row.has_other_roles,
    refusedCodes,
    renewedAt: row.renewed_at,
  }
}

/** A session that stands, with the moment at which it ends however busy it is. */
export const selectStandingSession = async (
  db: Books,
  session: string,
  now: Date,
): Promise<{ expires_at: Date; proved_at: Date; way: string } | null> =>
  (await selectStanding(db, now).where('s.id', '=', session).executeTakeFirst()) ?? null

export const selectSessionsOf = async (
  db: Books,
  person: string,
  now: Date,
  limits: SessionLimits,
): Promise<Session[]> => {
  const rows = await selectOpen(db, now, limits)
    .where('s.person', '=', person)
    .orderBy('s.began_at', 'desc')
    .execute()
  return rows.map(asSession)
}

/** Every session, of a person or of everybody, that could still be used under any limit. */
export const selectStandingSessions = async (
  db: Books,
  person: string | null,
  now: Date,
): Promise<string[]> => {
  const standing = selectStanding(db, now)
  const wanted = person === null ? standing : standing.where('s.person', '=', person)
  return (await wanted.execute()).map(({ id }) => id)
}

export const insertSession = (db: Books, session: Insertable<Rows['people.session']>): Promise<unknown> =>
  tables(db).insertInto('people.session').values(session).execute()

export const updateLastSeen = (db: Books, session: string, now: Date): Promise<unknown> =>
  tables(db).updateTable('people.session').set({ last_seen_at: now }).where('id', '=', session).execute()

/** Ends one session; of two who end it at the same time the second hears that it is taken. */
export const insertSignOut = (db: Books, session: string, at: Date): Promise<unknown> =>
  tables(db).insertInto('people.sign_out').values({ session, at }).execute()

/** Ends sessions; ending one twice is no fault. */
export const insertSignOuts = (db: Books, sessions: readonly string[], at: Date): Promise<unknown> =>
  sessions.length === 0
    ? Promise.resolve()
    : tables(db)
        .insertInto('people.sign_out')
        .values(sessions.map((session) => ({ session, at })))
        .onConflict((on) => on.doNothing())
        .execute()

/** Whether these books belong to a demonstration world. */
export const selectDemonstration = async (db: Books): Promise<boolean> =>
  (await tables(db).selectFrom('people.demonstration_world').select(sql`1`.as('one')).executeTakeFirst()) !==
  undefined

/** Says so; no login of an app may. */
export const insertDemonstration = async (db: Books): Promise<void> => {
  await tables(db).insertInto('people.demonstration_world').values({ present: true }).execute()
}
