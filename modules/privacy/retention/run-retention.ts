import { record } from '@vigie/audit'
import { dayOf, newId } from '@vigie/kernel'
import type { KeptBooks, RowOfRecord } from '@vigie/platform/house'
import { blankRows, dayKeysOf, destroyKeys, type Keeper } from '@vigie/platform/vault'
import type { Transaction } from 'kysely'
import type { Keeping } from '../keeping.ts'
import { insertDestruction, insertEnds, selectOpenDestructions, takeTurn } from '../privacy-rows.ts'
import { type Due, type Wanted, wantedToday, whichAreDue } from './find-due.ts'
import { sealedRowsOf } from './sealed-rows.ts'

export interface Retained {
  readonly destroyed: Readonly<Record<string, number>>
  readonly sealedValues: number
  readonly keys: number
  readonly carried: number
}

/** Empties one record and writes down what it was, why, and under which keys it stood. Returns the emptied sealed values. */
const empty = async (
  db: Transaction<Record<never, never>>,
  keeper: Keeper,
  { kind, record: id, request }: Due,
  rows: readonly RowOfRecord[],
): Promise<number> => {
  const now = keeper.clock()
  const keys = await dayKeysOf(db, keeper.columns, rows)
  const sealedValues = await blankRows(db, keeper.columns, rows)
  await insertDestruction(db, {
    id: newId(),
    record_kind: kind,
    record: id,
    why: request === null ? 'schedule' : 'request',
    request,
    sealed_values: sealedValues,
    key_ids: keys,
    began_at: now,
  })
  await record({ db, now, actor: { kind: 'system' } }, 'privacy.destroy-record', `${kind}:${id}`)
  return sealedValues
}

/** Keeps everybody from opening again what these records hang on, until the end of this transaction. */
const holdTies = async (db: KeptBooks, { kind, records }: Wanted): Promise<void> => {
  const ids = records.map(({ record: id }) => id)
  for (const { find, hold } of kind.ties) {
    const found = await find(db, ids)
    await hold(
      db,
      found.map(({ on }) => on),
    )
  }
}

/**
 * Empties those of a batch that are due. That is asked once nobody can open again what they hang on or place a hold: what
 * was true a moment ago does not count.
 */
const emptySome = (keeper: Keeper, wanted: Wanted): Promise<{ done: readonly Due[]; sealedValues: number }> =>
  keeper.books.transaction().execute(async (db) => {
    await takeTurn(db)
    await holdTies(db, wanted)
    const done = await whichAreDue(db, wanted)
    const ids = done.map((one) => one.record)
    const { kind } = wanted
    const rows = await sealedRowsOf(db, kind, ids)
    let sealedValues = 0
    for (const one of done) sealedValues += await empty(db, keeper, one, rows.get(one.record) ?? [])
    const on = dayOf(keeper.clock())
    if (ids.length > 0) for (const { forget } of [kind, ...kind.parts]) await forget?.(db, ids, on)
    return { done, sealedValues }
  })

/** Destroys the keys of everything that was emptied, also of what a crash left behind; what others need is carried over. */
export const finishDestructions = async (keeper: Keeper): Promise<{ keys: number; carried: number }> => {
  const open = await selectOpenDestructions(keeper.books)
  if (open.length === 0) return { keys: 0, carried: 0 }
  const ids = [...new Set(open.flatMap(({ keyIds }) => keyIds))]
  const { destroyed, carried } = await destroyKeys(keeper, ids, {
    leaveBroken: true,
    beforeOpening: (keys) =>
      record(
        { db: keeper.books, now: keeper.clock(), actor: { kind: 'system' } },
        'privacy.carry-over',
        `keys:${keys}`,
        'carry-over',
      ),
  })
  await insertEnds(
    keeper.books,
    open.map(({ id }) => id),
    keeper.clock(),
  )
  return { keys: destroyed, carried }
}

/**
 * Destroys every record whose time has come, as the schedule, the holds and the granted requests say. Broken off at any
 * point, it is called again and goes on.
 */
export const runRetention = async (keeper: Keeper, keeping: Keeping): Promise<Retained> => {
  const destroyed: Record<string, number> = {}
  let sealedValues = 0
  for await (const wanted of wantedToday(keeper.books, keeping, dayOf(keeper.clock()))) {
    const round = await emptySome(keeper, wanted)
    sealedValues += round.sealedValues
    for (const { kind } of round.done) destroyed[kind] = (destroyed[kind] ?? 0) + 1
  }
  return { destroyed, sealedValues, ...(await finishDestructions(keeper)) }
}
