import writeXlsxFile from 'write-excel-file/node'
import type { Cell, Table } from './table.ts'

/** The longest text that a cell of a workbook may hold. */
const LONGEST = 32_767

// What XML cannot carry is written as _xHHHH_, ECMA-376 part 1, 22.9.2.19; a text that looks like that already is
// escaped too, and blanks at the ends, which a spreadsheet would drop.
const unwritable =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the signs that must be written otherwise
  /[\u0000-\u0008\u000b\u000c\u000d\u000e-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffd-\uffff]|[\ud800-\udbff][\udffe\udfff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|_(?=x[0-9A-Fa-f]{4}_)|^[ \t\n]|[ \t\n]$/g

const written = (sign: string): string =>
  sign
    .split('')
    .map((unit) => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .join('')

const cellOf = (value: Cell) => {
  if (value === null) return null
  if (typeof value === 'number') return { value, type: Number }
  const escaped = value.replaceAll(unwritable, written)
  // The library keeps its texts under their own names in an object, and loses those that every object has already.
  const text = escaped in {} ? written(escaped.charAt(0)) + escaped.slice(1) : escaped
  if (text.length > LONGEST) throw new RangeError(`a cell holds at most ${LONGEST} signs`)
  return { value: text, type: String }
}

/** A workbook with one sheet: texts are texts, numbers are numbers, and nothing is a formula. */
export const writeXlsx = async ({ title, header, lines }: Table): Promise<Buffer<ArrayBuffer>> => {
  const sheet = title.replaceAll(/[\\/?*:[\]']/g, ' ').slice(0, 31)
  const heading = header.map((value) => ({ value, type: String, fontWeight: 'bold' as const }))
  const made = await writeXlsxFile([heading, ...lines.map((line) => line.map(cellOf))], {
    sheet,
    stickyRowsCount: 1,
  }).toBuffer()
  return Buffer.from(made)
}
