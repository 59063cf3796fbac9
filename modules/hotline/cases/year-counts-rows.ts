import { type Day, wordOf } from '@vigie/kernel'
import type { Books } from '@vigie/platform/operation'
import { sql } from 'kysely'
import { AUDIENCES, type Audience } from '../items/audience.ts'

/** Reports by the month in which they were heard, and by their kind; each report once, however many cases it is in. */
export const selectReports = async (
  db: Books,
  from: string,
  before: string,
): Promise<{ month: number | null; kind: string | null; reports: number }[]> =>
  (
    await sql<{ month: number | null; kind: string | null; reports: number }>`
      with heard as (
        select r.report, r.joined_on as day, c.kind from hotline.case_report r join hotline.case c on c.id = r."case"
        union all
        select report, heard_on, 'other' from hotline.caseless_report
      ), once as (
        -- One that was about something else first, and made a case later, is of the kind of that case.
        select distinct on (report) kind, min(day) over (partition by report) as day
        from heard order by report, kind = 'other', day, kind
      )
      select extract(month from day)::integer as month, kind, count(*)::integer as reports
      from once where day >= ${from}::date and day < ${before}::date
      group by grouping sets ((extract(month from day)), (kind))
      order by month, kind`.execute(db)
  ).rows

/** Items by the country where they were last found to stand in that year, as the year runs in Brussels; null where nobody could tell. */
export const selectCountries = async (
  db: Books,
  year: number,
): Promise<{ country: string | null; items: number }[]> =>
  (
    await sql<{ country: string | null; items: number }>`
      select hosted_in as country, count(*)::integer as items from (
        select distinct on (item) item, hosted_in from hotline.trace
        where noted_at >= make_timestamptz(${year}::int, 1, 1, 0, 0, 0, 'Europe/Brussels')
          and noted_at < make_timestamptz(${year}::int + 1, 1, 1, 0, 0, 0, 'Europe/Brussels')
        order by item, noted_at desc, id
      ) last
      group by hosted_in order by items desc, country`.execute(db)
  ).rows

/** Items by who could see them where they were last found in these days, as Brussels counts them; null where nobody said. */
export const selectAudiences = async (
  db: Books,
  from: Day,
  before: Day,
): Promise<{ audience: Audience | null; items: number }[]> => {
  const { rows } = await sql<{ audience: string | null; items: number }>`
    select audience, count(*)::integer as items from (
      select distinct on (item) item, audience from hotline.trace
      where noted_at >= ${from}::timestamp at time zone 'Europe/Brussels'
        and noted_at < ${before}::timestamp at time zone 'Europe/Brussels'
      order by item, noted_at desc, id
    ) last
    group by audience`.execute(db)
  return rows.map(({ audience, items }) => ({
    audience: audience === null ? null : wordOf(AUDIENCES, audience),
    items,
  }))
}

// The weeks are counted from a Monday, which costs less than to cut off every row's day.
/** Reports by the week in which they came in, as ISO 8601 counts weeks; weeks without any are not there. */
export const selectReportWeeks = async (
  db: Books,
  from: string,
  until: string,
): Promise<{ week: string; reports: number }[]> =>
  (
    await sql<{ week: string; reports: number }>`
      select to_char(date '1970-01-05' + 7 * week, 'IYYY-"W"IW') as week, count(*)::integer as reports from (
        select report, (joined_on - date '1970-01-05') / 7 as week from hotline.case_report
        where why <> 'by-hand' and joined_on between ${from}::date and ${until}::date
        union
        select report, (heard_on - date '1970-01-05') / 7 from hotline.caseless_report
        where heard_on between ${from}::date and ${until}::date
      ) heard
      group by heard.week order by heard.week`.execute(db)
  ).rows
