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

/** A box and where it lies. */
export interface Lying {
  readonly column: SealedColumn
  readonly row: string
  readonly box: Buffer
}

export const quoted = (name: string): string =>
  name
    .split('.')
    .map((part) => `"${part}"`)
    .join('.')
export const rowExpression = ({ row }: SealedColumn): string =>
  `concat_ws('/', ${row.map((name) => `"${name}"::text`).join(', ')})`

/** Every box in the books, column by column. */
export const readBoxes = async (client: pg.Client): Promise<Lying[]> => {
  const all: Lying[] = []
  for (const column of sealedColumnsOf(BOOKS.hotline)) {
    const { rows } = await client.query<{ row: string; box: Buffer }>(
      `select ${rowExpression(column)} as row, "${column.column}" as box from ${quoted(column.table)}
       where octet_length("${column.column}") > 0 order by 1`,
    )
    all.push(...rows.map(({ row, box }) => ({ column, row, box })))
  }
  return all
}

/** What the thief of everything would hold: the cabinet, and the keys of the mailboxes whose receipts we have. */
export const ringOf = (cabinet: OpeningRing, mailboxes: ReadonlyMap<string, OpeningKey>): OpeningRing => ({
  get: (id) => cabinet.get(id) ?? mailboxes.get(id),
})

/** How a place is bound to a box. The defect of the attack leaves the row out. */
export type Binding = (place: Place) => Place

export const opens = (ring: OpeningRing, bind: Binding, { column, row, box }: Lying): boolean => {
  try {
    open(ring, bind({ table: column.table, row, column: column.column }), box)
    return true
  } catch (fault) {
    if (fault instanceof SealBroken) return false
    throw fault
  }
}
