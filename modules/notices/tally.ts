import { HOUR } from '@vigie/kernel'
import type { SentItem } from './count-rows.ts'
import { DECISIONS, type Decision } from './decisions.ts'

/** What became of an item so far. `waiting`: its provider has decided nothing yet. */
export const ACTIONS = [...DECISIONS, 'waiting'] as const
export type Action = Decision | 'waiting'

export interface ActionCount {
  readonly action: Action
  /** Notices with at least one item of this action: a notice with two actions stands in both. */
  readonly notices: number
  /** Items whose last decision is this one: each item stands in exactly one action. */
  readonly items: number
  /** Hours from sending to that decision; null where nobody decided. */
  readonly medianHours: number | null
}

export interface Tally {
  readonly notices: number
  readonly items: number
  /** Hours from sending to the decision that counts, over all items that have one from the provider. */
  readonly medianHours: number | null
  readonly actions: readonly ActionCount[]
}

const median = (numbers: readonly number[]): number | null => {
  const sorted = numbers.toSorted((a, b) => a - b)
  const upper = sorted[Math.floor(sorted.length / 2)]
  const lower = sorted[Math.floor((sorted.length - 1) / 2)]
  return upper === undefined || lower === undefined ? null : Math.round(((upper + lower) / 2) * 10) / 10
}

const actionOf = (item: SentItem): Action => ACTIONS.find((action) => action === item.action) ?? 'waiting'

/** Silence is written down by us, so it took the provider no time at all. */
const hoursOf = (items: readonly SentItem[]): number[] =>
  items.flatMap((item) =>
    item.decidedAt === null || item.action === 'no-answer'
      ? []
      : [(item.decidedAt.getTime() - item.sentAt.getTime()) / HOUR],
  )

const noticesIn = (items: readonly SentItem[]): number => new Set(items.map((item) => item.notice)).size

/** Counts items that were sent: notices and items apart, and by action. */
export const tally = (items: readonly SentItem[]): Tally => ({
  notices: noticesIn(items),
  items: items.length,
  medianHours: median(hoursOf(items)),
  actions: ACTIONS.flatMap((action) => {
    const here = items.filter((item) => actionOf(item) === action)
    if (here.length === 0) return []
    return [{ action, notices: noticesIn(here), items: here.length, medianHours: median(hoursOf(here)) }]
  }),
})
