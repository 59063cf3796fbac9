import { randomInt } from 'node:crypto'
import {
  idOf,
  type Keys,
  newOpeningKey,
  type OpeningKey,
  type OpeningRing,
  open,
  type SealingKey,
  seal,
} from '@vigie/platform/vault'
import type pg from 'pg'
import { fillColumns } from './fill-columns.ts'
import {
  type Binding,
  type Lying,
  opens,
  quoted,
  readSealedValues,
  ringOf,
  rowExpression,
} from './sealed-values.ts'

const BATCH = 1_000

const write = async (client: pg.Client, sealedValues: readonly Lying[]): Promise<void> => {
  for (const column of new Set(sealedValues.map((one) => one.column))) {
    const own = sealedValues.filter((one) => one.column === column)
    const { rowCount } = await client.query(
      `update ${quoted(column.table)} set "${column.column}" = v.sealed
       from unnest($1::text[], $2::bytea[]) as v(row, sealed) where ${rowExpression(column)} = v.row`,
      [own.map(({ row }) => row), own.map(({ sealedValue }) => sealedValue)],
    )
    if (rowCount !== own.length)
      throw new Error(`${column.table} took ${rowCount} of ${own.length} sealed values`)
  }
}

const pick = <One>(from: readonly One[]): One => {
  const one = from[randomInt(from.length)]
  if (one === undefined) throw new Error('there is nothing to swap')
  return one
}

/** Two different sealed values: of the same column, of the same row, or of any two columns, each as often. */
const pairOf = (columns: readonly Group[], rows: readonly Group[]) => {
  const manner = randomInt(3)
  const [from, to] =
    manner === 0 ? [pick(columns), null] : manner === 1 ? [pick(rows), null] : [pick(columns), pick(columns)]
  const [one, other] = [pick(from), pick(to ?? from)]
  return one === other ? null : ([one, other] as const)
}

type Group = readonly Lying[]

const groups = (all: readonly Lying[], by: (one: Lying) => string): Group[] => {
  const found = new Map<string, Lying[]>()
  for (const one of all) {
    const group = found.get(by(one))
    if (group) group.push(one)
    else found.set(by(one), [one])
  }
  return [...found.values()]
}

/** Seals every sealed value that opens anew with this binding: how the product would have done it. */
const bindAnew = async (intruder: pg.Client, desk: SealingKey, bind: Binding, ring: OpeningRing) => {
  const all = await readSealedValues(intruder)
  const fresh = all.flatMap((one) => {
    if (one.column.for !== 'house' || !opens(ring, (place) => place, one)) return []
    const place = { table: one.column.table, row: one.row, column: one.column.column }
    return [{ ...one, sealedValue: seal(desk, bind(place), open(ring, place, one.sealedValue)) }]
  })
  await write(intruder, fresh)
}

/**
 * As the administrator, with triggers and foreign keys off: exchanges the sealed values of two places in the real tables, reads them
 * back and tries to open both, over and over. Every sealed value opens in its own place before, or the attack proves nothing.
 */
export const swapSealedValues = async (given: {
  readonly intruder: pg.Client
  readonly keys: Keys
  readonly swaps: number
  readonly bind: Binding | null
  readonly mailboxes: ReadonlyMap<string, OpeningKey>
  readonly say: (line: string) => void
}) => {
  const { intruder, keys, swaps, mailboxes, say } = given
  if (keys.ring === null) throw new Error('the desk holds no private keys')
  const link = newOpeningKey()
  const ring = ringOf(keys.ring, new Map([...mailboxes, [idOf(link), link]]))
  const bind = given.bind ?? ((place) => place)
  await intruder.query('set session_replication_role = replica')
  await fillColumns(intruder, { house: keys.desk, mailbox: link.sealing })
  if (given.bind) await bindAnew(intruder, keys.desk, given.bind, ring)
  const all = (await readSealedValues(intruder)).filter(
    (one) => one.column.for === 'house' || ring.get(one.sealedValue.toString('hex', 1, 9)),
  )
  const as = ({ column }: Lying): Binding => (column.for === 'house' ? bind : (place) => place)
  const inPlace = all.filter((one) => opens(ring, as(one), one)).length
  const columns = groups(all, ({ column }) => `${column.table}.${column.column}`)
  const rows = groups(all, ({ column, row }) => `${column.table}/${row}`).filter(
    (sealedValues) => sealedValues.length > 1,
  )
  say(`${all.length} sealed values in ${columns.length} columns, ${inPlace} open in their place`)
  let tried = 0
  let opened = 0
  while (tried < swaps) {
    await intruder.query('begin')
    const moved = new Map<Lying, Lying>()
    while (moved.size < Math.min(2 * BATCH, 2 * (swaps - tried), all.length / 2)) {
      const pair = pairOf(columns, rows)
      if (!pair || moved.has(pair[0]) || moved.has(pair[1])) continue
      moved.set(pair[0], { ...pair[0], sealedValue: pair[1].sealedValue })
      moved.set(pair[1], { ...pair[1], sealedValue: pair[0].sealedValue })
    }
    await write(intruder, [...moved.values()])
    const lying = new Map(
      (await readSealedValues(intruder)).map((one) => [
        `${one.column.table}.${one.column.column}/${one.row}`,
        one,
      ]),
    )
    for (const one of moved.keys()) {
      const now = lying.get(`${one.column.table}.${one.column.column}/${one.row}`)
      if (!now || now.sealedValue.equals(one.sealedValue)) throw new Error('a sealed value was not moved')
      if (opens(ring, as(now), now)) opened++
    }
    tried += moved.size / 2
    await intruder.query('rollback')
    say(`${tried} swaps, ${opened} opened`)
  }
  await intruder.query('set session_replication_role = origin')
  const notOpenInPlace = all.length - inPlace
  return {
    sealedValues: all.length,
    columns: columns.length,
    notOpenInPlace,
    swaps: tried,
    swapsOpened: opened,
  }
}
