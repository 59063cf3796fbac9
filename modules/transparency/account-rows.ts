import type { Books } from '@vigie/platform/operation'
import { sql } from 'kysely'
import { Account } from './account.ts'
import type { Rows } from './rows.generated.ts'

const tables = (db: Books) => db.$extendTables<Rows>()

/** Puts the account of a year where the public can read it. An older count never takes the place of a newer one. */
export const publishAccount = async (commons: Books, account: Account): Promise<void> => {
  const body = JSON.stringify(Account.parse(account))
  await sql`
    insert into transparency.account (year, body, counted_at) values (${account.year}, ${body}::jsonb, ${account.countedAt})
    on conflict (year) do update set body = excluded.body, counted_at = excluded.counted_at
    where account.counted_at <= excluded.counted_at`.execute(commons)
}

export const readAccount = async (commons: Books, year: number): Promise<Account | null> => {
  if (!Number.isInteger(year) || Math.abs(year) > 9999) return null
  const row = await tables(commons)
    .selectFrom('transparency.account')
    .select('body')
    .where('year', '=', year)
    .executeTakeFirst()
  return row === undefined ? null : Account.parse(row.body)
}

/** The years with an account, the latest first. */
export const findAccountYears = async (commons: Books): Promise<number[]> => {
  const rows = await tables(commons)
    .selectFrom('transparency.account')
    .select('year')
    .orderBy('year', 'desc')
    .execute()
  return rows.map((row) => row.year)
}
