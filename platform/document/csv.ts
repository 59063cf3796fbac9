import type { Cell } from './table.ts'

// Wherever some reader lets a cell begin: at the start, behind its separator, or on a new line.
const begins = String.raw`(?<=^|[,;|\t\r\n\v\f\u0085\u2028\u2029])`
// What a spreadsheet may take for a formula there, also behind quotes, blanks and apostrophes.
const formula = String.raw`(?=['"\s\0\ufeff\u200b]*[=+\-@\t\r\0\uff1d\uff0b\uff0d\uff20])`
const alive = new RegExp(begins + formula, 'g')
const written = new RegExp(`${begins}'${formula}`, 'g')

/**
 * One cell: RFC 4180 quoting, and no spreadsheet takes a part of a text for a formula, whichever sign it parts cells at: an
 * apostrophe stands before it. Where apostrophes stand already there is one more, so that `readCsvText` always gives back
 * what was written.
 */
const cell = (value: Cell): string => {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const safe = value.replaceAll(alive, "'")
  return /[",;|\s\0]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** By this mark at the start spreadsheets know that the signs are Unicode. */
export const BYTE_ORDER_MARK = '\ufeff'

/** The table in RFC 4180, lines ending in CRLF. */
export const writeCsv = (table: {
  readonly header: readonly string[]
  readonly lines: readonly (readonly Cell[])[]
}): string =>
  BYTE_ORDER_MARK + [table.header, ...table.lines].map((line) => `${line.map(cell).join(',')}\r\n`).join('')

/** The text that `writeCsv` wrote into a cell. */
export const readCsvText = (text: string): string => text.replaceAll(written, '')
