import type { Day } from '@vigie/kernel'
import { type Kysely, sql } from 'kysely'

type Books = Pick<Kysely<Record<never, never>>, 'getExecutor'>

interface SealedRow {
  readonly record: string
  readonly table: string
  readonly row: string
}

/**
 * Each case with the last day on which it, and whichever it went on in, was closed; none while one of them is open.
 * A case that went on in another one ends with that one.
 */
const ENDS = sql`
  with recursive chain (of, at) as (
    select id, id from hotline.case
    union select chain.of, m."into" from chain join hotline.merger m on m."case" = chain.at
  ), ends as (
    select chain.of, (max(last.closed_at) at time zone 'Europe/Brussels')::date as "endedOn"
    from chain left join lateral (
      select c.closed_at from hotline.closure c where c."case" = chain.at and not exists (
        select from hotline.reopening r where r."case" = c."case" and r.turn = c.turn)
    ) last on true
    group by chain.of having bool_and(last.closed_at is not null)
  )`

/** Cases that ended until that day and were not destroyed yet. */
export const selectCasesEnded = async (db: Books, until: Day): Promise<string[]> =>
  (
    await sql<{ id: string }>`${ENDS} select of as id from ends
      where "endedOn" <= ${until}::date
        and not exists (select from hotline.case_destruction d where d."case" = ends.of)
      order by "endedOn", of`.execute(db)
  ).rows.map(({ id }) => id)

/** In which case each of these reports is, and when that ended; null while it is open. */
export const selectCasesOfReports = async (
  db: Books,
  reports: readonly string[],
): Promise<{ report: string; case: string; endedOn: Day | null }[]> =>
  (
    await sql<{ report: string; case: string; endedOn: Day | null }>`${ENDS}
      select r.report, r."case", ends."endedOn" from hotline.case_report r left join ends on ends.of = r."case"
      where r.report = any(${reports})`.execute(db)
  ).rows

/** When these cases ended; one that is open is not among them. */
export const selectEnds = async (
  db: Books,
  cases: readonly string[],
): Promise<{ case: string; endedOn: Day }[]> =>
  (
    await sql<{ case: string; endedOn: Day }>`${ENDS}
      select of as "case", "endedOn" from ends where of = any(${cases})`.execute(db)
  ).rows

export const selectItemsOf = async (
  db: Books,
  cases: readonly string[],
): Promise<{ case: string; item: string }[]> =>
  (
    await sql<{ case: string; item: string }>`
      select "case", id as item from hotline.item where "case" = any(${cases})`.execute(db)
  ).rows

export const selectSealedRowsOfCases = async (db: Books, cases: readonly string[]): Promise<SealedRow[]> =>
  (
    await sql<SealedRow>`
      with mine as (select id, "case"::text as record from hotline.item where "case" = any(${cases}))
      select record, 'hotline.item' as table, id::text as row from mine
      union all select record, 'hotline.assessment', a.id::text from mine join hotline.assessment a on a.item = mine.id
      union all select record, 'hotline.reassessment', r.item || '/' || r.round
        from mine join hotline.reassessment r on r.item = mine.id
      union all select record, 'hotline.verdict', v.id::text from mine join hotline.verdict v on v.item = mine.id
      union all select "case"::text, 'hotline.referral', id::text from hotline.referral where "case" = any(${cases})`.execute(
      db,
    )
  ).rows

/** Marks cases as destroyed and takes away what finds their addresses. The database refuses an open one. */
export const forgetCases = async (db: Books, cases: readonly string[], on: Day): Promise<void> => {
  await sql`insert into hotline.case_destruction ("case", destroyed_on)
    select one, ${on}::date from unnest(${cases}::uuid[]) as one`.execute(db)
  await sql`update hotline.item set blind_index = null where "case" = any(${cases})`.execute(db)
}

/** Nobody reopens or closes these cases until the end of this transaction. */
export const holdCasesToEnd = async (db: Books, cases: readonly string[]): Promise<void> => {
  for (const one of [...new Set(cases)].sort()) {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`hotline/case/${one}`}, 0))`.execute(db)
  }
}
