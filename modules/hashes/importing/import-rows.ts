import type { Books } from '@vigie/platform/operation'
import { type Insertable, sql } from 'kysely'
import type { Entry } from '../formats/format.ts'
import type { Rows } from '../rows.generated.ts'

const tables = (db: Books) => db.$extendTables<Rows>()

/** Two imports into the same list take turns, batch by batch. */
export const holdList = async (db: Books, list: string): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`hashes/list/${list}`}, 0))`.execute(db)
}

export type StandingRow = {
  readonly own_id: string
  readonly version: number
  readonly withdrawn: boolean
  /** By whom it was withdrawn, when it was. */
  readonly cause: string | null
  /** The import that brought it. */
  readonly import: string | null
  /** When its owner last changed it; where they do not say, when we first saw the file that brought it. */
  readonly since: Date
  readonly class: string
  /** All that an entry says, in one line, to see whether it changed. */
  readonly content: string
}

/** The last version of each of these entries of a list. */
export const selectStanding = async (
  db: Books,
  list: string,
  ids: readonly string[],
): Promise<Map<string, StandingRow>> => {
  const { rows } = await sql<StandingRow>`
    select distinct on (e.own_id) e.own_id, e.version, w.number is not null as withdrawn, w.cause, e.import, e.class,
      coalesce(e.dated_at, i.dated_at, '-infinity') as since,
      concat_ws('|', coalesce(encode(e.pdq, 'hex'), ''), coalesce(e.quality::text, ''),
        coalesce(encode(e.sha256, 'hex'), ''), coalesce(encode(e.sha1, 'hex'), ''), coalesce(encode(e.md5, 'hex'), ''),
        coalesce(floor(extract(epoch from e.dated_at) * 1000)::text, ''), e.class, e.classification) as content
    from hashes.list_entry e
    left join hashes.entry_withdrawal w on w.list = e.list and w.own_id = e.own_id and w.version = e.version
    left join hashes.import i on i.id = e.import
    where e.list = ${list} and e.own_id = any(${ids}::text[])
    order by e.own_id, e.version desc`.execute(db)
  return new Map(rows.map((row) => [row.own_id, row]))
}

/** The same line of an entry that comes in. */
export const contentOf = (entry: Entry): string =>
  [
    entry.pdq,
    entry.quality,
    entry.sha256,
    entry.sha1,
    entry.md5,
    entry.datedAt?.getTime() ?? null,
    entry.class,
    entry.classification,
  ]
    .map((part) => part ?? '')
    .join('|')

export type Versioned = { readonly ownId: string; readonly version: number }

export const insertWithdrawals = async (
  db: Books,
  given: {
    list: string
    import: string | null
    gone: readonly (Versioned & { cause: 'tombstone' | 'replaced' | 'by-us' })[]
    by: string | null
    at: Date
  },
): Promise<void> => {
  const { list, gone, by, at } = given
  if (gone.length === 0) return
  await sql`
    insert into hashes.entry_withdrawal (list, own_id, version, cause, import, withdrawn_by, withdrawn_at)
    select ${list}::uuid, own_id, version, cause, ${given.import}::uuid, ${by}::uuid, ${at}
    from unnest(${gone.map(({ ownId }) => ownId)}::text[], ${gone.map(({ version }) => version)}::integer[],
      ${gone.map(({ cause }) => cause)}::text[]) as gone (own_id, version, cause)`.execute(db)
}

export const insertEntries = async (
  db: Books,
  list: string,
  importId: string,
  entries: readonly (Entry & Versioned)[],
): Promise<void> => {
  if (entries.length === 0) return
  const column = <Value>(read: (entry: Entry & Versioned) => Value): Value[] => entries.map(read)
  await sql`
    insert into hashes.list_entry
      (list, own_id, version, pdq, quality, sha256, sha1, md5, classification, class, dated_at, import)
    select ${list}::uuid, own_id, version, decode(pdq, 'hex'), quality, decode(sha256, 'hex'), decode(sha1, 'hex'),
      decode(md5, 'hex'), classification, class, dated_at, ${importId}::uuid
    from unnest(${column(({ ownId }) => ownId)}::text[], ${column(({ version }) => version)}::integer[],
      ${column(({ pdq }) => pdq)}::text[], ${column(({ quality }) => quality)}::smallint[],
      ${column(({ sha256 }) => sha256)}::text[], ${column(({ sha1 }) => sha1)}::text[],
      ${column(({ md5 }) => md5)}::text[], ${column(({ classification }) => classification)}::text[],
      ${column((entry) => entry.class)}::text[],
      ${column(({ datedAt }) => datedAt?.toISOString() ?? null)}::timestamptz[])
      as given (own_id, version, pdq, quality, sha256, sha1, md5, classification, class, dated_at)`.execute(
    db,
  )
}

export type Progress = {
  readonly import: string
  readonly turn: number
  readonly step: number
  readonly position: number
  readonly ended: boolean
  /** When the file was first seen. */
  readonly datedAt: Date
}

/** How far the last import of this very file into this list came. */
export const selectProgress = async (db: Books, list: string, digest: Buffer): Promise<Progress | null> => {
  const { rows } = await sql<{
    import: string
    turn: number
    dated_at: Date
    step: number | null
    position: number | null
    is_last: boolean | null
  }>`
    select i.id as import, i.turn, i.dated_at, s.step, s.position, s.is_last
    from hashes.import i
    left join lateral (
      select * from hashes.import_step s where s.import = i.id order by s.step desc limit 1
    ) s on true
    where i.list = ${list} and i.file_digest = ${digest}
    order by i.turn desc limit 1`.execute(db)
  const [row] = rows
  return row
    ? {
        import: row.import,
        turn: row.turn,
        datedAt: row.dated_at,
        step: row.step ?? 0,
        position: Number(row.position ?? 0),
        ended: row.is_last ?? false,
      }
    : null
}

export type Totals = {
  readonly added: number
  readonly replaced: number
  readonly withdrawn: number
  readonly unchanged: number
  readonly repaired: number
  readonly refused: number
  /** Read well, and changed nothing: not held here, or older than what is known. */
  readonly leftOut: number
}

export const selectTotals = async (db: Books, importId: string): Promise<Totals & { position: number }> => {
  const sums = ['added', 'replaced', 'withdrawn', 'unchanged', 'repaired', 'refused', 'left_out'] as const
  const row = await tables(db)
    .selectFrom('hashes.import_step')
    .select((of) => [
      ...sums.map((name) => of.fn.coalesce(of.fn.sum<number>(name), of.val(0)).as(name)),
      of.fn.coalesce(of.fn.max('position'), of.val(0)).as('position'),
    ])
    .where('import', '=', importId)
    .executeTakeFirstOrThrow()
  return {
    added: Number(row.added),
    replaced: Number(row.replaced),
    withdrawn: Number(row.withdrawn),
    unchanged: Number(row.unchanged),
    repaired: Number(row.repaired),
    refused: Number(row.refused),
    leftOut: Number(row.left_out),
    position: Number(row.position),
  }
}

/** The last imports into a list, and whether each came to its end. */
export const selectImports = async (
  db: Books,
  list: string,
  most: number,
): Promise<{ id: string; beganAt: Date; ended: boolean }[]> => {
  const { rows } = await sql<{ id: string; beganAt: Date; ended: boolean }>`
    select i.id, i.began_at as "beganAt",
      exists (select from hashes.import_step s where s.import = i.id and s.is_last) as ended
    from hashes.import i where i.list = ${list} order by i.began_at desc, i.id limit ${most}`.execute(db)
  return rows
}

/** How often each word was said about the rows of an import. */
export const selectProblems = async (
  db: Books,
  importId: string,
): Promise<{ way: string; word: string; rows: number; first: number; record: number }[]> => {
  const { rows } = await sql<{ way: string; word: string; rows: number; first: number; record: number }>`
    select way, word, count(*) as rows, min(line) as first, min(record) as record from hashes.import_problem
    where import = ${importId} group by way, word order by rows desc, word`.execute(db)
  return rows
}

export const insertImport = (db: Books, row: Insertable<Rows['hashes.import']>): Promise<unknown> =>
  tables(db).insertInto('hashes.import').values(row).execute()

export const insertStep = (db: Books, row: Insertable<Rows['hashes.import_step']>): Promise<unknown> =>
  tables(db).insertInto('hashes.import_step').values(row).execute()

export type Problem = {
  readonly record: number
  readonly line: number
  readonly way: 'repaired' | 'refused' | 'left-out'
  readonly word: string
}

export const insertProblems = async (
  db: Books,
  importId: string,
  step: number,
  problems: readonly Problem[],
): Promise<void> => {
  if (problems.length === 0) return
  await tables(db)
    .insertInto('hashes.import_problem')
    .values(problems.map((problem) => ({ import: importId, step, ...problem })))
    .execute()
}
