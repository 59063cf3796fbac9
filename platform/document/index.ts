export { readCsvText, writeCsv } from './csv.ts'
export { type PdfDocument, shown, writePdf } from './pdf.ts'
export type { Cell, Table } from './table.ts'
export { writeXlsx } from './xlsx.ts'
