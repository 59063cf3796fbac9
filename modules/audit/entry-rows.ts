import { statement } from '@vigie/platform/database'
import type { Books, Purpose } from '@vigie/platform/operation'
import { sql } from 'kysely'
import type { Entry } from './entry.ts'
import type { Rows } from './rows.generated.ts'

const tables = (db: Books) => db.$extendTables<Rows>()

const insert = statement<never>(
  'audit.insert-entry',
  'insert into audit.entry (id, at, actor_kind, act, subject, actor, purpose) values ($1, $2, $3, $4, $5, $6, $7)',
)
// The public site's login has no right to the columns `actor` and `purpose`.
const insertWithoutActor = statement<never>(
  'audit.insert-entry-without-actor',
  'insert into audit.entry (id, at, actor_kind, act, subject) values ($1, $2, $3, $4, $5)',
)

export const insertEntry = (db: Books, entry: Rows['audit.entry']): Promise<void> => {
  const { id, at, actor_kind, act, subject, actor, purpose } = entry
  const values = [id, at, actor_kind, act, subject]
  return actor === null && purpose === null
    ? insertWithoutActor.write(db, values)
    : insert.write(db, [...values, actor, purpose])
}

export const selectEntries = (
  db: Books,
  wanted: { subject?: string; actor?: string; after?: string; most: number },
): Promise<Entry[]> => {
  let query = tables(db)
    .selectFrom('audit.entry')
    .select(['id', 'at', 'actor_kind as actorKind', 'actor', 'act', 'subject', 'purpose'])
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(wanted.most)
  if (wanted.subject !== undefined) query = query.where('subject', '=', wanted.subject)
  if (wanted.actor !== undefined) query = query.where('actor', '=', wanted.actor)
  if (wanted.after !== undefined) {
    const last = sql<Date>`(select l.at from audit.entry l where l.id = ${wanted.after})`
    query = query
      .where('at', '<=', last)
      .where((is) => is.or([is('at', '<', last), is('id', '>', wanted.after ?? '')]))
  }
  return query.execute()
}

/** What each member of the staff opened between two moments, by purpose. */
export const selectOpenings = async (
  db: Books,
  from: Date,
  until: Date,
): Promise<{ person: string; purpose: Purpose; times: number; things: number }[]> => {
  const { rows } = await sql<{ person: string; purpose: Purpose; times: number; things: number }>`
    select actor as person, purpose, count(*)::int as times, count(distinct subject)::int as things
    from audit.entry where actor is not null and purpose is not null and at >= ${from} and at < ${until}
    group by 1, 2 order by 1, 2`.execute(db)
  return rows
}
