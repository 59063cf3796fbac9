import type { Account, Numbers } from '../account.ts'
import { type AccountPart, type AccountRow, OTHERS, type Place, type Told, UNKNOWN } from './account-part.ts'
import { OUTCOMES, outcomesByProvider, outcomesOf, shareOf } from './outcomes.ts'

/** A year and the one before, where the house has an account of it. */
type Beside = readonly [now: Account, before: Account | null]

const told = (reports: number | null | undefined): Told | null => (reports === undefined ? null : { reports })

const byNumber =
  (measure: keyof Told) =>
  (one: AccountRow, other: AccountRow): number =>
    (other.now?.[measure] ?? 0.5) - (one.now?.[measure] ?? 0.5)

const part = (
  id: AccountPart['id'],
  place: Place,
  [key, measures]: [AccountPart['keys'], AccountPart['measures']],
  rows: readonly AccountRow[],
): AccountPart => ({ id, place, keys: key, measures, beside: true, rows })

const MONTHS = Array.from({ length: 12 }, (_, at) => at + 1)

export const months = (...[{ numbers }, before]: Beside): AccountPart => {
  const of = (year: Numbers | null | undefined, month: number) =>
    told(year?.months.find((one) => one.month === month)?.reports)
  return part(
    'months',
    'reports',
    [['month'], ['reports']],
    numbers === null
      ? []
      : MONTHS.map((month) => ({
          of: { month: String(month) },
          now: of(numbers, month),
          before: of(before?.numbers, month),
        })),
  )
}

export const kinds = (...[{ numbers }, before]: Beside): AccountPart =>
  part(
    'kinds',
    'reports',
    [['kind'], ['reports']],
    (numbers?.kinds ?? [])
      .map(({ kind, reports }) => ({
        of: { kind },
        now: told(reports),
        before: told(before?.numbers?.kinds.find((one) => one.kind === kind)?.reports),
      }))
      .sort(byNumber('reports')),
  )

/** Countries with few items stand together: their names could tell more than their numbers. */
export const countries = (...[{ numbers }, before]: Beside): AccountPart => {
  const all = numbers?.countries ?? []
  const last = before?.numbers?.countries ?? null
  const rows = all
    .filter(({ items }) => items !== null)
    .map(({ country, items }): AccountRow => {
      const then = last?.find((one) => one.country === country)
      return {
        of: { country: country ?? UNKNOWN },
        now: { items },
        before: last && { items: then ? then.items : 0 },
      }
    })
    .sort(byNumber('items'))
  const others: AccountRow[] = all.some(({ items }) => items === null)
    ? [{ of: { country: OTHERS }, now: { items: null }, before: null }]
    : []
  return part('countries', 'places', [['country'], ['items']], [...rows, ...others])
}

export const outcomes = (...[now, before]: Beside): AccountPart => {
  const [sums, last] = [outcomesOf(now), before && outcomesOf(before)]
  return part(
    'outcomes',
    'results',
    [['outcome'], ['share', 'items']],
    shareOf(sums, 'gone') === null
      ? []
      : OUTCOMES.map((outcome) => ({
          of: { outcome },
          now: shareOf(sums, outcome),
          before: shareOf(last, outcome),
        })),
  )
}

const median = (numbers: Numbers | null | undefined): Told | null =>
  numbers?.medianHours == null ? null : { removalHours: numbers.medianHours }

/** Within how many hours half of what was removed was gone. */
export const removal = (...[now, before]: Beside): AccountPart =>
  part(
    'removal',
    'results',
    [[], ['removalHours']],
    median(now.numbers) === null
      ? []
      : [{ of: {}, now: median(now.numbers), before: median(before?.numbers) }],
  )

export const hours = (...[{ numbers }, before]: Beside): AccountPart =>
  part(
    'hours',
    'results',
    [['hours'], ['items']],
    (numbers?.hours ?? []).map(({ upTo, items }) => {
      const then = before?.numbers?.hours.find((one) => one.upTo === upTo)
      return {
        of: { hours: upTo === null ? 'longer' : String(upTo) },
        now: { items },
        before: then === undefined ? null : { items: then.items },
      }
    }),
  )

export const platforms = (...[now, before]: Beside): AccountPart => {
  const last = new Map(before === null ? [] : outcomesByProvider(before))
  return part(
    'platforms',
    'results',
    [
      ['provider', 'outcome'],
      ['share', 'items'],
    ],
    outcomesByProvider(now).flatMap(([provider, sums]) =>
      OUTCOMES.map((outcome) => ({
        of: { provider, outcome },
        now: shareOf(sums, outcome),
        before: shareOf(last.get(provider) ?? null, outcome),
      })),
    ),
  )
}
