import type { Words } from '@vigie/locales'
import type { Part, Picture, Shown } from '@vigie/platform/picture'
import type { AccountPart, AccountRow, Measure } from '../list/account-part.ts'
import { writeMeasure } from '../list/worded-part.ts'

/** The parts of the account that are drawn. */
export const PICTURED = ['months', 'kinds', 'countries', 'outcomes', 'hours', 'platforms'] as const

/** A picture of a year and the table of the same numbers. */
export interface YearPicture {
  readonly id: (typeof PICTURED)[number]
  readonly title: string
  readonly sentences: readonly string[]
  readonly picture: Picture
  readonly columns: readonly { readonly header: string; readonly numeric: boolean }[]
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

const NOTHING: Shown = { value: null, text: '' }

/** What is not shown is said, and what is not there yet leaves its place empty. */
export const partsOf = (
  { words, before: yearBefore }: Years,
  rows: readonly AccountRow[],
  {
    measure,
    label,
    hidden,
    both,
  }: {
    readonly measure: Measure
    readonly label: (row: AccountRow) => string
    readonly hidden: string
    readonly both: boolean
  },
): Part[] => {
  const shown = (told: AccountRow['now']): Shown => {
    if (told === null) return NOTHING
    const value = told[measure] ?? null
    return { value, text: value === null ? hidden : writeMeasure(words, told, measure) }
  }
  return rows.map((row) => {
    const [now, before] = [shown(row.now), row.before === null ? null : shown(row.before)]
    const beside =
      both && yearBefore !== null && before?.value != null && (row.now === null || now.value !== null)
        ? words('transparency.pictures.beside', { year: String(yearBefore), number: before.text })
        : ''
    return {
      label: label(row),
      now: { ...now, text: [now.text, beside].filter((text) => text !== '').join(' ') },
      before,
    }
  })
}

export const hidesAny = ({ rows, measures }: AccountPart): boolean =>
  rows.some((row) =>
    [row.now, row.before].some((told) => told !== null && measures.some((measure) => told[measure] === null)),
  )

/** Everything in it, for whoever hears the picture. */
export const described = (parts: readonly Part[]): string =>
  parts.flatMap(({ label, now }) => (now.text === '' ? [] : [`${label} ${now.text}`])).join('; ')
