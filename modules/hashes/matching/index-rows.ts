import type { Books } from '@vigie/platform/operation'
import { sql } from 'kysely'

/** Which books these are, and the last number of each sort that is in them. */
export type Heads = { readonly books: string; readonly entries: number; readonly withdrawals: number }

// The identity of server and database, not of a connection: every connection of a process shares one index.
const books = sql`(select c.system_identifier::text || '/' || d.oid::text
  from pg_control_system() c, pg_database d where d.datname = current_database())`

const readHeads = (row: { books: string; entries: number; withdrawals: number } | undefined): Heads => {
  if (!row) throw new Error('the books do not answer')
  return { books: row.books, entries: Number(row.entries), withdrawals: Number(row.withdrawals) }
}

export const selectListHeads = async (db: Books): Promise<Heads> => {
  const { rows } = await sql<{ books: string; entries: number; withdrawals: number }>`
    select ${books} as books,
      (select coalesce(max(number), 0) from hashes.list_entry) as entries,
      (select coalesce(max(number), 0) from hashes.entry_withdrawal) as withdrawals`.execute(db)
  return readHeads(rows[0])
}

export const selectItemHeads = async (db: Books): Promise<Heads> => {
  const { rows } = await sql<{ books: string; entries: number; withdrawals: number }>`
    select ${books} as books,
      (select coalesce(max(number), 0) from hashes.item_fingerprint) as entries,
      (select coalesce(max(number), 0) from hashes.fingerprint_withdrawal) as withdrawals`.execute(db)
  return readHeads(rows[0])
}

export type Page = {
  readonly last: number | null
  readonly rows: number
  readonly numbers: Uint32Array
  readonly fingerprints: Uint8Array
}

/**
 * The next fingerprints after a number, those that still count, in one piece: the server strings them together, so that a
 * million take a second and not a million rows.
 */
export const selectPage = async (db: Books, after: number, most: number): Promise<Page> => {
  const { rows } = await sql<{
    last: number | null
    rows: number
    numbers: Buffer | null
    fingerprints: Buffer | null
  }>`
    select max(e.number) as last, count(*) as rows,
      string_agg(int4send(e.number), ''::bytea order by e.number)
        filter (where e.pdq is not null and w.number is null) as numbers,
      string_agg(e.pdq, ''::bytea order by e.number)
        filter (where e.pdq is not null and w.number is null) as fingerprints
    from (
      select number, pdq, list, own_id, version from hashes.list_entry
      where number > ${after} order by number limit ${most}
    ) e
    left join hashes.entry_withdrawal w
      on w.list = e.list and w.own_id = e.own_id and w.version = e.version`.execute(db)
  const [row] = rows
  const packed = row?.numbers ?? Buffer.alloc(0)
  const numbers = new Uint32Array(packed.length / 4)
  for (let at = 0; at < numbers.length; at += 1) numbers[at] = packed.readUInt32BE(4 * at)
  return {
    last: row?.last ?? null,
    rows: Number(row?.rows ?? 0),
    numbers,
    fingerprints: row?.fingerprints ?? Buffer.alloc(0),
  }
}

/** The entries that were withdrawn after a number, in the order in which they were. */
export const selectWithdrawn = async (
  db: Books,
  after: number,
  most: number,
): Promise<{ number: number; entry: number }[]> =>
  (
    await sql<{ number: number; entry: number }>`
      select w.number, e.number as entry
      from (
        select number, list, own_id, version from hashes.entry_withdrawal
        where number > ${after} order by number limit ${most}
      ) w
      join hashes.list_entry e on e.list = w.list and e.own_id = w.own_id and e.version = w.version
      order by w.number`.execute(db)
  ).rows

/** Fingerprints of items after a number that still count, as they lie sealed. */
export const selectItemPage = async (
  db: Books,
  after: number,
  most: number,
): Promise<{ number: number; id: string; sealed: Buffer }[]> =>
  (
    await sql<{ number: number; id: string; sealed: Buffer }>`
      select f.number, f.id, f.sealed from hashes.item_fingerprint f
      where f.number > ${after} order by f.number limit ${most}`.execute(db)
  ).rows

export const selectItemsWithdrawn = async (
  db: Books,
  after: number,
  most: number,
): Promise<{ number: number; entry: number }[]> =>
  (
    await sql<{ number: number; entry: number }>`
      select w.number, f.number as entry from hashes.fingerprint_withdrawal w
      join hashes.item_fingerprint f on f.id = w.fingerprint
      where w.number > ${after} order by w.number limit ${most}`.execute(db)
  ).rows
