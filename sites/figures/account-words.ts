import type { Words } from '@vigie/locales'
import type { Account } from '@vigie/transparency'

type Counted = Account['totals']['trusted']

/** Both standings together, per decision: items add up because each has exactly one decision. */
export const itemsByAction = (account: Account) => {
  const sums = new Map<Counted['actions'][number]['action'], number>()
  for (const { actions } of Object.values(account.totals)) {
    for (const { action, items } of actions) sums.set(action, (sums.get(action) ?? 0) + items)
  }
  return Array.from(sums, ([action, items]) => ({ action, items })).sort((a, b) => b.items - a.items)
}

export const PROVIDER_COLUMNS = ['provider', 'kind', 'standing', 'notices', 'items', 'hours'] as const

/** How often somebody looked, and how often nobody had to: each row of it. */
export const looksOf = ({ looks }: Account, words: Words): [string, number][] => [
  [words('site-figures.pages.figures.looks.looked'), looks.looked],
  [words('site-figures.pages.figures.looks.from-verdict'), looks.fromVerdict],
  [words('site-figures.pages.figures.looks.from-list'), looks.fromList],
]

export const looksSentence = ({ looks }: Account, words: Words): string => {
  const avoided = looks.fromVerdict + looks.fromList
  return words('site-figures.pages.figures.looks.sentence', { total: looks.looked + avoided, avoided })
}
