import { DESIGNATED_KINDS } from '@vigie/intake/report-kind'
import { LANGUAGES, wordOf } from '@vigie/kernel'
import { statement } from '@vigie/platform/database'
import type { Books, Reach } from '@vigie/platform/operation'
import { type Insertable, sql } from 'kysely'
import { z } from 'zod'
import { readBy } from '../read-by.ts'
import type { Rows } from '../rows.generated.ts'
import {
  type Case,
  type CaseReport,
  type Closure,
  ENDINGS,
  HANDING_BACK_REASONS,
  JOINING_REASONS,
  REOPENING_CAUSES,
  type Taking,
} from './case.ts'

const tables = (db: Books) => db.$extendTables<Rows>()

export type CaseHead = Pick<
  Case,
  'id' | 'number' | 'openedOn' | 'openedBy' | 'kind' | 'language' | 'destroyedOn'
>

export const selectHeads = async (db: Books, ids: readonly string[]): Promise<CaseHead[]> => {
  if (ids.length === 0) return []
  const rows = await tables(db)
    .selectFrom('hotline.case as c')
    .leftJoin('hotline.case_destruction as d', 'd.case', 'c.id')
    .selectAll('c')
    .select('d.destroyed_on')
    .where('c.id', 'in', ids)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    openedOn: row.opened_on,
    openedBy: row.opened_by,
    kind: wordOf(DESIGNATED_KINDS, row.kind),
    language: wordOf(LANGUAGES, row.language),
    destroyedOn: row.destroyed_on,
  }))
}

export const selectIdByNumber = async (db: Books, number: number): Promise<string | null> => {
  const row = await tables(db)
    .selectFrom('hotline.case')
    .select('id')
    .where('number', '=', number)
    .executeTakeFirst()
  return row?.id ?? null
}

export const selectReports = async (
  db: Books,
  cases: readonly string[],
): Promise<Map<string, CaseReport[]>> => {
  const rows = await tables(db)
    .selectFrom('hotline.case_report')
    .selectAll()
    .where('case', 'in', cases)
    .orderBy('joined_on')
    .orderBy((of) => of.case().when('why', '=', 'opened').then(0).else(1).end())
    .execute()
  return readBy(
    rows,
    (row) => row.case,
    (row) => ({
      report: row.report,
      joinedOn: row.joined_on,
      why: wordOf(JOINING_REASONS, row.why),
    }),
  )
}

export const selectTakings = async (db: Books, cases: readonly string[]): Promise<Map<string, Taking[]>> => {
  const rows = await tables(db)
    .selectFrom('hotline.taking as t')
    .leftJoin('hotline.handing_back as h', (join) =>
      join.onRef('h.case', '=', 't.case').onRef('h.turn', '=', 't.turn'),
    )
    .select(['t.case', 't.turn', 't.taken_by', 't.taken_at'])
    .select(['h.handed_back_by', 'h.handed_back_at', 'h.reason'])
    .where('t.case', 'in', cases)
    .orderBy('t.turn')
    .execute()
  return readBy(
    rows,
    (row) => row.case,
    (row) => ({
      turn: row.turn,
      by: row.taken_by,
      at: row.taken_at,
      handedBack:
        row.handed_back_by !== null && row.handed_back_at !== null && row.reason !== null
          ? {
              by: row.handed_back_by,
              at: row.handed_back_at,
              reason: wordOf(HANDING_BACK_REASONS, row.reason),
            }
          : null,
    }),
  )
}

export const selectClosures = async (
  db: Books,
  cases: readonly string[],
): Promise<Map<string, Closure[]>> => {
  const rows = await tables(db)
    .selectFrom('hotline.closure as c')
    .leftJoin('hotline.reopening as r', (join) =>
      join.onRef('r.case', '=', 'c.case').onRef('r.turn', '=', 'c.turn'),
    )
    .select(['c.case', 'c.turn', 'c.outcome', 'c.closed_by', 'c.closed_at'])
    .select(['r.cause', 'r.report', 'r.reopened_by', 'r.reopened_on'])
    .where('c.case', 'in', cases)
    .orderBy('c.turn')
    .execute()
  return readBy(
    rows,
    (row) => row.case,
    (row) => ({
      turn: row.turn,
      outcome: wordOf(ENDINGS, row.outcome),
      by: row.closed_by,
      at: row.closed_at,
      reopening:
        row.cause !== null && row.reopened_on !== null
          ? {
              cause: wordOf(REOPENING_CAUSES, row.cause),
              report: row.report,
              by: row.reopened_by,
              on: row.reopened_on,
            }
          : null,
    }),
  )
}

/** The cases that a report is in, the first first. */
export const selectCasesOfReport = async (db: Books, report: string): Promise<string[]> =>
  (
    await tables(db)
      .selectFrom('hotline.case_report as r')
      .innerJoin('hotline.case as c', 'c.id', 'r.case')
      .select('r.case')
      .where('r.report', '=', report)
      .orderBy('c.number')
      .execute()
  ).map((row) => row.case)

const joined = statement<{ report: string }>(
  'hotline.joined',
  'select distinct report from hotline.case_report where report = any($1::uuid[])',
)

/** Which of these reports are in a case. */
export const selectJoined = async (db: Books, reports: readonly string[]): Promise<Set<string>> => {
  if (reports.length === 0) return new Set()
  return new Set((await joined.run(db, [reports])).map(({ report }) => report))
}

/** Reports that made no case and are in none since, the latest first. A line is named by its report. */
export const selectCaseless = async (db: Books, { from, backwards, most }: Reach): Promise<string[]> => {
  const start = z.uuid().safeParse(from).data
  const [beyond, way] = backwards ? [sql`>`, sql`asc`] : [sql`<`, sql`desc`]
  const begun =
    start === undefined
      ? sql``
      : sql`and (l.heard_on, l.report) ${beyond} (
          select x.heard_on, x.report from hotline.caseless_report x where x.report = ${start})`
  const { rows } = await sql<{ report: string }>`
    select l.report from hotline.waiting_report l
    where true ${begun}
    order by l.heard_on ${way}, l.report ${way} limit ${most}`.execute(db)
  return rows.map(({ report }) => report)
}

export const insertCaseless = (
  db: Books,
  row: Insertable<Rows['hotline.caseless_report']>,
): Promise<unknown> =>
  tables(db)
    .insertInto('hotline.caseless_report')
    .values(row)
    .onConflict((clash) => clash.doNothing())
    .execute()

const newCase = statement<never>(
  'hotline.insert-case',
  `insert into hotline.case (id, opened_on, opened_by, kind, language)
  values ($1::uuid, $2::date, $3::uuid, $4::text, $5::text)`,
)

export const insertCase = (
  db: Books,
  row: Pick<Rows['hotline.case'], 'id' | 'opened_on' | 'opened_by' | 'kind' | 'language'>,
): Promise<void> => newCase.write(db, [row.id, row.opened_on, row.opened_by, row.kind, row.language])

const newCaseReport = statement<never>(
  'hotline.insert-case-report',
  `insert into hotline.case_report ("case", report, joined_on, why) values ($1::uuid, $2::uuid, $3::date, $4::text)`,
)

export const insertCaseReport = (db: Books, row: Rows['hotline.case_report']): Promise<void> =>
  newCaseReport.write(db, [row.case, row.report, row.joined_on, row.why])

export const insertTaker = (db: Books, row: Insertable<Rows['hotline.taking']>): Promise<unknown> =>
  tables(db).insertInto('hotline.taking').values(row).execute()

export const insertHandingBack = (
  db: Books,
  row: Insertable<Rows['hotline.handing_back']>,
): Promise<unknown> => tables(db).insertInto('hotline.handing_back').values(row).execute()

export const insertClosure = (db: Books, row: Insertable<Rows['hotline.closure']>): Promise<unknown> =>
  tables(db).insertInto('hotline.closure').values(row).execute()

export const insertMerger = (db: Books, row: Insertable<Rows['hotline.merger']>): Promise<unknown> =>
  tables(db).insertInto('hotline.merger').values(row).execute()

export const insertReopening = (db: Books, row: Insertable<Rows['hotline.reopening']>): Promise<unknown> =>
  tables(db).insertInto('hotline.reopening').values(row).execute()
