import type { Day } from '@vigie/kernel'
import type { Candidate, DuePage, HangsOn, KeptBooks, RowOfRecord } from '@vigie/platform/house'
import { sql } from 'kysely'

/** Cases that were closed until that day, not opened again since, and not destroyed yet. */
export const selectCasesClosed = async (
  db: KeptBooks,
  { until, after, most }: DuePage,
): Promise<Candidate[]> =>
  (
    await sql<Candidate>`
      select c."case" as record, c.closed_at::text as place from hotline.closure c
      where c.closed_at < ((${until}::date + 1)::timestamp at time zone 'Europe/Brussels')
        and not exists (select from hotline.reopening r where r."case" = c."case" and r.turn = c.turn)
        and not exists (select from hotline.case_destruction d where d."case" = c."case")
        ${after === null ? sql`` : sql`and (c.closed_at, c."case") > (${after.place}::timestamptz, ${after.record}::uuid)`}
      order by c.closed_at, c."case" limit ${most}`.execute(db)
  ).rows

export const isCase = async (db: KeptBooks, record: string): Promise<boolean> =>
  (await sql`select from hotline.case where id = ${record}`.execute(db)).rows.length > 0

/**
 * When these cases ended: the last day on which each, and whichever it went on in, was closed; none while one of them is
 * open. A case that went on in another one ends with that one.
 */
export const selectEnds = async (
  db: KeptBooks,
  cases: readonly string[],
): Promise<{ case: string; endedOn: Day | null }[]> =>
  (
    await sql<{ case: string; endedOn: Day | null }>`
      with recursive chain (of, at) as (
        select id, id from hotline.case where id = any(${cases})
        union select chain.of, m."into" from chain join hotline.merger m on m."case" = chain.at
      )
      select chain.of as "case", case when bool_and(last.closed_at is not null)
        then (max(last.closed_at) at time zone 'Europe/Brussels')::date end as "endedOn"
      from chain left join lateral (
        select c.closed_at from hotline.closure c where c."case" = chain.at and not exists (
          select from hotline.reopening r where r."case" = c."case" and r.turn = c.turn)
      ) last on true
      group by chain.of`.execute(db)
  ).rows

/** What hangs on a case, with the day on which that ended. */
export const hangOnCases = async (
  db: KeptBooks,
  places: readonly { record: string; case: string }[],
): Promise<HangsOn[]> => {
  const ends = await selectEnds(db, [...new Set(places.map((one) => one.case))])
  const ended = new Map(ends.map((one) => [one.case, one.endedOn]))
  return places.map((one) => ({
    record: one.record,
    on: one.case,
    endedOn: ended.get(one.case) ?? null,
  }))
}

/** In which cases these reports are, and when each of them ended. */
export const selectCasesOfReports = async (db: KeptBooks, reports: readonly string[]): Promise<HangsOn[]> => {
  const { rows } = await sql<{ record: string; case: string }>`
    select report as record, "case" from hotline.case_report where report = any(${reports})`.execute(db)
  return hangOnCases(db, rows)
}

export const selectItemsOf = async (
  db: KeptBooks,
  cases: readonly string[],
): Promise<{ case: string; item: string }[]> =>
  (
    await sql<{ case: string; item: string }>`
      select "case", id as item from hotline.item where "case" = any(${cases})`.execute(db)
  ).rows

export const selectSealedRowsOfCases = async (
  db: KeptBooks,
  cases: readonly string[],
): Promise<RowOfRecord[]> =>
  (
    await sql<RowOfRecord>`
      with mine as (select id, "case"::text as record from hotline.item where "case" = any(${cases}))
      select record, 'hotline.item' as table, id::text as row from mine
      union all select record, 'hotline.capture', k.id::text from mine join hotline.capture k on k.item = mine.id
      union all select record, 'hotline.trace', t.id::text from mine join hotline.trace t on t.item = mine.id
      union all select record, 'hotline.assessment', a.id::text from mine join hotline.assessment a on a.item = mine.id
      union all select record, 'hotline.reassessment', r.item || '/' || r.round
        from mine join hotline.reassessment r on r.item = mine.id
      union all select record, 'hotline.verdict', v.id::text from mine join hotline.verdict v on v.item = mine.id
      union all select record, 'hotline.sample_look', l.sample_item::text
        from mine join hotline.sample_look l on l.item = mine.id
      union all select "case"::text, 'hotline.alert', id::text from hotline.alert where "case" = any(${cases})
      union all select "case"::text, 'hotline.referral', id::text from hotline.referral where "case" = any(${cases})`.execute(
      db,
    )
  ).rows

/** Marks cases as destroyed and takes away what finds their addresses. The database refuses an open one. */
export const forgetCases = async (db: KeptBooks, cases: readonly string[], on: Day): Promise<void> => {
  await sql`insert into hotline.case_destruction ("case", destroyed_on)
    select one, ${on}::date from unnest(${cases}::uuid[]) as one`.execute(db)
  await sql`update hotline.item set blind_index = null where "case" = any(${cases})`.execute(db)
}

/** Nobody reopens or closes these cases until the end of this transaction. */
export const holdCasesToEnd = async (db: KeptBooks, cases: readonly string[]): Promise<void> => {
  for (const one of [...new Set(cases)].sort()) {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`hotline/case/${one}`}, 0))`.execute(db)
  }
}
