import { DESIGNATED_KINDS, type DesignatedKind, wordOf, yearOf } from '@vigie/kernel'
import type { Desk } from '@vigie/platform/operation'
import { type SentItem, selectSentAt, selectSentItems } from './count-rows.ts'
import { STANDINGS, type Standing } from './notice.ts'
import { type Tally, tally } from './tally.ts'
import { databaseTerms } from './vocabulary.ts'

export { FACTS } from './facts.ts'
export { STANDINGS, type Standing } from './notice.ts'
export { ACTIONS, type Action, type ActionCount, type Tally } from './tally.ts'

/** A row of the account of Art. 22(3) DSA: who was notified, of what, with which standing, and what came of it. */
export interface Counted extends Tally {
  readonly provider: string
  readonly kind: DesignatedKind
  readonly standing: Standing
  /** The same notices in the words of the DSA Transparency Database; one notice may stand under several. */
  readonly terms: readonly (Tally & { readonly category: string; readonly keyword: string })[]
}

export interface Counts {
  readonly year: number
  /** All notices of each standing. Over all rows together a notice counts once: it has one provider and one kind. */
  readonly totals: Readonly<Record<Standing, Tally>>
  readonly rows: readonly Counted[]
}

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
      kind: wordOf(DESIGNATED_KINDS, first.kind),
      standing: wordOf(STANDINGS, first.standing),
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

/** Counts items however they were gathered; pure, so that the rule can be read and tested apart from the books. */
export const countItems = (year: number, items: readonly SentItem[]): Counts => ({
  year,
  totals: {
    trusted: tally(items.filter((item) => item.standing === 'trusted')),
    ordinary: tally(items.filter((item) => item.standing === 'ordinary')),
  },
  rows: groups(items, (item) => JSON.stringify([item.provider, item.kind, item.standing])).flatMap(count),
})

/**
 * The numbers of a year, with nobody in them. A notice belongs to the year in which it was sent, as the year runs in
 * Brussels, however much later it was decided; what was prepared and never sent is not counted. The action of an item
 * is its last decision, `waiting` when there is none.
 */
export const countNotices = async (desk: Desk, year: number): Promise<Counts> =>
  countItems(year, await selectSentItems(desk.db, year))

/** The year in which a notice counts; null while it was not sent. */
export const yearOfNotice = async (desk: Desk, notice: string): Promise<number | null> => {
  const sentAt = await selectSentAt(desk.db, notice)
  return sentAt === null ? null : yearOf(sentAt)
}
