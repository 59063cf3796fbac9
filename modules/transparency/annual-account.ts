import { countLooksOfYear, countReportsOfYear, type YearOfReports } from '@vigie/hotline/counts'
import { showNumbers } from '@vigie/kernel'
import {
  type ComplaintsOfYear,
  type Counts,
  countComplaintsOfYear,
  countHoursOfYear,
  countNotices,
  type FlaggerStatus,
  findCorrection,
  findNarrative,
  findStatements,
  getStatus,
  type HoursOfYear,
  isWhole,
  type Narrative,
  type Statement,
  statementsOn,
  type Tally,
} from '@vigie/notices/counts'
import type { Desk, Letterhead } from '@vigie/platform/operation'
import { type Account, type Figures, METHOD_NOTES, type Numbers, type Others } from './account.ts'
import { presentReported } from './present-reported.ts'
import { showPart, showSum, withoutSmall } from './small-numbers.ts'

const present = ({ notices, items, medianHours, actions }: Tally): Figures => {
  const unanswered = actions
    .filter(({ action }) => action === 'waiting' || action === 'no-answer')
    .reduce((sum, action) => sum + action.items, 0)
  return {
    notices,
    items,
    medianHours,
    unanswered,
    unansweredShare: items === 0 ? 0 : Math.round((1000 * unanswered) / items) / 10,
    actions: actions.map((action) => ({ ...action })),
  }
}

/** Notices of which no law asks for every number: their actions as parts of their total, without small ones. */
const presentOthers = (total: Tally): Others => {
  const sum = showSum(total)
  const hidden = withoutSmall(total.actions)
  const actions = sum.items === null ? [] : total.actions
  return {
    ...sum,
    actions: actions.map((part) => ({ action: part.action, ...showPart(part, hidden) })),
  }
}

const presentRows = ({ rows, totals }: Counts): Account['rows'] => {
  const hiddenOf = (standing: 'ordinary' | 'voluntary') => {
    const parts = rows.filter((row) => row.standing === standing)
    return showSum(totals[standing]).items === null ? new Set(parts) : withoutSmall(parts)
  }
  const hidden = { ordinary: hiddenOf('ordinary'), voluntary: hiddenOf('voluntary') }
  return rows.map((row) => {
    const { provider, service, kind, standing } = row
    if (standing !== 'trusted')
      return { provider, service, kind, standing, ...showPart(row, hidden[standing]) }
    const terms = row.terms.map(({ category, keyword, ...term }) => ({ category, keyword, ...present(term) }))
    return { provider, service, kind, standing, ...present(row), terms }
  })
}

/** What came in without small numbers: the parts of one sum each. What a trusted flagger achieved is shown as it is. */
const presentNumbers = ({
  months,
  kinds,
  countries,
  origins,
  reported,
  hours,
  medianHours,
}: YearOfReports & HoursOfYear): Numbers => {
  const inMonths = showNumbers(months.map(({ reports }) => reports))
  const ofKinds = showNumbers(kinds.map(({ reports }) => reports))
  const byOrigin = showNumbers(origins.map(({ cases }) => cases))
  const inCountries = showNumbers(countries.map(({ items }) => items))
  return {
    months: months.map(({ month }, at) => ({ month, reports: inMonths[at] ?? null })),
    kinds: kinds.map(({ kind }, at) => ({ kind, reports: ofKinds[at] ?? null })),
    countries: countries.map(({ country }, at) => ({ country, items: inCountries[at] ?? null })),
    origins: origins.map(({ origin }, at) => ({ origin, cases: byOrigin[at] ?? null })),
    reported: presentReported(reported),
    hours: hours.map((band) => ({ ...band })),
    medianHours,
  }
}

/** What is counted, and what the house says of itself and states for it. */
export interface Counting {
  readonly counts: Counts
  readonly looks: Account['looks']
  readonly numbers: YearOfReports & HoursOfYear
  readonly statements: readonly Statement[]
  readonly entity: FlaggerStatus & Pick<Letterhead, 'name'>
  readonly complaints: ComplaintsOfYear
  /** Written for the editions of the year; what is running shows none of it. */
  readonly narrative: readonly Pick<Narrative, 'part' | 'text'>[]
  readonly correction: Account['correction']
  readonly counted: { readonly on: string; readonly at: Date }
}

/** Sets numbers out as the public account. Pure: what is not in the counts cannot get into the account. */
export const presentAccount = (
  { counts, looks, numbers, statements, entity, complaints, narrative, correction, counted }: Counting,
  edition: number | null = null,
): Account => {
  const last = `${counts.year}-12-31`
  const to = counted.on < last ? counted.on : last
  return {
    format: 'vigie-account',
    version: 6,
    year: counts.year,
    edition,
    period: { from: `${counts.year}-01-01`, to },
    countedOn: counted.on,
    countedAt: counted.at.toISOString(),
    entity: {
      name: entity.name,
      flaggerReference: entity.flaggerReference,
      awardingCoordinator: entity.awardingCoordinator,
      awardedOn: entity.awardedOn,
      awardedArea: entity.awardedArea,
      status: { state: entity.state, since: entity.since },
    },
    totals: {
      trusted: present(counts.totals.trusted),
      ordinary: presentOthers(counts.totals.ordinary),
      voluntary: presentOthers(counts.totals.voluntary),
    },
    rows: presentRows(counts),
    looks,
    numbers: presentNumbers(numbers),
    independence: statementsOn(statements, to).map(({ topic, text, validFrom, enteredOn }) => ({
      topic,
      text,
      validFrom,
      enteredOn,
    })),
    complaints: { ...complaints, outcomes: complaints.outcomes.map((one) => ({ ...one })) },
    narrative: narrative.map(({ part, text }) => ({ part, text })),
    correction,
    method: [...METHOD_NOTES],
  }
}

/** The account of a year as the books stand now. */
export const annualAccount = async (
  desk: Desk,
  year: number,
  edition: number | null = null,
): Promise<Account> => {
  const { looked, bySource } = await countLooksOfYear(desk, year)
  const counting: Counting = {
    counts: await countNotices(desk, year),
    looks: { looked, fromVerdict: bySource.verdict, fromList: bySource['list-entry'] },
    numbers: {
      ...(await countReportsOfYear(desk, year, desk.today)),
      ...(await countHoursOfYear(desk, year)),
    },
    statements: await findStatements(desk),
    entity: { ...(await getStatus(desk)), name: desk.letterhead.name },
    complaints: await countComplaintsOfYear(desk, year),
    narrative: edition === null ? [] : (await findNarrative(desk, year)).filter(isWhole),
    correction: await findCorrection(desk, year, edition),
    counted: { on: desk.today, at: desk.now },
  }
  return presentAccount(counting, edition)
}
