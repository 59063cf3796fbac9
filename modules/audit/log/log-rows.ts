import type { Completed, Subtree } from '@vigie/platform/merkle'
import type { Books } from '@vigie/platform/operation'
import { sql } from 'kysely'
import type { Line } from './line.ts'

/** Where an entry lies in the log. */
export interface Leaf {
  readonly position: number
  readonly entry: string
  readonly hash: Buffer
}

/**
 * One hand at a time grows the log: until the end of this transaction, or not at all. What is read of the log before
 * this lock may be out of date.
 */
export const takeLog = async (db: Books): Promise<boolean> => {
  const { rows } = await sql<{ taken: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended('audit.log', 0)) as taken`.execute(db)
  return rows[0]?.taken ?? false
}

export const selectSize = async (db: Books): Promise<number> => {
  const { rows } = await sql<{ size: number }>`
    select coalesce(max(position) + 1, 0)::int8 as size from audit.leaf`.execute(db)
  return rows[0]?.size ?? 0
}

/** A moment as text in which no two moments look alike, those outside the calendar included. */
const moment = sql`case when e.at >= '0001-01-01Z' and e.at < '10000-01-01Z'
  then to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') else e.at::text end`
export const LINE = sql`e.id, ${moment} as moment, e.actor_kind as "actorKind", e.actor, e.act, e.subject, e.purpose`

/**
 * Whether of a line only the day is kept: it would tell the moment of an anonymous act. A line of the staff that stands at
 * midnight exactly is of something done for a member of the public; one that stands there by chance waits for its place, no more.
 */
export const KEPT_BY_DAY = sql<boolean>`(e.actor_kind = 'anyone'
  or e.actor_kind = 'person' and e.at = date_trunc('day', e.at, 'UTC')
  or e.actor_kind = 'system' and coalesce(e.purpose, '') in (select p.name from audit.purpose p where p.by_day))`
const PLACELESS = sql`not exists (select from audit.leaf l where l.entry = e.id)`

/** Lines with a moment of their own since then that have no place yet. */
export const selectLate = async (db: Books, since: Date, most: number): Promise<Line[]> => {
  const { rows } = await sql<Line>`
    select ${LINE} from audit.entry e
    where not ${KEPT_BY_DAY} and e.at > ${since} and ${PLACELESS}
    order by e.at, e.id limit ${most}`.execute(db)
  return rows
}

/** Whatever is due and has no place, however old: in the order of the random ids, page by page. */
export const selectPlaceless = async (
  db: Books,
  dayBefore: Date,
  after: string,
  most: number,
): Promise<Line[]> => {
  const { rows } = await sql<Line>`
    select ${LINE} from audit.entry e
    where e.id > ${after}::uuid and (not ${KEPT_BY_DAY} or e.at < ${dayBefore}) and ${PLACELESS}
    order by e.id limit ${most}`.execute(db)
  return rows
}

export const selectLine = async (db: Books, entry: string): Promise<Line | undefined> => {
  const { rows } = await sql<Line>`select ${LINE} from audit.entry e where e.id = ${entry}`.execute(db)
  return rows[0]
}

export const selectLeaf = async (db: Books, entry: string): Promise<Leaf | undefined> => {
  const { rows } = await sql<Leaf>`
    select position, entry, hash from audit.leaf where entry = ${entry}`.execute(db)
  return rows[0]
}

export const insertLeaves = async (db: Books, leaves: readonly Leaf[]): Promise<void> => {
  await sql`insert into audit.leaf (position, entry, hash) select * from unnest(
    ${leaves.map(({ position }) => position)}::int8[], ${leaves.map(({ entry }) => entry)}::uuid[],
    ${leaves.map(({ hash }) => hash)}::bytea[])`.execute(db)
}

export const insertNodes = async (db: Books, nodes: readonly Completed[]): Promise<void> => {
  await sql`insert into audit.node (level, place, hash) select * from unnest(
    ${nodes.map(({ level }) => level)}::int2[], ${nodes.map(({ place }) => place)}::int8[],
    ${nodes.map(({ hash }) => hash)}::bytea[])`.execute(db)
}

/** The hashes of complete subtrees, as far as they are there. */
export const selectSubtrees = async (db: Books, wanted: readonly Subtree[]): Promise<Completed[]> => {
  const { rows } = await sql<Completed>`
    select w.level::int4 as level, w.place, coalesce(l.hash, n.hash) as hash
    from unnest(${wanted.map(({ level }) => level)}::int2[], ${wanted.map(({ place }) => place)}::int8[])
      as w(level, place)
    left join audit.leaf l on w.level = 0 and l.position = w.place
    left join audit.node n on w.level > 0 and n.level = w.level and n.place = w.place
    where coalesce(l.hash, n.hash) is not null`.execute(db)
  return rows
}
