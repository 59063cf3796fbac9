import { wordOf } from '@vigie/kernel'
import type { Books } from '@vigie/platform/operation'
import { type Insertable, sql } from 'kysely'
import type { Rows } from '../rows.generated.ts'
import { IDLE_LIMIT, type Session, WAYS } from './session.ts'

const tables = (db: Books) => db.$extendTables<Rows>()

const asSession = (row: { id: string; way: string; began_at: Date; last_seen_at: Date }): Session => ({
  id: row.id,
  way: wordOf(WAYS, row.way),
  beganAt: row.began_at,
  lastSeenAt: row.last_seen_at,
})

/** The sessions that hold at that moment. */
const selectOpen = (db: Books, now: Date) =>
  tables(db)
    .selectFrom('people.session as s')
    .leftJoin('people.sign_out as o', 'o.session', 's.id')
    .select(['s.id', 's.person', 's.way', 's.began_at', 's.last_seen_at'])
    .where('o.session', 'is', null)
    .where('s.expires_at', '>', now)
    .where('s.last_seen_at', '>', new Date(now.getTime() - IDLE_LIMIT))

export const selectSessionByDigest = async (
  db: Books,
  digest: Buffer,
  now: Date,
): Promise<{ session: Session; person: string } | null> => {
  const row = await selectOpen(db, now).where('s.digest', '=', digest).executeTakeFirst()
  return row ? { session: asSession(row), person: row.person } : null
}

export const selectSessionsOf = async (db: Books, person: string, now: Date): Promise<Session[]> => {
  const rows = await selectOpen(db, now)
    .where('s.person', '=', person)
    .orderBy('s.began_at', 'desc')
    .execute()
  return rows.map(asSession)
}

export const insertSession = (db: Books, session: Insertable<Rows['people.session']>): Promise<unknown> =>
  tables(db).insertInto('people.session').values(session).execute()

export const updateLastSeen = (db: Books, session: string, now: Date): Promise<unknown> =>
  tables(db).updateTable('people.session').set({ last_seen_at: now }).where('id', '=', session).execute()

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
