import { BOOKS } from '@vigie/centre'
import { sealedColumnsOf } from '@vigie/platform/house'
import {
  type OpeningKey,
  type OpeningRing,
  open,
  type Place,
  SealBroken,
  type SealedColumn,
} from '@vigie/platform/vault'
import type pg from 'pg'

/** A sealed value and where it lies. */
export interface Lying {
  readonly column: SealedColumn
  readonly row: string
  readonly sealedValue: Buffer
}

export const quoted = (name: string): string =>
  name
    .split('.')
    .map((part) => `"${part}"`)
    .join('.')
export const rowExpression = ({ row }: SealedColumn): string =>
  `concat_ws('/', ${row.map((name) => `"${name}"::text`).join(', ')})`

/** Every sealed value in the books, column by column. */
export const readSealedValues = async (client: pg.Client): Promise<Lying[]> => {
  const all: Lying[] = []
  for (const column of sealedColumnsOf(BOOKS.hotline)) {
    const { rows } = await client.query<{ row: string; sealedValue: Buffer }>(
      `select ${rowExpression(column)} as row, "${column.column}" as "sealedValue" from ${quoted(column.table)}
       where octet_length("${column.column}") > 0 order by 1`,
    )
    all.push(...rows.map(({ row, sealedValue }) => ({ column, row, sealedValue })))
  }
  return all
}

/** What the thief of everything would hold: the cabinet, and the keys of the mailboxes whose receipts we have. */
export const ringOf = (cabinet: OpeningRing, mailboxes: ReadonlyMap<string, OpeningKey>): OpeningRing => ({
  get: (id) => cabinet.get(id) ?? mailboxes.get(id),
})

/** How a place is bound to a sealed value. The defect of the attack leaves the row out. */
export type Binding = (place: Place) => Place

export const opens = (ring: OpeningRing, bind: Binding, { column, row, sealedValue }: Lying): boolean => {
  try {
    open(ring, bind({ table: column.table, row, column: column.column }), sealedValue)
    return true
  } catch (fault) {
    if (fault instanceof SealBroken) return false
    throw fault
  }
}
