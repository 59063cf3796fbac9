import type { Cell, Table } from '@vigie/platform/document'
import type { Account, Figures } from './account.ts'

const HEADER = [
  'line',
  'year',
  'provider',
  'kind',
  'standing',
  'category',
  'keyword',
  'action',
  'notices',
  'items',
  'median_hours',
]

const linesOf = (before: readonly Cell[], { actions }: Figures): Cell[][] =>
  actions.map(({ action, notices, items, medianHours }) => [
    'action',
    ...before,
    action,
    notices,
    items,
    medianHours,
  ])

/**
 * The account as a table. Lines `total` count each notice once; the items of the lines `action` add up to those of the
 * lines `total`, their notices do not, because one notice can have items with several actions.
 */
export const accountTable = (account: Account): Table => {
  const lines = account.rows.flatMap((row): Cell[][] => {
    const who = [account.year, row.provider, row.kind, row.standing]
    return [
      ['total', ...who, null, null, null, row.notices, row.items, row.medianHours],
      ...row.terms.flatMap((term) => linesOf([...who, term.category, term.keyword], term)),
    ]
  })
  return { title: String(account.year), header: HEADER, lines }
}
