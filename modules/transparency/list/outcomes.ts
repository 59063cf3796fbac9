import { type ACTIONS, isKeptOnline } from '@vigie/notices/count-words'
import type { Account } from '../account.ts'
import type { Told } from './account-part.ts'

/** What is left of what was asked for. */
export const OUTCOMES = ['gone', 'still-there', 'unanswered'] as const
type Outcome = (typeof OUTCOMES)[number]
export type Outcomes = Readonly<Record<Outcome, number>>

type Counted = readonly { readonly action: (typeof ACTIONS)[number]; readonly items: number | null }[]

const outcomeOf = (action: (typeof ACTIONS)[number]): Outcome => {
  if (action === 'waiting' || action === 'no-answer') return 'unanswered'
  return isKeptOnline(action) ? 'still-there' : 'gone'
}

const sumOutcomes = (actions: Counted): Outcomes => {
  const sums = { gone: 0, 'still-there': 0, unanswered: 0 }
  for (const { action, items } of actions) sums[outcomeOf(action)] += items ?? 0
  return sums
}

export const totalOf = (sums: Outcomes): number => sums.gone + sums['still-there'] + sums.unanswered

/**
 * Over all that was asked as a trusted flagger: of ordinary notices small numbers are not shown, so that shares over both
 * would be of something else in every year.
 */
export const outcomesOf = ({ totals }: Account): Outcomes => sumOutcomes(totals.trusted.actions)

/** The same of each website or platform, those with most items first. */
export const outcomesByProvider = ({ rows }: Account): [provider: string, sums: Outcomes][] => {
  const trusted = rows.flatMap((row) => (row.standing === 'trusted' ? [row] : []))
  return [...Map.groupBy(trusted, ({ provider }) => provider)]
    .map(([provider, alike]): [string, Outcomes] => [
      provider,
      sumOutcomes(alike.flatMap(({ actions }) => actions)),
    ])
    .filter(([, sums]) => totalOf(sums) > 0)
    .sort(([one, sums], [other, others]) => totalOf(others) - totalOf(sums) || (one < other ? -1 : 1))
}

/** In whole per cent: what is written is what is kept in the files. Of nothing there is no share. */
export const shareOf = (sums: Outcomes | null, outcome: Outcome): Told | null =>
  sums === null || totalOf(sums) === 0
    ? null
    : { items: sums[outcome], share: Math.round((100 * sums[outcome]) / totalOf(sums)) }
