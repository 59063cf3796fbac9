import { type Kysely, sql } from 'kysely'
import type { Place } from './place.ts'

/** A column that holds sealed values. */
export interface SealedColumn {
  readonly table: `${string}.${string}`
  /** The columns that name a row; joined by a stroke they are the row of the sealed value's place. */
  readonly row: readonly string[]
  readonly column: string
  /** Whose key opens it: the day keys of the house, or the key of a reporter's mailbox, which the house never has. */
  readonly for: 'house' | 'mailbox'
}

/** Columns of one table that the house's day keys open. */
export const sealedColumns = (
  table: SealedColumn['table'],
  columns: readonly string[],
  row: readonly string[] = ['id'],
): SealedColumn[] => columns.map((column) => ({ table, row, column, for: 'house' }))

/** A row in which something is sealed, named as in the place of its sealed values. */
export interface SealedRow {
  readonly table: string
  readonly row: string
}

export const rowOf = ({ row }: SealedColumn, values: Readonly<Record<string, unknown>>): string =>
  row.map((name) => String(values[name])).join('/')

export const placeOf = ({ table, column }: SealedColumn, row: string): Place => ({ table, row, column })

type Books = Pick<Kysely<Record<never, never>>, 'getExecutor'>

const isRow = ({ row }: SealedColumn, wanted: string) => {
  const parts = wanted.split('/')
  if (parts.length !== row.length) throw new TypeError(`"${wanted}" does not name a row by ${row.join('/')}`)
  return sql.join(
    row.map((name, at) => sql`${sql.ref(name)} = ${parts[at]}`),
    sql` and `,
  )
}

/** The day keys, in hex, under which something of these rows lies. */
export const dayKeysOf = async (
  db: Books,
  columns: readonly SealedColumn[],
  rows: readonly SealedRow[],
): Promise<string[]> => {
  const found = new Set<string>()
  for (const { table, row } of rows) {
    for (const column of columns) {
      if (column.table !== table || column.for !== 'house') continue
      const { rows: lying } = await sql<{ id: string }>`
        select encode(substring(${sql.ref(column.column)} from 2 for 8), 'hex') as id
        from ${sql.table(table)} where ${isRow(column, row)} and octet_length(${sql.ref(column.column)}) > 8`.execute(
        db,
      )
      for (const { id } of lying) found.add(id)
    }
  }
  return [...found].sort()
}

/** Empties every sealed column of these rows; what was null stays so. Returns how many sealed values went. */
export const blankRows = async (
  db: Books,
  columns: readonly SealedColumn[],
  rows: readonly SealedRow[],
): Promise<number> => {
  let blanked = 0
  for (const { table, row } of rows) {
    for (const column of columns) {
      if (column.table !== table) continue
      const { rows: gone } = await sql`
        update ${sql.table(table)} set ${sql.ref(column.column)} = ''::bytea
        where ${isRow(column, row)} and octet_length(${sql.ref(column.column)}) > 0 returning 1`.execute(db)
      blanked += gone.length
    }
  }
  return blanked
}
