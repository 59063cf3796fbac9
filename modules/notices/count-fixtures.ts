import { DESIGNATED_KINDS } from '@vigie/intake/report-kind'
import { HOUR, wordOf } from '@vigie/kernel'
import type { Counted, Counts } from './counts.ts'
import { ACTIONS, type Action, COUNTED_STANDINGS, type Tally } from './tally.ts'
import { databaseTerms } from './vocabulary.ts'

/*
 * The rule of counting, told a second time and item by item: what the database sums up is held against it.
 */

/** One item of a notice that was sent, with nothing about any person. */
export interface SentItem {
  readonly notice: string
  readonly provider: string
  readonly service?: string | null
  readonly kind: string
  readonly standing: string
  readonly nature: string
  readonly ageBand: string
  readonly sentAt: Date
  readonly acknowledgedAt: Date | null
  /** The last decision: the one that counts. */
  readonly action: string | null
  readonly decidedAt: Date | null
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
const tally = (items: readonly SentItem[]): Tally => ({
  notices: noticesIn(items),
  items: items.length,
  medianHours: median(hoursOf(items)),
  actions: ACTIONS.flatMap((action) => {
    const here = items.filter((item) => actionOf(item) === action)
    if (here.length === 0) return []
    return [{ action, notices: noticesIn(here), items: here.length, medianHours: median(hoursOf(here)) }]
  }),
})

const groups = <Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[][] => [
  ...Map.groupBy(items, keyOf).values(),
]

const termsOf = (item: SentItem) =>
  databaseTerms({
    kind: wordOf(DESIGNATED_KINDS, item.kind),
    synthetic: item.nature === 'ai-generated',
    ofAnAdult: item.ageBand === 'adult',
  })

const count = (items: readonly SentItem[]): Counted[] => {
  const [first] = items
  if (!first) return []
  const terms = groups(items, (item) => `${termsOf(item).category} ${termsOf(item).keyword}`)
  return [
    {
      provider: first.provider,
      service: first.service ?? null,
      kind: wordOf(DESIGNATED_KINDS, first.kind),
      standing: wordOf(COUNTED_STANDINGS, first.standing),
      ...tally(items),
      terms: terms.flatMap((alike) => {
        const [one] = alike
        if (!one) return []
        const { category, keyword } = termsOf(one)
        return [{ category, keyword, ...tally(alike) }]
      }),
    },
  ]
}

/** Counts items however they were gathered. */
export const countItems = (year: number, items: readonly SentItem[]): Counts => ({
  year,
  totals: {
    trusted: tally(items.filter((item) => item.standing === 'trusted')),
    ordinary: tally(items.filter((item) => item.standing === 'ordinary')),
    voluntary: tally(items.filter((item) => item.standing === 'voluntary')),
  },
  rows: groups(items, (item) =>
    JSON.stringify([item.provider, item.service ?? null, item.kind, item.standing]),
  ).flatMap(count),
})
