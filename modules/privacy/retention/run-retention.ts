import { record } from '@vigie/audit'
import { holdCasesToEnd } from '@vigie/hotline/retention'
import { dayOf, newId } from '@vigie/kernel'
import { blankRows, dayKeysOf, destroyKeys, type Keeper } from '@vigie/platform/vault'
import type { Transaction } from 'kysely'
import { insertDestruction, insertEnds, selectOpenDestructions, takeTurn } from '../privacy-rows.ts'
import { type Due, findDue } from './find-due.ts'
import { forget, sealedRowsOf } from './sealed-rows.ts'

/** How many records one transaction destroys, so that nobody who places a hold waits long. */
const BATCH = 100

export interface Retained {
  readonly destroyed: Readonly<Record<string, number>>
  readonly boxes: number
  readonly keys: number
  readonly carried: number
}

/** Empties one record and writes down what it was, why, and under which keys it lay. Returns the emptied boxes. */
const empty = async (
  db: Transaction<Record<never, never>>,
  keeper: Keeper,
  { kind, record: id, request }: Due,
): Promise<number> => {
  const now = keeper.clock()
  const rows = await sealedRowsOf(db, kind, id)
  const keys = await dayKeysOf(db, keeper.columns, rows)
  const boxes = await blankRows(db, keeper.columns, rows)
  await forget(db, kind, id, dayOf(now))
  await insertDestruction(db, {
    id: newId(),
    record_kind: kind,
    record: id,
    why: request === null ? 'schedule' : 'request',
    request,
    boxes,
    key_ids: keys,
    began_at: now,
  })
  await record({ db, now, actor: { kind: 'system' } }, 'privacy.destroy-record', `${kind}:${id}`)
  return boxes
}

/**
 * Empties some of the records that are due. What is due is asked again once nobody can reopen their cases or place a hold:
 * what was true a moment ago does not count.
 */
const emptySome = (keeper: Keeper, some: readonly Due[]): Promise<{ done: Due[]; boxes: number }> =>
  keeper.books.transaction().execute(async (db) => {
    await takeTurn(db)
    await holdCasesToEnd(
      db,
      some.flatMap(({ cases }) => cases),
    )
    const wanted = new Set(some.map((one) => one.record))
    const done = (await findDue(db, dayOf(keeper.clock()))).filter((one) => wanted.has(one.record))
    let boxes = 0
    for (const one of done) boxes += await empty(db, keeper, one)
    return { done, boxes }
  })

/** Destroys the keys of everything that was emptied, also of what a crash left behind; what others need is carried over. */
export const finishDestructions = async (keeper: Keeper): Promise<{ keys: number; carried: number }> => {
  const open = await selectOpenDestructions(keeper.books)
  if (open.length === 0) return { keys: 0, carried: 0 }
  const ids = [...new Set(open.flatMap(({ keyIds }) => keyIds))]
  const { destroyed, carried } = await destroyKeys(keeper, ids, { leaveBroken: true })
  const now = keeper.clock()
  const by = { db: keeper.books, now, actor: { kind: 'system' } } as const
  if (carried > 0) await record(by, 'privacy.carry-over', `keys:${destroyed}`, 'carry-over')
  await insertEnds(
    keeper.books,
    open.map(({ id }) => id),
    now,
  )
  return { keys: destroyed, carried }
}

/**
 * Destroys every record whose time has come, as the schedule, the holds and the granted requests say. Broken off at any
 * point, it is called again and goes on.
 */
export const runRetention = async (keeper: Keeper): Promise<Retained> => {
  const due = await findDue(keeper.books, dayOf(keeper.clock()))
  const destroyed: Record<string, number> = {}
  let boxes = 0
  for (let at = 0; at < due.length; at += BATCH) {
    const round = await emptySome(keeper, due.slice(at, at + BATCH))
    boxes += round.boxes
    for (const { kind } of round.done) destroyed[kind] = (destroyed[kind] ?? 0) + 1
  }
  return { destroyed, boxes, ...(await finishDestructions(keeper)) }
}
