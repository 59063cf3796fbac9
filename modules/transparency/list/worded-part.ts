import type { Words } from '@vigie/locales'
import type { AccountPart, AccountRow, Measure, Told } from './account-part.ts'
import { writerOf } from './number-writer.ts'
import { wordOfKey } from './word-of.ts'

/** A part of the account as its readers see it: on a page, under a picture or on paper. */
export interface WordedPart {
  readonly title: string
  readonly columns: readonly { readonly header: string; readonly numeric: boolean }[]
  /** The first cell names the row. */
  readonly rows: readonly (readonly string[])[]
  /** The first number of each row, of this year. */
  readonly values: readonly (number | null)[]
}

const HOURS: readonly Measure[] = ['medianHours', 'removalHours']

/** What is too small to show is said; where there is no time, nobody decided. */
export const writeMeasure = (words: Words, told: Told, measure: Measure): string => {
  const value = told[measure] ?? null
  if (value === null) return HOURS.includes(measure) ? '–' : words('transparency.pictures.few')
  return measure === 'share' ? writerOf(words, 'percent')(value / 100) : writerOf(words)(value)
}

const ofYear = (words: Words, measures: readonly Measure[], told: Told | null): string => {
  if (told === null) return ''
  const [first = '', second] = measures.map((measure) => writeMeasure(words, told, measure))
  return second === undefined ? first : `${first} (${second})`
}

/** The texts before the numbers of a row. What a part counts once has the name of its measure. */
const labelsOf = (words: Words, { keys, measures }: AccountPart, { of }: AccountRow): string[] =>
  keys.length === 0
    ? measures.map((measure) => words(`transparency.column.${measure}`))
    : keys.map((key) => {
        const value = of[key]
        // Where nobody named a service the company stands for itself.
        if (value === undefined) return key === 'service' ? '' : '–'
        return wordOfKey(words, key, value)
      })

/** A column for each number, or for each year where the year before stands beside. */
export const wordedPart = (
  part: AccountPart,
  words: Words,
  { year, before }: { readonly year: number; readonly before: number | null },
): WordedPart => {
  const { keys, measures, rows, beside } = part
  const labels =
    keys.length === 0
      ? [words('transparency.column.what')]
      : keys.map((key) => words(`transparency.column.${key}`))
  const years = before === null ? [String(year)] : [String(year), String(before)]
  const numbers = beside ? years : measures.map((measure) => words(`transparency.column.${measure}`))
  return {
    title: words(`transparency.list.${part.id}`),
    columns: [
      ...labels.map((header) => ({ header, numeric: false })),
      ...numbers.map((header) => ({ header, numeric: true })),
    ],
    values: rows.map(({ now }) => now?.[measures[0] ?? 'items'] ?? null),
    rows: rows.map((row) => [
      ...labelsOf(words, part, row),
      ...(beside
        ? years.map((_, at) => ofYear(words, measures, at === 0 ? row.now : row.before))
        : measures.map((measure) => writeMeasure(words, row.now ?? {}, measure))),
    ]),
  }
}
