import { countReports, type ReportsCounted } from '@vigie/intake'
import { REPORT_KINDS, type ReportKind } from '@vigie/intake/report-kind'
import { type Day, wordOf } from '@vigie/kernel'
import type { Desk } from '@vigie/platform/operation'
import { ORIGINS, type Origin } from './cases/origin.ts'
import { selectCasesByOrigin } from './cases/origin-rows.ts'
import {
  selectAudiences,
  selectCountries,
  selectReports,
  selectReportWeeks,
} from './cases/year-counts-rows.ts'
import { selectLooks } from './inheriting/inheriting-rows.ts'
import { takeYears } from './inheriting/year-rows.ts'
import { AUDIENCES, type Audience } from './items/audience.ts'

/** How often somebody assessed without having to look, and how often somebody looked. */
export interface Looks {
  readonly avoided: number
  readonly looked: number
  readonly bySource: Readonly<Record<'verdict' | 'list-entry', number>>
}

export interface WeekOfLooks extends Looks {
  /** As ISO 8601 counts them: `2026-W10`. */
  readonly week: string
}

const looksOf = (rows: readonly { source: string | null; looks: number }[]): Looks => {
  const of = (wanted: string | null): number =>
    rows.reduce((sum, { source, looks }) => sum + (source === wanted ? looks : 0), 0)
  const bySource = { verdict: of('verdict'), 'list-entry': of('list-entry') }
  return { avoided: bySource.verdict + bySource['list-entry'], looked: of(null), bySource }
}

/** The looks that were spared to people, week by week; weeks in which nothing was assessed are not there. */
export const countViewingsAvoided = async (
  desk: Pick<Desk, 'db'>,
  { from, until }: { readonly from: Day; readonly until: Day },
): Promise<WeekOfLooks[]> => {
  const rows = await selectLooks(desk.db, from, until)
  return [...Map.groupBy(rows, ({ week }) => week)].map(([week, ones]) => ({ week, ...looksOf(ones) }))
}

export interface WeekOfReports {
  readonly week: string
  readonly reports: number
}

/** What came in, week by week; for the desk only: so near, a number tells of somebody. */
export const countReportsByWeek = (
  desk: Pick<Desk, 'db'>,
  { from, until }: { readonly from: Day; readonly until: Day },
): Promise<WeekOfReports[]> => selectReportWeeks(desk.db, from, until)

/** The looks of a whole year, as the year runs in Brussels: a week that two years share counts day by day. */
export const countLooksOfYear = async (desk: Pick<Desk, 'db'>, year: number): Promise<Looks> =>
  looksOf(await selectLooks(desk.db, `${year}-01-01`, `${year}-12-31`))

/** The years whose looks are to be counted anew, each once; whoever takes them counts them in the same transaction. */
export const takeYearsOfLooks = (desk: Pick<Desk, 'db'>): Promise<number[]> => takeYears(desk.db)

export interface CasesOfOrigin {
  readonly origin: Origin
  readonly cases: number
}

/** Cases by how they came about, each origin with its number: what nobody reported is never among what was. */
export const countCasesByOrigin = async (
  desk: Pick<Desk, 'db'>,
  { from, before }: { readonly from: Day; readonly before: Day },
): Promise<CasesOfOrigin[]> => {
  const rows = await selectCasesByOrigin(desk.db, from, before)
  return ORIGINS.map((origin) => ({
    origin,
    cases: rows.find((row) => row.origin === origin)?.cases ?? 0,
  }))
}

export interface ItemsOfAudience {
  readonly audience: Audience | null
  readonly items: number
}

/** Items by who could see them: a private communication lies outside the law on platforms, and is never counted with the rest. */
export const countItemsByAudience = async (
  desk: Pick<Desk, 'db'>,
  { from, before }: { readonly from: Day; readonly before: Day },
): Promise<ItemsOfAudience[]> => {
  const rows = await selectAudiences(desk.db, from, before)
  return [...AUDIENCES, null].map((audience) => ({
    audience,
    items: rows.find((row) => row.audience === audience)?.items ?? 0,
  }))
}

/** What came in during a year, and where it stood. */
export interface YearOfReports {
  /** Every month of the year that is over, from 1; a month under way would tell the day of a report to whoever looks daily. */
  readonly months: readonly { readonly month: number; readonly reports: number }[]
  readonly kinds: readonly { readonly kind: ReportKind; readonly reports: number }[]
  readonly countries: readonly { readonly country: string | null; readonly items: number }[]
  readonly origins: readonly CasesOfOrigin[]
  readonly reported: ReportsCounted & { readonly audiences: readonly ItemsOfAudience[] }
}

/** Reports of the months that were over on that day, and the countries in which items were found. */
export const countReportsOfYear = async (
  desk: Pick<Desk, 'db'>,
  year: number,
  today: Day,
): Promise<YearOfReports> => {
  const next = `${year + 1}-01-01`
  const thisMonth = `${today.slice(0, 7)}-01`
  const before = thisMonth < next ? thisMonth : next
  const rows = await selectReports(desk.db, `${year}-01-01`, before)
  const over = before === next ? 12 : Number(before.slice(5, 7)) - 1
  const ended = before < `${year}-01-01` ? 0 : over
  return {
    months: Array.from({ length: ended }, (_, at) => ({
      month: at + 1,
      reports: rows.find(({ month }) => month === at + 1)?.reports ?? 0,
    })),
    kinds: REPORT_KINDS.map((kind) => ({
      kind,
      reports: rows.find((row) => row.kind !== null && wordOf(REPORT_KINDS, row.kind) === kind)?.reports ?? 0,
    })),
    countries: await selectCountries(desk.db, year),
    origins: await countCasesByOrigin(desk, { from: `${year}-01-01`, before }),
    reported: {
      ...(await countReports(desk, { from: `${year}-01-01`, before })),
      audiences: await countItemsByAudience(desk, { from: `${year}-01-01`, before: next }),
    },
  }
}
