import type { Books } from '@vigie/platform/operation'
import { type RawBuilder, sql } from 'kysely'

const mark = (ownId: RawBuilder<unknown>) => sql`sha256(convert_to(${ownId}, 'UTF8'))`

/** When the owner last took back each of these entries, whether or not we ever had it. */
export const selectTombstones = async (
  db: Books,
  list: string,
  ids: readonly string[],
): Promise<Map<string, Date>> => {
  const { rows } = await sql<{ own_id: string; dated_at: Date }>`
    select given.own_id, max(t.dated_at) as dated_at
    from unnest(${ids}::text[]) as given (own_id)
    join hashes.tombstone t on t.list = ${list} and t.mark = ${mark(sql`given.own_id`)}
    group by given.own_id`.execute(db)
  return new Map(rows.map((row) => [row.own_id, row.dated_at]))
}

/** Of what was taken back no word is kept: a mark of its name, and when. */
export const insertTombstones = async (
  db: Books,
  list: string,
  importId: string,
  gone: readonly { readonly ownId: string; readonly at: Date }[],
): Promise<void> => {
  if (gone.length === 0) return
  await sql`
    insert into hashes.tombstone (list, mark, dated_at, import)
    select ${list}::uuid, ${mark(sql`own_id`)}, dated_at, ${importId}::uuid
    from unnest(${gone.map(({ ownId }) => ownId)}::text[], ${gone.map(({ at }) => at.toISOString())}::timestamptz[])
      as gone (own_id, dated_at)
    on conflict do nothing`.execute(db)
}
