import type { Cell } from './table.ts'

/** What a spreadsheet may take for a formula, wherever the first sign of it stands. */
const formula = /^'*[\s\0]*[=+\-@\t\r\0]/

/**
 * One cell: RFC 4180 quoting, and no spreadsheet takes a text for a formula, because an apostrophe stands before it. A text
 * that has apostrophes there already gets one more, so that `readCsvText` always gives back what was written.
 */
const cell = (value: Cell): string => {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const safe = formula.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** The table in RFC 4180, lines ending in CRLF. */
export const writeCsv = (table: {
  readonly header: readonly string[]
  readonly lines: readonly (readonly Cell[])[]
}): string => [table.header, ...table.lines].map((line) => `${line.map(cell).join(',')}\r\n`).join('')

/** The text that `writeCsv` wrote into a cell. */
export const readCsvText = (written: string): string =>
  written.startsWith("'") && formula.test(written) ? written.slice(1) : written
