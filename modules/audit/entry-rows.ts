import type { Books } from '@vigie/platform/operation'
import type { Insertable } from 'kysely'
import type { Entry } from './entry.ts'
import type { Rows } from './rows.generated.ts'

const tables = (db: Books) => db.$extendTables<Rows>()

// `actor` may be left out: the public site's login has no right to that column.
export const insertEntry = (
  db: Books,
  entry: Omit<Insertable<Rows['audit.entry']>, 'actor'> & { actor?: string },
): Promise<unknown> => tables(db).insertInto('audit.entry').values(entry).execute()

export const selectEntries = (
  db: Books,
  wanted: { subject?: string; actor?: string; before?: Date; most: number },
): Promise<Entry[]> => {
  let query = tables(db)
    .selectFrom('audit.entry')
    .select(['at', 'actor_kind as actorKind', 'actor', 'act', 'subject'])
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(wanted.most)
  if (wanted.subject !== undefined) query = query.where('subject', '=', wanted.subject)
  if (wanted.actor !== undefined) query = query.where('actor', '=', wanted.actor)
  if (wanted.before !== undefined) query = query.where('at', '<', wanted.before)
  return query.execute()
}
