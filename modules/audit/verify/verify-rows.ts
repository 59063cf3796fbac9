import type { Completed } from '@vigie/platform/merkle'
import type { Books } from '@vigie/platform/operation'
import { sql } from 'kysely'
import type { Line } from '../log/line.ts'
import { KEPT_BY_DAY, LINE } from '../log/log-rows.ts'

/** A place of the log with what the entry says now; `id` is null when there is no such entry any longer. */
export type Placed = Omit<Line, 'id'> & {
  readonly id: string | null
  readonly position: number
  readonly entry: string
  readonly hash: Buffer
  readonly byDay: boolean | null
}

/**
 * What lies in a stretch of places, in its order. The lateral joins keep the server to its indexes, whatever it believes
 * about the tables: with one scan of everything per stretch, a long log would take hours.
 */
export const selectPlaced = async (db: Books, from: number, to: number): Promise<Placed[]> => {
  const { rows } = await sql<Placed>`
    select l.position, l.entry, l.hash, e.* from audit.leaf l
    left join lateral (
      select ${LINE}, ${KEPT_BY_DAY} as "byDay" from audit.entry e where e.id = l.entry offset 0
    ) as e on true
    where l.position >= ${from} and l.position < ${to} order by l.position`.execute(db)
  return rows
}

/** The first place from a position on that is not empty; those beyond what is counted exactly are left to be found as strays. */
export const selectNextPlace = async (db: Books, from: number): Promise<number | null> => {
  const { rows } = await sql<{ next: number | null }>`
    select min(position) as next from audit.leaf
    where position >= ${from} and position <= ${Number.MAX_SAFE_INTEGER - 2 ** 20}`.execute(db)
  return rows[0]?.next ?? null
}

/** The subtrees that are complete within a stretch of the log, whatever their level. */
export const selectNodesWithin = async (db: Books, from: number, to: number): Promise<Completed[]> => {
  const { rows } = await sql<Completed>`
    select w.level::int4 as level, n.place, n.hash from generate_series(1, 52) as w(level)
    cross join lateral (
      select place, hash from audit.node
      where level = w.level and place >= ${from}::int8 >> w.level and place < ${to}::int8 >> w.level offset 0
    ) as n`.execute(db)
  return rows
}

interface Totals {
  readonly entries: number
  readonly leaves: number
  readonly nodes: number
}

export const selectTotals = async (db: Books): Promise<Totals> => {
  const { rows } = await sql<Totals>`
    select (select count(*)::int8 from audit.entry) as entries, (select count(*)::int8 from audit.node) as nodes,
      (select count(*)::int8 from audit.leaf) as leaves`.execute(db)
  const [totals] = rows
  if (totals === undefined) throw new Error('the audit log cannot be counted')
  return totals
}

export type Placeless = Pick<Line, 'id' | 'moment'> & { readonly byDay: boolean }

/** Entries without a place, page by page. */
export const selectWithoutPlace = async (
  db: Books,
  after: string | null,
  most: number,
): Promise<Placeless[]> => {
  const { rows } = await sql<Placeless>`
    select ${LINE}, ${KEPT_BY_DAY} as "byDay" from audit.entry e
    where (${after}::uuid is null or e.id > ${after}::uuid)
      and not exists (select from audit.leaf l where l.entry = e.id)
    order by e.id limit ${most}`.execute(db)
  return rows
}
