import type { Books } from '@vigie/platform/operation'
import { type Insertable, sql } from 'kysely'
import type { Rows } from '../rows.generated.ts'

const tables = (db: Books) => db.$extendTables<Rows>()

export type Quota = { readonly perHour: number; readonly perDay: number; readonly turn: number }

/** How much a platform may ask; the last word counts. */
export const selectQuota = async (db: Books, platform: string): Promise<Quota | null> => {
  const row = await tables(db)
    .selectFrom('hashes.platform_quota')
    .selectAll()
    .where('platform', '=', platform)
    .orderBy('turn', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? { perHour: row.per_hour, perDay: row.per_day, turn: row.turn } : null
}

/** The platform of a key that holds at this moment. */
export const selectPlatformOfKey = async (db: Books, digest: Buffer, now: Date): Promise<string | null> =>
  (
    await tables(db)
      .selectFrom('hashes.platform_key as k')
      .leftJoin('hashes.platform_key_withdrawal as w', 'w.platform_key', 'k.id')
      .select('k.platform')
      .where('k.digest', '=', digest)
      .where('k.expires_at', '>', now)
      .where('w.platform_key', 'is', null)
      .executeTakeFirst()
  )?.platform ?? null

export type PlatformRow = { readonly id: string; readonly name: string }

export const selectPlatforms = (db: Books): Promise<PlatformRow[]> =>
  tables(db).selectFrom('hashes.platform').select(['id', 'name']).orderBy('name').execute()

export const selectKeys = (db: Books, platform: string, now: Date) =>
  tables(db)
    .selectFrom('hashes.platform_key as k')
    .leftJoin('hashes.platform_key_withdrawal as w', 'w.platform_key', 'k.id')
    .select(['k.id', 'k.made_at', 'k.expires_at'])
    .where('k.platform', '=', platform)
    .where('k.expires_at', '>', now)
    .where('w.platform_key', 'is', null)
    .orderBy('k.made_at')
    .execute()

export const insertPlatform = (db: Books, row: Insertable<Rows['hashes.platform']>): Promise<unknown> =>
  tables(db).insertInto('hashes.platform').values(row).execute()

export const insertQuota = (db: Books, row: Insertable<Rows['hashes.platform_quota']>): Promise<unknown> =>
  tables(db).insertInto('hashes.platform_quota').values(row).execute()

export const insertPlatformKey = (
  db: Books,
  row: Insertable<Rows['hashes.platform_key']>,
): Promise<unknown> => tables(db).insertInto('hashes.platform_key').values(row).execute()

export const insertPlatformKeyWithdrawal = (
  db: Books,
  row: Insertable<Rows['hashes.platform_key_withdrawal']>,
): Promise<unknown> =>
  tables(db)
    .insertInto('hashes.platform_key_withdrawal')
    .values(row)
    .onConflict((on) => on.doNothing())
    .execute()

/** Requests of one platform are counted one after another, however many processes answer. */
export const holdPlatform = async (db: Books, platform: string): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`hashes/platform/${platform}`}, 0))`.execute(db)
}

/** How many fingerprints a platform has asked about since. */
export const selectAsked = async (
  db: Books,
  platform: string,
  hourAgo: Date,
  dayAgo: Date,
): Promise<{ hour: number; day: number }> => {
  const { rows } = await sql<{ hour: number; day: number }>`
    select coalesce(sum(asked) filter (where asked_at > ${hourAgo}), 0)::integer as hour,
      coalesce(sum(asked), 0)::integer as day
    from hashes.lookup where platform = ${platform} and asked_at > ${dayAgo}`.execute(db)
  return rows[0] ?? { hour: 0, day: 0 }
}

export const insertLookup = (db: Books, row: Insertable<Rows['hashes.lookup']>): Promise<unknown> =>
  tables(db).insertInto('hashes.lookup').values(row).execute()

export const insertAnswer = (db: Books, row: Insertable<Rows['hashes.lookup_answer']>): Promise<unknown> =>
  tables(db).insertInto('hashes.lookup_answer').values(row).execute()
