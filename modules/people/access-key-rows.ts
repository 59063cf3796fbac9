import type { Books } from '@vigie/platform/operation'
import type { Insertable } from 'kysely'
import type { Rows } from './rows.generated.ts'

const tables = (db: Books) => db.$extendTables<Rows>()

const selectStanding = (db: Books, now: Date) =>
  tables(db)
    .selectFrom('people.access_key as k')
    .leftJoin('people.access_key_withdrawal as w', 'w.access_key', 'k.id')
    .select(['k.id', 'k.person', 'k.label', 'k.made_at', 'k.expires_at'])
    .where('w.access_key', 'is', null)
    .where('k.expires_at', '>', now)

export const selectAccessKey = async (db: Books, digest: Buffer, now: Date): Promise<string | null> =>
  (await selectStanding(db, now).where('k.digest', '=', digest).executeTakeFirst())?.person ?? null

export const selectAccessKeysOf = (db: Books, person: string, now: Date) =>
  selectStanding(db, now).where('k.person', '=', person).orderBy('k.made_at').execute()

export const selectKeeper = async (db: Books, id: string): Promise<string | null> =>
  (await tables(db).selectFrom('people.access_key').select('person').where('id', '=', id).executeTakeFirst())
    ?.person ?? null

export const insertAccessKey = (db: Books, row: Insertable<Rows['people.access_key']>): Promise<unknown> =>
  tables(db).insertInto('people.access_key').values(row).execute()

export const insertAccessKeyWithdrawal = (
  db: Books,
  row: Insertable<Rows['people.access_key_withdrawal']>,
): Promise<unknown> =>
  tables(db)
    .insertInto('people.access_key_withdrawal')
    .values(row)
    .onConflict((on) => on.doNothing())
    .execute()
