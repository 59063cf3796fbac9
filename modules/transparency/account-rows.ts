import type { Day } from '@vigie/kernel'
import type { Books } from '@vigie/platform/operation'
import { sql } from 'kysely'
import { Account } from './account.ts'
import type { Rows } from './rows.generated.ts'

const tables = (db: Books) => db.$extendTables<Rows>()

/** Puts the running count of a year where the public can read it. An older count never takes the place of a newer one. */
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

/** Publishes an edition. One that is there already stays as it is. */
export const publishEdition = async (commons: Books, account: Account): Promise<void> => {
  const { year, edition, countedAt } = account
  if (edition === null) throw new Error('a running count is no edition')
  const body = JSON.stringify(Account.parse(account))
  await tables(commons)
    .insertInto('transparency.edition')
    .values({ year, edition, body, published_at: new Date(countedAt) })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** The published editions of a year, the latest first. */
export const findEditions = async (commons: Books, year: number): Promise<Account[]> => {
  if (!Number.isInteger(year) || Math.abs(year) > 9999) return []
  const rows = await tables(commons)
    .selectFrom('transparency.edition')
    .select('body')
    .where('year', '=', year)
    .orderBy('edition', 'desc')
    .execute()
  return rows.map(({ body }) => Account.parse(body))
}

/** What a page shows of a year: every edition, the latest first, and before the first of them the count as it runs. */
export const findShown = async (commons: Books, year: number): Promise<Account[]> => {
  const editions = await findEditions(commons, year)
  if (editions.length > 0) return editions
  const running = await readAccount(commons, year)
  return running === null ? [] : [running]
}

/** The years with an account, the latest first. */
export const findAccountYears = async (commons: Books): Promise<number[]> => {
  const rows = await tables(commons)
    .selectFrom('transparency.account')
    .select('year')
    .union(tables(commons).selectFrom('transparency.edition').select('year'))
    .orderBy('year', 'desc')
    .execute()
  return rows.map((row) => row.year)
}

/**
 * The years whose running count is of an earlier month than the last one that counts: this year's and, once, last year's;
 * and those counted before the status of the house became what it is.
 */
export const findYearsDue = async (
  commons: Books,
  today: Day,
  lastStatusDay: Day | null = null,
): Promise<number[]> => {
  const { rows } = await sql<{ year: number }>`
    select year from transparency.account
    where body ->> 'countedOn' < least(${`${today.slice(0, 7)}-01`}::text, (year + 1) || '-01-01')
      or body -> 'numbers' -> 'origins' is null
      or body -> 'numbers' -> 'reported' is null
      or body -> 'entity' -> 'status' is null
      or body ->> 'countedOn' < ${lastStatusDay}::text
    order by year`.execute(commons)
  return rows.map(({ year }) => year)
}

/** Changes whenever anything is published that a page shows. */
export const lastPublished = async (commons: Books): Promise<string> => {
  const { rows } = await sql<{ last: string }>`
    select concat(
      (select string_agg(year || ' ' || counted_at, ', ' order by year) from transparency.account), '; ',
      (select count(*) from transparency.edition)) as last`.execute(commons)
  return rows[0]?.last ?? ''
}
