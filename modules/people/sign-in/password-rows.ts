import type { Books } from '@vigie/platform/operation'
import { type Insertable, sql } from 'kysely'
import type { Rows } from '../rows.generated.ts'

const tables = (db: Books) => db.$extendTables<Rows>()

export const selectPasswordHash = async (db: Books, person: string): Promise<string | null> => {
  const row = await tables(db)
    .selectFrom('people.password')
    .select('hash')
    .where('person', '=', person)
    .orderBy('set_at', 'desc')
    .executeTakeFirst()
  return row?.hash ?? null
}

export const insertPassword = (db: Books, row: Insertable<Rows['people.password']>): Promise<unknown> =>
  tables(db).insertInto('people.password').values(row).execute()

/** The app of one-time codes that counts: the latest. */
export const selectCode = async (db: Books, person: string): Promise<{ id: string; secret: Buffer } | null> =>
  (await tables(db)
    .selectFrom('people.one_time_code')
    .select(['id', 'secret'])
    .where('person', '=', person)
    .orderBy('confirmed_at', 'desc')
    .executeTakeFirst()) ?? null

export const insertCode = (db: Books, row: Insertable<Rows['people.one_time_code']>): Promise<unknown> =>
  tables(db).insertInto('people.one_time_code').values(row).execute()

export const insertCodeUse = (
  db: Books,
  row: Insertable<Rows['people.one_time_code_use']>,
): Promise<unknown> => tables(db).insertInto('people.one_time_code_use').values(row).execute()

export const selectFailures = async (db: Books, typed: Buffer, since: Date): Promise<number> => {
  const row = await tables(db)
    .selectFrom('people.failed_sign_in')
    .select((of) => of.fn.countAll<number>().as('count'))
    .where('typed', '=', typed)
    .where('at', '>', since)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** Tries for one account come one after another, however many processes let people in. */
export const holdLine = async (db: Books, typed: Buffer): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`people/sign-in/${typed.toString('hex')}`}, 0))`.execute(
    db,
  )
}

/** When the last try in the line of an account may be looked at. */
export const selectLastDue = async (db: Books, typed: Buffer): Promise<Date | null> => {
  const row = await tables(db)
    .selectFrom('people.failed_sign_in')
    .select((of) => of.fn.max('due_at').as('due_at'))
    .where('typed', '=', typed)
    .executeTakeFirst()
  return row?.due_at ?? null
}

export const insertRefusedCode = (
  db: Books,
  row: Insertable<Rows['people.refused_code']>,
): Promise<unknown> => tables(db).insertInto('people.refused_code').values(row).execute()

export const deleteRefusedCodesBefore = (db: Books, moment: Date): Promise<unknown> =>
  tables(db).deleteFrom('people.refused_code').where('at', '<=', moment).execute()

export const insertFailure = (db: Books, row: Insertable<Rows['people.failed_sign_in']>): Promise<unknown> =>
  tables(db).insertInto('people.failed_sign_in').values(row).execute()

export const deleteFailures = (db: Books, typed: Buffer): Promise<unknown> =>
  tables(db).deleteFrom('people.failed_sign_in').where('typed', '=', typed).execute()

export const deleteFailuresBefore = (db: Books, moment: Date): Promise<unknown> =>
  tables(db).deleteFrom('people.failed_sign_in').where('at', '<=', moment).execute()
