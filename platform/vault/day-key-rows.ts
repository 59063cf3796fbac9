import { type Kysely, sql } from 'kysely'
import type { DayKey } from './day-key.ts'

/** Whatever can be asked: a pool or a transaction. */
export type VaultBooks = Pick<Kysely<Record<never, never>>, 'getExecutor'>

export interface KeyLine extends DayKey {
  readonly retired_at: Date | null
  readonly destroyed_at: Date | null
}

const asId = (id: string): Buffer => Buffer.from(id, 'hex')

export const selectKeysUntil = async (db: VaultBooks, day: string): Promise<DayKey[]> =>
  (await sql<DayKey>`select id, day, public_key, signature from vault.keys_until(${day}::date)`.execute(db))
    .rows

/** The days from one to another that have a key in use. */
export const selectDays = async (db: VaultBooks, from: string, until: string): Promise<string[]> =>
  (
    await sql<{ day: string }>`select day from vault.sealing_key
      where retired_at is null and day between ${from}::date and ${until}::date`.execute(db)
  ).rows.map(({ day }) => day)

/** False when the day has a key already. */
export const insertKey = async (db: VaultBooks, key: DayKey): Promise<boolean> => {
  const { rows } = await sql`insert into vault.sealing_key (id, day, public_key, signature)
    values (${key.id}, ${key.day}::date, ${key.public_key}, ${key.signature})
    on conflict do nothing returning id`.execute(db)
  return rows.length === 1
}

export const selectKeys = async (db: VaultBooks): Promise<KeyLine[]> =>
  (
    await sql<KeyLine>`select id, day, public_key, signature, retired_at, destroyed_at
      from vault.sealing_key order by day, retired_at nulls last, id`.execute(db)
  ).rows

/** Retires a key in use. False when somebody did so before. */
export const retireKey = async (db: VaultBooks, id: string, at: Date): Promise<boolean> => {
  const { rows } = await sql`update vault.sealing_key set retired_at = ${at}
    where id = ${asId(id)} and retired_at is null returning id`.execute(db)
  return rows.length === 1
}

export const noteDestroyed = async (db: VaultBooks, id: string, at: Date): Promise<void> => {
  await sql`update vault.sealing_key set destroyed_at = ${at}
    where id = ${asId(id)} and retired_at is not null and destroyed_at is null`.execute(db)
}

/** The number that every transaction which may not have seen what is committed now stays below. */
export const selectHorizon = async (db: VaultBooks): Promise<string> => {
  const { rows } = await sql<{ horizon: string }>`
    select pg_snapshot_xmax(pg_current_snapshot())::text as horizon`.execute(db)
  return rows[0]?.horizon ?? '0'
}

/** Whether all transactions below that number are over. */
export const selectPassed = async (db: VaultBooks, horizon: string): Promise<boolean> => {
  const { rows } = await sql<{ passed: boolean }>`
    select pg_snapshot_xmin(pg_current_snapshot()) >= ${horizon}::xid8 as passed`.execute(db)
  return rows[0]?.passed ?? false
}
