import { type Day, HOUR } from '@vigie/kernel'
import { writeCsv } from '@vigie/platform/document'
import { CATEGORIES, KEYWORDS_OF, NOT_SPECIFIED, OTHER_KEYWORD } from '../database/categories.ts'

/** One item of a notice under Art. 16, as far as the figures ask. */
export interface CountedItem {
  readonly category: string
  readonly keyword: string | null
  /** What the last decision did, and how long after the notice. Null while it waits. */
  readonly decision: {
    readonly acted: boolean
    readonly ground: 'law' | 'terms' | null
    readonly after: number
  } | null
}

export interface CountedNotice {
  readonly trusted: boolean
  readonly items: readonly CountedItem[]
}

const COUNTED = [
  // The blank at the end stands in the template, and machines look for the very name.
  'Number of notices received ',
  'Number of notices received from Trusted flaggers',
  'Number of specific items of information included in the total number of notices',
  'Number of specific items of information included in the total number of notices by Trusted Flaggers (Trusted Flagger notices)',
  'Median time to take action',
  'Median time to take action (Trusted Flagger notices)',
  'Number of actions taken on the basis of the law',
  'Number of actions taken on the basis of the law (Trusted Flagger notices)',
  'Number of actions taken on the basis of the terms and conditions of the service',
  'Number of actions taken on the basis of the terms and conditions of the service (Trusted Flagger notices)',
] as const

/** Sheet 4 of the templates of Implementing Regulation (EU) 2024/2835, column by column. */
export const SHEET_HEADER = [
  'Applicability',
  'Service',
  'Reporting period',
  'Category of illegal content',
  'Description of the sub-category "Other"',
  ...COUNTED,
  ...COUNTED.map((name) => `Contextual information on ${name}`),
]

const APPLICABILITY = 'Only for providers of hosting services, including online platforms'

/** In hours, to the hundredth; null where no action was taken. */
export const medianHours = (times: readonly number[]): number | null => {
  const sorted = [...times].sort((one, other) => one - other)
  const middle = Math.floor(sorted.length / 2)
  const [below, above] = [sorted[sorted.length % 2 === 1 ? middle : middle - 1], sorted[middle]]
  if (below === undefined || above === undefined) return null
  return Math.round(((below + above) / 2 / HOUR) * 100) / 100
}

/** The figures of one row: notices with such an item, and these items. Each pair: of all, and of trusted flaggers. */
export const countRow = (
  notices: readonly CountedNotice[],
  isIn: (item: CountedItem) => boolean,
): (number | null)[] => {
  const pair = <Made>(make: (of: readonly CountedNotice[]) => Made): [Made, Made] => [
    make(concerned),
    make(concerned.filter(({ trusted }) => trusted)),
  ]
  const concerned = notices
    .map((notice) => ({ ...notice, items: notice.items.filter(isIn) }))
    .filter(({ items }) => items.length > 0)
  const actions = (of: readonly CountedNotice[]) =>
    of.flatMap(({ items }) => items.flatMap(({ decision }) => (decision?.acted ? [decision] : [])))
  const onGround = (ground: 'law' | 'terms') =>
    pair((of) => actions(of).filter((one) => one.ground === ground).length)
  return [
    ...pair((of) => of.length),
    ...pair((of) => of.reduce((sum, { items }) => sum + items.length, 0)),
    ...pair((of) => medianHours(actions(of).map(({ after }) => after))),
    ...onGround('law'),
    ...onGround('terms'),
  ]
}

/** The rows in their order: all, then each category with its keywords, the last of which is for what has none. */
const ROWS: readonly { readonly code: string; readonly isIn: (item: CountedItem) => boolean }[] = [
  { code: 'TOTAL', isIn: () => true },
  ...CATEGORIES.flatMap((category) => [
    { code: category, isIn: (item: CountedItem) => item.category === category },
    ...[...KEYWORDS_OF[category], OTHER_KEYWORD].map((keyword) => ({
      code: keyword,
      isIn: (item: CountedItem) => item.category === category && (item.keyword ?? OTHER_KEYWORD) === keyword,
    })),
  ]),
  { code: NOT_SPECIFIED, isIn: (item) => item.category === NOT_SPECIFIED },
]

export interface Period {
  readonly from: Day
  /** The last day of it. */
  readonly to: Day
}

/** What a service did with the notices that it received in a period (Art. 15(1)(b) DSA), as RFC 4180 CSV. */
export const writeSheet = (
  service: string,
  { from, to }: Period,
  notices: readonly CountedNotice[],
): string =>
  writeCsv({
    header: SHEET_HEADER,
    lines: ROWS.map(({ code, isIn }) => [
      APPLICABILITY,
      service,
      `${from}/${to}`,
      code,
      '',
      ...countRow(notices, isIn),
      ...COUNTED.map(() => ''),
    ]),
  })
