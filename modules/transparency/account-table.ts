import type { Cell, Table } from '@vigie/platform/document'
import type { Account } from './account.ts'
import { accountList } from './list/account-list.ts'
import {
  type AccountPart,
  type AccountRow,
  KEYS,
  type Key,
  MEASURES,
  type Told,
} from './list/account-part.ts'
import { accountTexts } from './list/account-texts.ts'

/** What has a column of its own; whatever else a line is about stands under `value`. */
const COLUMNS = [
  'provider',
  'service',
  'kind',
  'standing',
  'category',
  'keyword',
  'action',
] as const satisfies Key[]
const VALUES = KEYS.filter((key) => !COLUMNS.some((column) => column === key))

const HEADER = [
  'line',
  'year',
  ...COLUMNS,
  'value',
  'notices',
  'items',
  'share',
  'median_hours',
  'looks',
  'cases',
  'reports',
  'complaints',
  'language',
  'text',
] as const

/** The hours until something was gone stand where other hours do: their line says which they are. */
const columnOf = (measure: (typeof MEASURES)[number]): (typeof HEADER)[number] =>
  measure === 'medianHours' || measure === 'removalHours' ? 'median_hours' : measure

type Filled = Partial<Record<(typeof HEADER)[number], Cell>>
const lineOf = (filled: Filled): Cell[] => HEADER.map((column) => filled[column] ?? null)

const lineOfNumbers = ({ id }: AccountPart, { of }: AccountRow, year: number, told: Told): Cell[] => {
  const filled: Filled = { line: id, year }
  for (const column of COLUMNS) filled[column] = of[column] ?? null
  for (const key of VALUES) filled.value ??= of[key] ?? null
  for (const measure of MEASURES) filled[columnOf(measure)] ??= told[measure] ?? null
  return lineOf(filled)
}

/**
 * The account as a table, the year before beside it: a line for each number of the list, then what the house tells in words.
 * The items of the lines `terms` add up to those of the lines `providers`, their notices do not, because one notice can
 * have items with several actions. An empty number is not shown, or not known.
 */
export const accountTable = (account: Account, before: Account | null = null): Table => {
  const { year } = account
  const numbers = accountList(account, before).flatMap((part) =>
    part.rows.flatMap((row) => [
      ...(row.now === null ? [] : [lineOfNumbers(part, row, year, row.now)]),
      ...(row.before === null || before === null ? [] : [lineOfNumbers(part, row, before.year, row.before)]),
    ]),
  )
  const texts = accountTexts(account).map(({ sort, of, language, text }) =>
    lineOf({ line: sort, year, value: of, language, text }),
  )
  return { title: String(year), header: HEADER, lines: [...numbers, ...texts] }
}
