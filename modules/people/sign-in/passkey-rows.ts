import type { Books } from '@vigie/platform/operation'
import type { Insertable } from 'kysely'
import type { Rows } from '../rows.generated.ts'

const tables = (db: Books) => db.$extendTables<Rows>()

/** The passkeys that still open something. */
const selectStanding = (db: Books) =>
  tables(db)
    .selectFrom('people.passkey as k')
    .leftJoin('people.passkey_withdrawal as w', 'w.passkey', 'k.id')
    .select([
      'k.id',
      'k.person',
      'k.credential',
      'k.public_key',
      'k.counter',
      'k.transports',
      'k.label',
      'k.added_at',
    ])
    .where('w.passkey', 'is', null)

export const selectPasskeysOf = (db: Books, person: string) =>
  selectStanding(db).where('k.person', '=', person).orderBy('k.added_at').execute()

export const selectPasskey = (db: Books, credential: string) =>
  selectStanding(db).where('k.credential', '=', credential).executeTakeFirst()

export const insertPasskey = (db: Books, row: Insertable<Rows['people.passkey']>): Promise<unknown> =>
  tables(db).insertInto('people.passkey').values(row).execute()

export const insertPasskeyWithdrawal = (
  db: Books,
  row: Insertable<Rows['people.passkey_withdrawal']>,
): Promise<unknown> =>
  tables(db)
    .insertInto('people.passkey_withdrawal')
    .values(row)
    .onConflict((on) => on.doNothing())
    .execute()

export const updateCounter = (db: Books, id: string, counter: number): Promise<unknown> =>
  tables(db).updateTable('people.passkey').set({ counter }).where('id', '=', id).execute()

export const insertChallenge = (db: Books, row: Insertable<Rows['people.challenge']>): Promise<unknown> =>
  tables(db).insertInto('people.challenge').values(row).execute()

/** What a question to a browser is asked for. */
export type Purpose = 'add-passkey' | 'sign-in' | 'step-up'

/** Takes a challenge out of the books: it is good for one answer. */
export const takeChallenge = (
  db: Books,
  id: string,
  purpose: Purpose,
): Promise<{ person: string | null; challenge: string; expires_at: Date } | undefined> =>
  tables(db)
    .deleteFrom('people.challenge')
    .where('id', '=', id)
    .where('purpose', '=', purpose)
    .returning(['person', 'challenge', 'expires_at'])
    .executeTakeFirst()

export const deleteChallengesBefore = (db: Books, moment: Date): Promise<unknown> =>
  tables(db).deleteFrom('people.challenge').where('expires_at', '<=', moment).execute()
