import { type ACTIONS, isKeptOnline } from '@vigie/notices/count-words'
import type { Account } from '../account.ts'
import {
  described,
  type Line,
  partsOf,
  tableOf,
  writerOf,
  type YearPicture,
  type Years,
} from './year-picture.ts'

export const OUTCOMES = ['gone', 'still-there', 'unanswered'] as const
export type Outcome = (typeof OUTCOMES)[number]
export type Outcomes = Readonly<Record<Outcome, number>>

type Counted = readonly { readonly action: (typeof ACTIONS)[number]; readonly items: number | null }[]

const outcomeOf = (action: (typeof ACTIONS)[number]): Outcome => {
  if (action === 'waiting' || action === 'no-answer') return 'unanswered'
  return isKeptOnline(action) ? 'still-there' : 'gone'
}

/** Items by what is left of them. */
export const sumOutcomes = (actions: Counted): Outcomes => {
  const sums = { gone: 0, 'still-there': 0, unanswered: 0 }
  for (const { action, items } of actions) sums[outcomeOf(action)] += items ?? 0
  return sums
}

export const totalOf = (sums: Outcomes): number => sums.gone + sums['still-there'] + sums.unanswered

const NOTHING: Outcomes = { gone: 0, 'still-there': 0, unanswered: 0 }

/** Shares of each outcome, a line each; without any item in a year there is no share. */
export const linesOf = (years: Years, now: Outcomes, before: Outcomes | null): Line[] =>
  OUTCOMES.map((outcome) => {
    const share = (sums: Outcomes | null) =>
      sums === null || totalOf(sums) === 0 ? undefined : sums[outcome] / totalOf(sums)
    return {
      label: years.words(`transparency.pictures.outcomes.${outcome}`),
      now: share(now),
      before: share(before),
    }
  })

/** A share as the table says it: with the number of items. */
export const shareWithItems = (years: Years, now: Outcomes, before: Outcomes | null) => {
  const [percent, number] = [writerOf(years.words, 'percent'), writerOf(years.words)]
  return (value: number, _line: Line, when: 'now' | 'before'): string => {
    const total = totalOf((when === 'now' ? now : before) ?? NOTHING)
    return `${percent(value)} (${number(Math.round(value * total))})`
  }
}

/**
 * What came of what was asked as a trusted flagger: of ordinary notices small numbers are not shown, so that shares over both
 * would be of something else in every year.
 */
export const outcomesOfYear = (years: Years, account: Account, before: Account | null): YearPicture[] => {
  const { words } = years
  const now = sumOutcomes(account.totals.trusted.actions)
  const last = before === null ? null : sumOutcomes(before.totals.trusted.actions)
  if (totalOf(now) === 0) return []
  const lines = linesOf(years, now, last)
  const write = writerOf(words, 'percent')
  const parts = partsOf(years, lines, { write, hidden: words('transparency.pictures.few'), both: true })
  const title = words('transparency.pictures.outcomes')
  return [
    {
      id: 'outcomes',
      title,
      sentences: [
        words('transparency.pictures.outcomes.text', {
          share: write(now.gone / totalOf(now)),
          items: totalOf(now),
        }),
      ],
      picture: { shape: 'rows', title, description: described(parts), panels: [{ title: '', parts }] },
      ...tableOf(
        years,
        words('transparency.pictures.column.outcome'),
        lines,
        shareWithItems(years, now, last),
      ),
      hides: false,
    },
  ]
}
