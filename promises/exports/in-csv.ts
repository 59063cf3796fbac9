import { readCsvText } from '@vigie/platform/document'
import { note, nothingSeen, type Seen } from './strings.ts'

type Writer = (table: { header: readonly string[]; lines: readonly (readonly string[])[] }) => string

/** The planted writer: RFC 4180 and nothing else. */
export const plainCsv: Writer = ({ header, lines }) =>
  [header, ...lines]
    .map(
      (line) =>
        `${line.map((one) => (/[",\r\n]/.test(one) ? `"${one.replaceAll('"', '""')}"` : one)).join(',')}\r\n`,
    )
    .join('')

/** What a spreadsheet takes for a formula. Written apart from the product's own rule. */
const isFormula = (cell: string): boolean => {
  const [first = ''] = cell.replace(/^[\s\0]+/, '')
  return '=+-@'.includes(first) && first !== '' ? true : /^[\t\r\0]/.test(cell)
}

/** Reads RFC 4180, a cell at a time. */
const cellsOf = (csv: string): string[] => {
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
    } else {
      while (at < csv.length && csv[at] !== ',' && csv[at] !== '\r') cell += csv[at++]
    }
    cells.push(cell)
    at += csv[at] === ',' ? 1 : 2
  }
  return cells
}

export const inCsv = (given: readonly string[], write: Writer): Seen => {
  const seen = nothingSeen()
  const cells = cellsOf(write({ header: ['text'], lines: given.map((one) => [one]) })).slice(1)
  for (const [at, one] of given.entries()) {
    const cell = cells[at] ?? ''
    if (isFormula(cell)) note(seen, 'live', cell)
    if (readCsvText(cell) !== one) note(seen, 'changed', one)
  }
  return seen
}
