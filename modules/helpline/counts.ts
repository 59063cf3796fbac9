import { type Day, showNumbers } from '@vigie/kernel'
import type { Desk } from '@vigie/platform/operation'
import { INSAFE_FAMILIES, NETWORK_FAMILIES } from './categories/lists.ts'
import { CHANNELS, FACETS, UNHEARD } from './contact.ts'
import { selectCounted, selectWaitedMinutes } from './counts-rows.ts'
import { daysAfter } from './hours.ts'
import { insistOnFigures } from './may.ts'
import { RATINGS } from './rating.ts'
import { selectRatings } from './rating-rows.ts'
import { countCalls } from './telephone-rows.ts'
import { countWritten } from './written-count-rows.ts'

/** A quarter of a year: `2026-Q1`. */
export type Quarter = string

const QUARTER = /^(\d{4})-Q([1-4])$/

/** The days of a quarter; null where it is none. */
export const daysOfQuarter = (quarter: Quarter): { from: Day; until: Day } | null => {
  const [, year = '', which = ''] = QUARTER.exec(quarter) ?? []
  if (which === '') return null
  const month = (Number(which) - 1) * 3 + 1
  const next = month === 10 ? `${Number(year) + 1}-01-01` : `${year}-${String(month + 3).padStart(2, '0')}-01`
  return { from: `${year}-${String(month).padStart(2, '0')}-01`, until: daysAfter(next, -1) }
}

/** The quarters that are over, the last one first: one under way would tell the day of a contact to whoever looks daily. */
export const quartersOver = (today: Day, most: number): Quarter[] => {
  const year = Number(today.slice(0, 4))
  const begun = year * 4 + Math.floor((Number(today.slice(5, 7)) - 1) / 3)
  return Array.from({ length: most }, (_, at) => begun - 1 - at).map(
    (index) => `${Math.floor(index / 4)}-Q${(index % 4) + 1}`,
  )
}

/** From which minute on a wait is in the next band. */
export const WAIT_BANDS = [0, 5, 10, 20, 40, 60] as const
const HOURS = Array.from({ length: 24 }, (_, hour) => String(hour))

/** What is counted, each a list of its own; who said nothing is counted too, so that the parts are the whole. */
export const COUNTED = {
  insafe: Object.values(INSAFE_FAMILIES).flat(),
  '116000': Object.values(NETWORK_FAMILIES).flat(),
  channel: CHANNELS,
  hour: HOURS,
  caller: [...FACETS.caller, 'not-said'],
  ageBand: [...FACETS.ageBand, 'not-said'],
  gender: [...FACETS.gender, 'not-said'],
  place: [...FACETS.place, 'not-said'],
  platform: [...FACETS.platform, 'not-said'],
  unheard: UNHEARD,
  written: ['in-time', 'late', 'taken', 'abandoned', 'waiting', 'aside', 'expired'],
  waited: WAIT_BANDS.map(String),
  rating: RATINGS,
  telephone: ['answered', 'missed', 'unknown'],
  answeredHour: HOURS,
  missedHour: HOURS,
} as const satisfies Readonly<Record<string, readonly string[]>>
export type CountedName = keyof typeof COUNTED
export const COUNTED_NAMES = [
  'insafe',
  '116000',
  'written',
  'waited',
  'rating',
  'telephone',
  'answeredHour',
  'missedHour',
  'channel',
  'hour',
  'caller',
  'ageBand',
  'gender',
  'place',
  'platform',
  'unheard',
] as const satisfies readonly CountedName[]

export interface QuarterFigures {
  readonly quarter: Quarter
  /** Contacts that were conversations; null where there were too few to say. */
  readonly contacts: number | null
  readonly counted: readonly {
    readonly name: CountedName
    /** Null in the place of a number that is not shown. */
    readonly parts: readonly { readonly answer: string; readonly contacts: number | null }[]
  }[]
}

const bandOf = (minutes: number): string => String(WAIT_BANDS.findLast((from) => minutes >= from) ?? 0)

/** The return of a quarter that is over, without numbers that could tell about somebody; null for any other. */
export const countQuarter = async (desk: Desk, quarter: Quarter): Promise<QuarterFigures | null> => {
  insistOnFigures(desk.actor)
  const days = daysOfQuarter(quarter)
  if (days === null || days.until >= desk.today) return null
  const { from, until } = days
  const rows = await selectCounted(desk.db, from, until)
  const { answered, late, ...rest } = await countWritten(desk.db, { ...days, today: desk.today })
  const written: Readonly<Record<string, number>> = { ...rest, late, 'in-time': answered - late }
  const waited = Map.groupBy(await selectWaitedMinutes(desk.db, from, until), bandOf)
  const calls = await countCalls(desk.db, from, until)
  const callsIn = (outcome: string, hour?: string): number =>
    calls
      .filter((one) => one.outcome === outcome && (hour === undefined || one.hour === hour))
      .reduce((sum, one) => sum + one.calls, 0)
  const ratings = await selectRatings(desk.db, from)
  const numberOf = (name: CountedName, answer: string): number => {
    if (name === 'written') return written[answer] ?? 0
    if (name === 'waited') return waited.get(answer)?.length ?? 0
    if (name === 'telephone') return callsIn(answer)
    if (name === 'answeredHour') return callsIn('answered', answer)
    if (name === 'missedHour') return callsIn('missed', answer)
    if (name === 'rating') return ratings.find(({ word }) => word === answer)?.ratings ?? 0
    return rows.find((row) => row.question === name && (row.answer ?? 'not-said') === answer)?.contacts ?? 0
  }
  const all = rows.find(({ question }) => question === 'all')?.contacts ?? 0
  return {
    quarter,
    contacts: showNumbers([all])[0] ?? null,
    counted: COUNTED_NAMES.map((name) => {
      const answers = COUNTED[name]
      const shown = showNumbers(answers.map((answer) => numberOf(name, answer)))
      return { name, parts: answers.map((answer, at) => ({ answer, contacts: shown[at] ?? null })) }
    }),
  }
}
