import { DESIGNATED_KINDS, type DesignatedKind } from '@vigie/intake/report-kind'
import { type Day, HOUR, wordOf } from '@vigie/kernel'
import type { Desk } from '@vigie/platform/operation'
import { selectComplaintsOfYear } from './account-rows.ts'
import { COMPLAINT_OUTCOMES, type ComplaintOutcome } from './complaint.ts'
import { type SumRow, selectSums, type Term } from './count-rows.ts'
import { selectHours } from './hours-rows.ts'
import { selectLastStatusDay } from './status/status-rows.ts'
import { ACTIONS, COUNTED_STANDINGS, type CountedStanding, type Tally } from './tally.ts'
import { databaseTerms } from './vocabulary.ts'
import { takeYears } from './year-rows.ts'

export { FACTS } from './facts.ts'
export { findCorrection } from './find-editions.ts'
export { findStatements, type Statement, statementsOn } from './independence.ts'
export { findNarrative, isWhole, type Narrative } from './narrative.ts'
export { getStatus } from './status/get-status.ts'
export type { FlaggerStatus } from './status/status.ts'
export { ACTIONS, type Action, type ActionCount, type Tally } from './tally.ts'

/** A row of the account of Art. 22(3) DSA: who was notified, of what, with which standing, and what came of it. */
export interface Counted extends Tally {
  /** The legal entity. */
  readonly provider: string
  /** What people know it by; null where the notices name none. */
  readonly service: string | null
  readonly kind: DesignatedKind
  readonly standing: CountedStanding
  /** The same notices in the words of the DSA Transparency Database; one notice may stand under several. */
  readonly terms: readonly (Tally & { readonly category: string; readonly keyword: string })[]
}

export interface Counts {
  readonly year: number
  /** All notices of each standing. Over all rows together a notice counts once: it has one provider, one service and one kind. */
  readonly totals: Readonly<Record<CountedStanding, Tally>>
  readonly rows: readonly Counted[]
}

const SEPARATOR = ' '

/** Every sort of item that a notice can hold, with its words in the DSA Transparency Database. */
const TERMS: readonly Term[] = DESIGNATED_KINDS.flatMap((kind) =>
  [false, true].flatMap((synthetic) =>
    [false, true].map((ofAnAdult) => {
      const { category, keyword } = databaseTerms({ kind, synthetic, ofAnAdult })
      return { kind, synthetic, ofAnAdult, term: `${category}${SEPARATOR}${keyword}` }
    }),
  ),
)

const NOTHING: Tally = { notices: 0, items: 0, medianHours: null, actions: [] }

const medianHours = ({ lower, upper }: SumRow): number | null =>
  lower === null || upper === null ? null : Math.round(((upper / HOUR + lower / HOUR) / 2) * 10) / 10

/** One sum, and with it those of its actions, out of rows that are about the same. */
const tallyOf = (sums: readonly SumRow[]): Tally => {
  const whole = sums.find((sum) => sum.action === null)
  if (!whole) return NOTHING
  return {
    notices: whole.notices,
    items: whole.items,
    medianHours: medianHours(whole),
    actions: ACTIONS.flatMap((action) => {
      const sum = sums.find((one) => one.action === action)
      return sum ? [{ action, notices: sum.notices, items: sum.items, medianHours: medianHours(sum) }] : []
    }),
  }
}

const rowOf = (sums: readonly SumRow[]): Counted[] => {
  const [first] = sums
  if (!first?.provider) return []
  const terms = Map.groupBy(sums, ({ term }) => term)
  return [
    {
      provider: first.provider,
      service: first.service,
      kind: wordOf(DESIGNATED_KINDS, first.kind ?? ''),
      standing: wordOf(COUNTED_STANDINGS, first.standing),
      ...tallyOf(terms.get(null) ?? []),
      terms: [...terms].flatMap(([term, alike]) => {
        if (term === null) return []
        const [category = '', keyword = ''] = term.split(SEPARATOR)
        return [{ category, keyword, ...tallyOf(alike) }]
      }),
    },
  ]
}

/** Puts the sums of a year together. */
const countsOf = (year: number, sums: readonly SumRow[]): Counts => {
  const total = (standing: CountedStanding): Tally =>
    tallyOf(sums.filter((sum) => sum.provider === null && sum.standing === standing))
  const rows = Map.groupBy(
    sums.filter(({ provider }) => provider !== null),
    ({ provider, service, kind, standing }) => JSON.stringify([provider, service, kind, standing]),
  )
  return {
    year,
    totals: { trusted: total('trusted'), ordinary: total('ordinary'), voluntary: total('voluntary') },
    rows: [...rows.values()].flatMap(rowOf),
  }
}

/**
 * The numbers of a year, with nobody in them, summed up by the database. A notice belongs to the year in which it was sent,
 * as the year runs in Brussels, however much later it was decided; what was prepared and never sent is not counted. The
 * action of an item is its last decision, `waiting` when there is none.
 */
export const countNotices = async (desk: Desk, year: number): Promise<Counts> =>
  countsOf(year, await selectSums(desk.db, year, TERMS))

/** The years to be counted anew, each once; whoever takes them counts them in the same transaction. */
export const takeYearsOfNotices = (desk: Pick<Desk, 'db'>): Promise<number[]> => takeYears(desk.db)

/** Our complaints (Art. 20 DSA) about what was decided of a year's notices as a trusted flagger. */
export interface ComplaintsOfYear {
  readonly lodged: number
  readonly open: number
  readonly outcomes: readonly { readonly outcome: ComplaintOutcome; readonly complaints: number }[]
}

export const countComplaintsOfYear = async (
  desk: Pick<Desk, 'db'>,
  year: number,
): Promise<ComplaintsOfYear> => {
  const rows = await selectComplaintsOfYear(desk.db, year)
  return {
    lodged: rows.reduce((sum, { complaints }) => sum + complaints, 0),
    open: rows.find(({ outcome }) => outcome === null)?.complaints ?? 0,
    outcomes: rows.flatMap(({ outcome, complaints }) =>
      outcome === null ? [] : [{ outcome: wordOf(COMPLAINT_OUTCOMES, outcome), complaints }],
    ),
  }
}

/** The last day up to today on which a decision about the status began to hold: accounts of before say it no more. */
export const findLastStatusDay = (desk: Pick<Desk, 'db' | 'today'>): Promise<Day | null> =>
  selectLastStatusDay(desk.db, desk.today)

/** Within a day, two days, a week, and longer. */
const HOUR_BANDS = [24, 48, 168] as const

/** How long it took until what was removed or disabled was, of notices as a trusted flagger: items by the hours since sending; `upTo` null is longer than all. */
export interface HoursOfYear {
  readonly hours: readonly { readonly upTo: number | null; readonly items: number }[]
  readonly medianHours: number | null
}

export const countHoursOfYear = async (desk: Pick<Desk, 'db'>, year: number): Promise<HoursOfYear> => {
  const rows = await selectHours(desk.db, year, HOUR_BANDS)
  const median = rows.find(({ whole }) => whole)?.median ?? null
  return {
    hours: [...HOUR_BANDS, null].map((upTo) => ({
      upTo,
      items: rows.find(({ whole, band }) => !whole && band === upTo)?.items ?? 0,
    })),
    medianHours: median === null ? null : Math.round(median * 10) / 10,
  }
}
