import { readCsvText } from '@vigie/platform/document'
import { note, nothingSeen, type Seen } from './strings.ts'

type Writer = (table: { header: readonly string[]; lines: readonly (readonly string[])[] }) => string

/** The planted writer: RFC 4180 with a formula defused where the cell begins, as the product once did, and nowhere else. */
export const plainCsv: Writer = ({ header, lines }) => {
  const cell = (one: string): string => {
    const safe = /^'*[\s\0]*[=+\-@\t\r\0]/.test(one) ? `'${one}` : one
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
  }
  return `\ufeff${[header, ...lines].map((line) => `${line.map(cell).join(',')}\r\n`).join('')}`
}

/** What a spreadsheet takes for a formula, whatever blanks stand before it. Written apart from the product's own rule. */
const isFormula = (cell: string): boolean => /^[\s\0"]*[=+\-@＝＋－＠]/.test(cell)

/** Reads a file as a program does whose cells end at this sign. Quotes count where a cell begins, and nowhere else. */
const cellsOf = (csv: string, separator: string): string[] => {
  const cells: string[] = []
  for (let at = 0; at < csv.length; ) {
    let cell = ''
    if (csv[at] === '"') {
      for (at++; at < csv.length; at++) {
        if (csv[at] !== '"') cell += csv[at]
        else if (csv[at + 1] === '"') {
          cell += '"'
          at++
        } else break
      }
      at++
    }
    // What stands behind the closing quote belongs to the cell all the same.
    while (at < csv.length && csv[at] !== separator && csv[at] !== '\r' && csv[at] !== '\n') cell += csv[at++]
    cells.push(cell)
    at += csv.startsWith('\r\n', at) ? 2 : 1
  }
  return cells
}

/** The list separators of the locales: a Belgian spreadsheet parts cells at the semicolon. */
const SEPARATORS = [',', ';', '\t', '|']

export const inCsv = (given: readonly string[], write: Writer): Seen => {
  const seen = nothingSeen()
  const file = write({ header: ['line', 'text'], lines: given.map((one) => ['x', one]) })
  if (!file.startsWith('\ufeff')) note(seen, 'changed', 'no byte-order mark')
  const csv = file.replace(/^\ufeff/, '')
  for (const separator of SEPARATORS) {
    for (const cell of cellsOf(csv, separator)) if (isFormula(cell)) note(seen, 'live', cell)
  }
  const cells = cellsOf(csv, ',').slice(2)
  for (const [at, one] of given.entries()) {
    if (readCsvText(cells[2 * at + 1] ?? '') !== one) note(seen, 'changed', one)
  }
  return seen
}
