import type { TalkWay } from '@vigie/people/care'
import type { Books } from '@vigie/platform/operation'
import { sql } from 'kysely'

/** Somebody heard such a thing, and no talk was held yet. */
export interface AftercareToHold {
  readonly contact: string
  readonly number: number
  readonly person: string
  /** When they last took part. */
  readonly at: Date
  readonly offered: boolean
}

/** Of everybody's no more are listed; as talks are held the next come up. */
const LISTED = 20

/**
 * With whom a talk is still to be held about a contact that began since: the risk was acute, or somebody called the emergency
 * services. Whoever opened it, talked, called or was the second person took part. Of one person, or of everybody those who wait longest.
 */
export const selectAftercareToHold = async (
  db: Books,
  since: Date,
  person: string | null,
): Promise<AftercareToHold[]> =>
  (
    await sql<AftercareToHold>`with heavy as materialized (
        select c.id, c.number, c.opened_by, c.started_at from helpline.contact c
        where c.started_at >= ${since} and (exists (select from helpline.dispatch d where d.contact = c.id) or (
          select r.risk from helpline.record r where r.contact = c.id order by r.version desc limit 1) = 'acute')
      ), part as (
        select h.id as contact, h.opened_by as person, h.started_at as at from heavy h
        union all select t.contact, t.holder, t.taken_at from helpline.taking t join heavy h on h.id = t.contact
        union all select d.contact, d.called_by, d.called_at from helpline.dispatch d join heavy h on h.id = d.contact
        union all select d.contact, s.seen_by, s.seen_at
          from helpline.second_person s join helpline.dispatch d on d.id = s.dispatch join heavy h on h.id = d.contact
      )
      select p.contact, h.number, p.person, max(p.at) as at,
        exists (select from helpline.aftercare d where d.contact = p.contact and d.person = p.person) as offered
      from part p join heavy h on h.id = p.contact
      where ${person === null ? sql`true` : sql`p.person = ${person}::uuid`} and not exists (
        select from helpline.aftercare d
        where d.contact = p.contact and d.person = p.person and d.way in ('held', 'not-needed'))
      group by p.contact, h.number, p.person
      order by 4, h.number, p.person ${person === null ? sql`limit ${LISTED}` : sql``}`.execute(db)
  ).rows

export const insertAftercare = async (
  db: Books,
  row: { contact: string; person: string; way: TalkWay; recorded_by: string; recorded_at: Date },
): Promise<void> => {
  await sql`insert into helpline.aftercare (contact, person, way, recorded_by, recorded_at)
    values (${row.contact}, ${row.person}, ${row.way}, ${row.recorded_by}, ${row.recorded_at})`.execute(db)
}

/** The worker forgets that there was a talk. */
export const deleteAftercare = async (db: Books, before: Date): Promise<void> => {
  await sql`delete from helpline.aftercare where recorded_at < ${before}`.execute(db)
}
