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
  'looks',
  'cases',
]

const linesOf = (
  before: readonly Cell[],
  { actions }: Pick<Figures, 'actions'> | Account['totals']['ordinary'],
): Cell[][] =>
  actions.map(({ action, notices, items, medianHours }) => [
    'action',
    ...before,
    action,
    notices,
    items,
    medianHours,
    null,
    null,
  ])

/**
 * The account as a table. Lines `total` count each notice once; the items of the lines `action` add up to those of the
 * lines `total`, their notices do not, because one notice can have items with several actions. Ordinary notices have their
 * actions over all providers together, and an empty number is not shown. Lines `looks` count assessments, each in one of
 * three ways; lines `origin` count cases by how they came about.
 */
export const accountTable = (account: Account): Table => {
  const lines = account.rows.flatMap((row): Cell[][] => {
    const who = [account.year, row.provider, row.kind, row.standing]
    return [
      ['total', ...who, null, null, null, row.notices, row.items, row.medianHours, null, null],
      ...(row.standing === 'trusted'
        ? row.terms.flatMap((term) => linesOf([...who, term.category, term.keyword], term))
        : []),
    ]
  })
  const { looked, fromVerdict, fromList } = account.looks
  const looks = [
    ['looked', looked],
    ['from-verdict', fromVerdict],
    ['from-list', fromList],
  ].map(([way = null, number = null]): Cell[] => [
    'looks',
    account.year,
    ...Array<null>(5).fill(null),
    way,
    ...Array<null>(3).fill(null),
    number,
    null,
  ])
  const origins = (account.numbers?.origins ?? []).map(({ origin, cases }): Cell[] => [
    'origin',
    account.year,
    ...Array<null>(5).fill(null),
    origin,
    ...Array<null>(4).fill(null),
    cases,
  ])
  const ordinary = linesOf([account.year, null, null, 'ordinary', null, null], account.totals.ordinary)
  return { title: String(account.year), header: HEADER, lines: [...lines, ...ordinary, ...looks, ...origins] }
}
