/** One cell of a table that leaves the house: a text, a number or nothing. Never a formula. */
export type Cell = string | number | null

/** A table as it is written to CSV, XLSX or PDF: every line has as many cells as the header. */
export interface Table {
  readonly title: string
  readonly header: readonly string[]
  readonly lines: readonly (readonly Cell[])[]
}
