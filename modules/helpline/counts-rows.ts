import type { Day } from '@vigie/kernel'
import type { Books } from '@vigie/platform/operation'
import { type RawBuilder, sql } from 'kysely'

export interface CountedRow {
  readonly question: string
  /** Null where it was not said. */
  readonly answer: string | null
  readonly contacts: number
}

const ofHeard = (question: string, answer: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`select ${question}::text as question, (${answer})::text as answer, count(*)::integer as contacts
    from heard where nature = 'conversation' group by 2`

/** Contacts that began on these days, by what the last version of their records says. */
export const selectCounted = async (db: Books, from: Day, until: Day): Promise<CountedRow[]> => {
  const parts = [
    ofHeard('channel', sql`channel`),
    ofHeard('caller', sql`caller`),
    ofHeard('ageBand', sql`age_band`),
    ofHeard('gender', sql`gender`),
    ofHeard('place', sql`place`),
    ofHeard('platform', sql`platform`),
    ofHeard('hour', sql`extract(hour from started_at at time zone 'Europe/Brussels')`),
    ofHeard('all', sql`'all'`),
    sql`select 'unheard', nature, count(*)::integer from heard where nature <> 'conversation' group by 2`,
    sql`select k.scheme, k.category, count(*)::integer from heard h
      join helpline.record_category k on k.contact = h.id and k.version = h.version group by 1, 2`,
  ]
  return (
    await sql<CountedRow>`
      with heard as materialized (
        select c.id, c.channel, c.started_at, r.version, r.nature, r.caller, r.age_band, r.gender, r.place, r.platform
        from helpline.contact c join lateral (
          select * from helpline.record v where v.contact = c.id order by v.version desc limit 1
        ) r on true
        where c.started_at >= ${from}::date::timestamp at time zone 'Europe/Brussels'
          and c.started_at < (${until}::date + 1)::timestamp at time zone 'Europe/Brussels'
      ) ${sql.join(parts, sql` union all `)}`.execute(db)
  ).rows
}

/** How many minutes whoever wrote had waited for the first who read, where anybody waited. */
export const selectWaitedMinutes = async (db: Books, from: Day, until: Day): Promise<number[]> =>
  (
    await sql<{ waited: number }>`select t.waited_minutes as waited from helpline.taking t
      join helpline.conversation v on v.id = t.conversation
      where t.turn = 1 and t.waited_minutes is not null and v.began_on between ${from}::date and ${until}::date`.execute(
      db,
    )
  ).rows.map(({ waited }) => waited)
