import { type Kysely, sql, type Transaction } from 'kysely'
import { placeOf, rowOf, type SealedColumn } from './sealed-column.ts'
import { keyIdOf, open, SealBroken, seal } from './sealed-value.ts'
import type { OpeningRing, SealingKey } from './sealing-key.ts'

type Books = Kysely<Record<never, never>>

/** How many sealed values one transaction carries over, so that nobody waits long for a row. */
const BATCH = 100

/** A sealed value as it lies in the books, with the columns that name its row. */
interface Lying {
  readonly sealedValue: Buffer
  readonly [column: string]: unknown
}

const ids = (keys: readonly string[]) => keys.map((id) => Buffer.from(id, 'hex'))
const columnsOf = ({ row }: SealedColumn) => sql.join(row.map((name) => sql.ref(name)))

/** The next sealed values of a column under one of these keys, in the order of the rows' names. */
const selectSealedValues = async (
  db: Books,
  column: SealedColumn,
  keys: readonly string[],
  after: readonly unknown[] | null,
): Promise<Lying[]> => {
  const sealedValue = sql.ref(column.column)
  const from = after === null ? sql`true` : sql`(${columnsOf(column)}) > (${sql.join(after)})`
  const { rows } = await sql<Lying>`
    select ${columnsOf(column)}, ${sealedValue} as "sealedValue" from ${sql.table(column.table)}
    where substring(${sealedValue} from 2 for 8) = any(${ids(keys)}) and ${from}
    order by ${columnsOf(column)} limit ${BATCH}`.execute(db)
  return rows
}

/** Puts a sealed value in the place of the one that was read; whoever was faster wins, and the sealed value is looked at again. */
const replaceSealedValue = async (
  db: Transaction<Record<never, never>>,
  column: SealedColumn,
  lying: Lying,
  fresh: Buffer,
): Promise<boolean> => {
  const here = sql.join(
    column.row.map((name) => sql`${sql.ref(name)} = ${lying[name]}`),
    sql` and `,
  )
  const { numAffectedRows } = await sql`
    update ${sql.table(column.table)} set ${sql.ref(column.column)} = ${fresh}
    where ${here} and ${sql.ref(column.column)} = ${lying.sealedValue}`.execute(db)
  return numAffectedRows === 1n
}

/** Carries the sealed values of one column over, a few at a time. */
const carryColumn = async (given: {
  books: Books
  ring: OpeningRing
  column: SealedColumn
  successors: ReadonlyMap<string, SealingKey>
}): Promise<{ carried: number; met: number; broken: number }> => {
  const { books, ring, column, successors } = given
  let carried = 0
  let met = 0
  let broken = 0
  let after: readonly unknown[] | null = null
  for (;;) {
    const lying: Lying[] = await selectSealedValues(books, column, [...successors.keys()], after)
    const last: Lying | undefined = lying.at(-1)
    if (last === undefined) return { carried, met, broken }
    after = column.row.map((name) => last[name])
    const fresh = lying.flatMap((one) => {
      const to = successors.get(keyIdOf(one.sealedValue) ?? '')
      try {
        const place = placeOf(column, rowOf(column, one))
        return to ? [{ one, sealedValue: seal(to, place, open(ring, place, one.sealedValue)) }] : []
      } catch (fault) {
        if (!(fault instanceof SealBroken)) throw fault
        broken++
        return []
      }
    })
    met += fresh.length
    carried += await books.transaction().execute(async (tx) => {
      let done = 0
      for (const { one, sealedValue } of fresh)
        if (await replaceSealedValue(tx, column, one, sealedValue)) done++
      return done
    })
  }
}

/**
 * Seals everything that lies under the keys on the left of `successors` to the key beside it, in small transactions, while
 * others read and write. It goes round until a round finds nothing more, so it may be broken off and begun again.
 * Returns how many sealed values do not open.
 */
export const carrySealedValues = async (given: {
  readonly books: Books
  readonly ring: OpeningRing
  readonly columns: readonly SealedColumn[]
  readonly successors: ReadonlyMap<string, SealingKey>
  readonly tell: (carried: number) => void
}): Promise<number> => {
  for (;;) {
    let met = 0
    let broken = 0
    for (const column of given.columns.filter((one) => one.for === 'house')) {
      const round = await carryColumn({ ...given, column })
      given.tell(round.carried)
      met += round.met
      broken += round.broken
    }
    if (met === 0) return broken
  }
}

/** How many sealed values of the house lie under these keys, whether they open or not. */
export const countSealedValues = async (
  db: Books,
  columns: readonly SealedColumn[],
  keys: readonly string[],
): Promise<number> => {
  let all = 0
  for (const { table, column, for: whom } of columns) {
    if (whom !== 'house') continue
    const { rows } = await sql<{ many: number }>`select count(*)::int as many from ${sql.table(table)}
      where substring(${sql.ref(column)} from 2 for 8) = any(${ids(keys)})`.execute(db)
    all += rows[0]?.many ?? 0
  }
  return all
}
