import { type Day, wordOf } from '@vigie/kernel'
import type { Books } from '@vigie/platform/operation'
import { type Insertable, sql } from 'kysely'
import type { Rows } from '../rows.generated.ts'
import { type CaseOrigin, FROM_THE_PUBLIC, ORIGINS, PROACTIVE_ORIGINS, SEARCHES } from './origin.ts'

export const insertOrigin = (db: Books, row: Insertable<Rows['hotline.case_origin']>): Promise<unknown> =>
  db.$extendTables<Rows>().insertInto('hotline.case_origin').values(row).execute()

/** How these cases came about; those that a report opened have no row. */
export const selectOrigins = async (
  db: Books,
  cases: readonly string[],
): Promise<Map<string, CaseOrigin>> => {
  const rows = await db
    .$extendTables<Rows>()
    .selectFrom('hotline.case_origin as o')
    .leftJoin('hotline.case as f', 'f.id', 'o.from_case')
    .select(['o.case', 'o.origin', 'o.partner', 'o.their_reference', 'o.search', 'f.number'])
    .where('o.case', 'in', cases)
    .execute()
  return new Map(
    rows.map((row) => [
      row.case,
      {
        ...FROM_THE_PUBLIC,
        origin: wordOf(PROACTIVE_ORIGINS, row.origin),
        partner: row.partner,
        theirReference: row.their_reference,
        search: row.search === null ? null : wordOf(SEARCHES, row.search),
        fromCase: row.number,
      },
    ]),
  )
}

/** Cases by how they came about, of those opened from the first day on and before the last. */
export const selectCasesByOrigin = async (
  db: Books,
  from: Day,
  before: Day,
): Promise<{ origin: CaseOrigin['origin']; cases: number }[]> => {
  // All are counted in the index alone; only those that nobody reported have a row of their own.
  const { rows } = await sql<{ origin: string; cases: number }>`
    with own as (
      select o.origin, count(*)::integer as cases
      from hotline.case_origin o join hotline.case c on c.id = o."case"
      where c.opened_on >= ${from}::date and c.opened_on < ${before}::date
      group by o.origin
    )
    select * from own
    union all
    select 'public', count(*)::integer - coalesce((select sum(cases) from own), 0)::integer from hotline.case c
    where c.opened_on >= ${from}::date and c.opened_on < ${before}::date`.execute(db)
  return rows.map(({ origin, cases }) => ({ origin: wordOf(ORIGINS, origin), cases }))
}
