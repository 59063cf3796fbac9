import type { Account, Figures } from './account.ts'

type Cell = string | number | null

/** One cell: RFC 4180 quoting, and no spreadsheet takes a provider's name for a formula. */
const cell = (value: Cell): string => {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const safe = /^[\s]*[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

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
export const accountCsv = (account: Account): string => {
  const lines = account.rows.flatMap((row): Cell[][] => {
    const who = [account.year, row.provider, row.kind, row.standing]
    return [
      ['total', ...who, null, null, null, row.notices, row.items, row.medianHours],
      ...row.terms.flatMap((term) => linesOf([...who, term.category, term.keyword], term)),
    ]
  })
  return [HEADER, ...lines].map((line) => `${line.map(cell).join(',')}\r\n`).join('')
}
