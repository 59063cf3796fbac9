import { randomUUID } from 'node:crypto'
import { BOOKS } from '@vigie/centre'
import { sealedColumnsOf } from '@vigie/platform/house'
import { type SealedColumn, type SealingKey, seal } from '@vigie/platform/vault'
import type pg from 'pg'
import { quoted, readSealedValues } from './sealed-values.ts'

const ROWS = 12

/** Lets rows be written that name nothing else: what a row must have besides has no bearing on what is sealed in it. */
const loosen = async (client: pg.Client, table: string, kept: readonly string[]): Promise<void> => {
  const { rows: checks } = await client.query<{ name: string }>(
    `select conname as name from pg_constraint where conrelid = $1::regclass and contype = 'c'`,
    [quoted(table)],
  )
  for (const { name } of checks) await client.query(`alter table ${quoted(table)} drop constraint "${name}"`)
  const { rows: columns } = await client.query<{ name: string }>(
    `select attname::text as name from pg_attribute where attrelid = $1::regclass and attnum > 0
       and attnotnull and attidentity = '' and not attname = any ($2)`,
    [quoted(table), kept],
  )
  for (const { name } of columns) {
    await client.query(`alter table ${quoted(table)} alter column "${name}" drop not null`)
  }
}

const nameOf = async (
  client: pg.Client,
  column: SealedColumn,
  number: number,
): Promise<(string | number)[]> => {
  const { rows } = await client.query<{ type: string }>(
    `select format_type(atttypid, null) as type from pg_attribute
     where attrelid = $1::regclass and attname = any ($2) order by array_position($2, attname::text)`,
    [quoted(column.table), column.row],
  )
  return rows.map(({ type }) => (type === 'uuid' ? randomUUID() : number + 2))
}

/**
 * Puts sealed texts into every sealed column that has few or none yet, so that each sort is swapped with each other: what
 * the house opens under its key, what a receipt or a link opens under that of one.
 */
export const fillColumns = async (
  intruder: pg.Client,
  under: { readonly house: SealingKey; readonly mailbox: SealingKey },
): Promise<void> => {
  const there = await readSealedValues(intruder)
  const thin = sealedColumnsOf(BOOKS.hotline).filter((column) => {
    const found = there.filter((one) => one.column === column).length
    return found < (column.for === 'house' ? ROWS : 1)
  })
  for (const table of new Set(thin.map((column) => column.table))) {
    const columns = sealedColumnsOf(BOOKS.hotline).filter(
      (column) => column.table === table && (column.for === 'house' || thin.includes(column)),
    )
    const [first] = columns
    if (!first) continue
    await loosen(intruder, table, first.row)
    for (let number = 0; number < ROWS; number++) {
      const name = await nameOf(intruder, first, number)
      const sealedValues = columns.map(({ column, for: opener }) =>
        seal(under[opener], { table, row: name.join('/'), column }, `Made up, number ${number}.`),
      )
      const all = [...first.row, ...columns.map(({ column }) => column)]
      await intruder.query(
        `insert into ${quoted(table)} (${all.map((column) => `"${column}"`).join(', ')})
         values (${all.map((_, at) => `$${at + 1}`).join(', ')})`,
        [...name, ...sealedValues],
      )
    }
  }
}
