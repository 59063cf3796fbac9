import type { Words } from '@vigie/locales'
import type { Part, Picture, Shown } from '@vigie/platform/picture'

/** A picture of a year and the table of the same numbers. */
export interface YearPicture {
  readonly id: 'months' | 'kinds' | 'countries' | 'outcomes' | 'hours' | 'platforms'
  readonly title: string
  readonly sentences: readonly string[]
  readonly picture: Picture
  readonly columns: readonly string[]
  /** The first cell names the row. */
  readonly rows: readonly (readonly string[])[]
  /** Whether anything in it is not shown. */
  readonly hides: boolean
}

/** Two years beside one another, as a reader of that language writes them. */
export interface Years {
  readonly words: Words
  readonly year: number
  /** The year before, where the house has an account of it. */
  readonly before: number | null
}

/** One line of a picture and of its table. Undefined: there is no such number, or not yet; null: it is not shown. */
export interface Line {
  readonly label: string
  readonly now: number | null | undefined
  readonly before: number | null | undefined
}

export const localeOf = ({ language }: Words): string => (language === 'en' ? 'en-GB' : `${language}-BE`)

export const writerOf = (words: Words, style: 'decimal' | 'percent' = 'decimal') => {
  const format = new Intl.NumberFormat(localeOf(words), {
    style,
    maximumFractionDigits: style === 'percent' ? 0 : 1,
  })
  return (value: number): string => format.format(value)
}

const shown = (value: number | null | undefined, text: string): Shown => ({ value: value ?? null, text })

/** How the lines are drawn: what is not shown is said, and what is not there yet leaves its place empty. */
export const partsOf = (
  { words, before: yearBefore }: Years,
  lines: readonly Line[],
  {
    write,
    hidden,
    both,
  }: { readonly write: (value: number) => string; readonly hidden: string; readonly both: boolean },
): Part[] => {
  const say = (value: number | null | undefined): string =>
    value === undefined ? '' : value === null ? hidden : write(value)
  const beside = (before: number | null | undefined): string =>
    both && before != null && yearBefore !== null
      ? words('transparency.pictures.beside', { year: String(yearBefore), number: write(before) })
      : ''
  return lines.map(({ label, now, before }) => ({
    label,
    now: shown(now, [say(now), now === null ? '' : beside(before)].filter((part) => part !== '').join(' ')),
    before: before === undefined ? null : shown(before, say(before)),
  }))
}

/** The same lines as a table, in the same order, a column for each year. */
export const tableOf = (
  { words, year, before: yearBefore }: Years,
  header: string,
  lines: readonly Line[],
  write: (value: number, line: Line, when: 'now' | 'before') => string,
): Pick<YearPicture, 'columns' | 'rows'> => {
  const cell = (line: Line, when: 'now' | 'before'): string => {
    const value = line[when]
    if (value === undefined) return ''
    return value === null ? words('transparency.pictures.few') : write(value, line, when)
  }
  const years = yearBefore === null ? [year] : [year, yearBefore]
  return {
    columns: [header, ...years.map(String)],
    rows: lines.map((line) => [
      line.label,
      cell(line, 'now'),
      ...(yearBefore === null ? [] : [cell(line, 'before')]),
    ]),
  }
}

export const hidesAny = (lines: readonly Line[]): boolean =>
  lines.some(({ now, before }) => now === null || before === null)

/** Everything in it, for whoever hears the picture. */
export const described = (parts: readonly Part[]): string =>
  parts.flatMap(({ label, now }) => (now.text === '' ? [] : [`${label} ${now.text}`])).join('; ')
