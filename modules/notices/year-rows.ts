import type { Books } from '@vigie/platform/operation'
import { sql } from 'kysely'

/** Takes the marks of the years that changed. What is being written meanwhile has a mark of its own, for the next time. */
export const takeYears = async (db: Books): Promise<number[]> => {
  const { rows } = await sql<{ year: number }>`
    with taken as (delete from notices.year_to_count returning year)
    select distinct year from taken order by year`.execute(db)
  return rows.map(({ year }) => year)
}
