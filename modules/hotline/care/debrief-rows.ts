import { statement } from '@vigie/platform/database'
import type { Books } from '@vigie/platform/operation'
import type { Insertable } from 'kysely'
import type { Rows } from '../rows.generated.ts'
import type { DebriefToHold } from './debrief.ts'

const tables = (db: Books) => db.$extendTables<Rows>()

/** Of everybody's no more are listed; as talks are held the next come up. */
const LISTED = 20

/**
 * Everybody's part in what weighs: the gravest kind of pictures, whatever was found in the end, and danger. Whoever only took over
 * what others had found has seen nothing.
 */
const PARTS = [
  `select i."case", a.assessor as person, a.assessed_at as at, a.id
    from hotline.assessment a
    cross join lateral (select i."case" from hotline.item i where i.id = a.item offset 0) i
    where a.assessed_at >= $1::timestamptz and a.seconds_exposed > 0
      and (a.finding like '%|baseline' or exists (select from hotline.danger d where d."case" = i."case"))`,
  `select a."case", a.sent_by as person, a.sent_at as at, a.id
    from hotline.alert a where a.sent_at >= $1::timestamptz`,
  `select r."case", r.reviewed_by as person, r.reviewed_at as at, r.alert as id
    from hotline.alert_review r where r.reviewed_at >= $1::timestamptz`,
] as const

/** That no talk was held, and that they did not take part once more later: then they wait from that day. */
const WAITS = `not exists (
      select from hotline.debrief d where d."case" = p."case" and d.person = p.person and d.way in ('held', 'not-needed'))
    and coalesce((
      select false from (
        select i."case", a.assessor as person, a.assessed_at as at, a.id
        from hotline.item i join hotline.assessment a on a.item = i.id
        where a.seconds_exposed > 0 and (a.finding like '%|baseline' or exists (
          select from hotline.danger d where d."case" = i."case"))
        union all ${PARTS[1]} union all ${PARTS[2]}) later
      where later."case" = p."case" and later.person = p.person and (later.at, later.id) > (p.at, p.id)
      limit 1), true)`

/** Each part is read from the oldest on, so that the first few are found without reading everything of four weeks. */
const toHold = (which: string, limit: string): string => `
  select c.id as "case", c.number, p.person, p.at,
    exists (select from hotline.debrief d where d."case" = c.id and d.person = p.person) as offered
  from (${PARTS.map(
    (part) => `(select * from (${part}) p where ${WAITS} ${which} order by p.at ${limit})`,
  ).join(' union all ')}) p
  join hotline.case c on c.id = p."case"
  order by p.at, c.number ${limit}`

const toHoldOfAll = statement<DebriefToHold>('hotline.debriefs-to-hold', toHold('', `limit ${LISTED}`))
const toHoldOfOne = statement<DebriefToHold>(
  'hotline.debriefs-to-hold-of-one',
  toHold('and p.person = $2::uuid', ''),
)

/** With whom a talk is still to be held, of those who took part since; of one person, or of everybody those who wait longest. */
export const selectDebriefsToHold = (
  db: Books,
  since: Date,
  person: string | null,
): Promise<DebriefToHold[]> =>
  person === null ? toHoldOfAll.run(db, [since]) : toHoldOfOne.run(db, [since, person])

export const insertDebrief = (db: Books, row: Insertable<Rows['hotline.debrief']>): Promise<unknown> =>
  tables(db).insertInto('hotline.debrief').values(row).execute()

/** The worker forgets that there was a talk. */
export const deleteDebriefs = (db: Books, before: Date): Promise<unknown> =>
  tables(db).deleteFrom('hotline.debrief').where('recorded_at', '<', before).execute()
