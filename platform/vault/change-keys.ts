import { setTimeout as pause } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import { CabinetFault } from './cabinet.ts'
import { carrySealedValues, countSealedValues } from './carry-over.ts'
import { newDayKey } from './day-key.ts'
import {
  insertKey,
  type KeyLine,
  noteDestroyed,
  retireKey,
  selectHorizon,
  selectKeys,
  selectPassed,
} from './day-key-rows.ts'
import type { KeyMaker } from './make-day-keys.ts'
import { hasCode } from './place-once.ts'
import type { SealedColumn } from './sealed-column.ts'
import { type SealingKey, sealingKey } from './sealing-key.ts'

/** Who may change and destroy day keys: a login of its own, and the cabinet. */
export interface Keeper extends KeyMaker {
  readonly books: Kysely<Record<never, never>>
  readonly columns: readonly SealedColumn[]
  readonly clock: () => Date
}

export interface Carried {
  /** How many sealed values were sealed anew. */
  readonly carried: number
  /** Sealed values under these keys that do not open in their place: there is nothing in them to carry over, or to lose. */
  readonly broken: number
}

export interface HowToDestroy {
  readonly leaveBroken?: boolean
  /** Told before anything under these keys is opened to be sealed anew: a crash after it must not hide that it was read. */
  readonly beforeOpening?: (keys: number) => Promise<void>
}

export interface Changed extends Carried {
  readonly destroyed: number
}

const hexOf = ({ id }: KeyLine): string => id.toString('hex')

/** Longer than any visit takes. A transaction that is open for longer is somebody's mistake, and has to be ended by hand. */
const PATIENCE = 120_000

/** So many other changes of keys may come between. */
const OTHER_CHANGES = 20

/** Waits until every transaction is over that may not have seen what is committed now. */
const waitForOthers = async ({ books }: Keeper): Promise<void> => {
  const horizon = await selectHorizon(books)
  const end = performance.now() + PATIENCE
  while (!(await selectPassed(books, horizon))) {
    if (performance.now() > end) {
      throw new Error('A transaction has been open in this server for two minutes; end it and try again')
    }
    await pause(20)
  }
}

/** Retires one key and puts a fresh one of the same day in its place, so that what stood together stays together. */
const replaceKey = async (keeper: Keeper, line: KeyLine): Promise<void> => {
  const made = newDayKey(line.day, keeper.signer)
  await keeper.cabinet.put(made.cabinet)
  const replaced = await keeper.books.transaction().execute(async (tx) => {
    return (await retireKey(tx, hexOf(line), keeper.clock())) && (await insertKey(tx, made.books))
  })
  if (!replaced) await keeper.cabinet.destroy(made.books.id.toString('hex'))
}

/**
 * After the books were put back to an earlier day: keys that they take to be in use, and that were destroyed since, get a
 * successor before anything is sealed to them and lost. Returns how many.
 */
export const repairKeys = async (keeper: Keeper): Promise<number> => {
  const inUse = (await selectKeys(keeper.books)).filter((line) => line.retired_at === null)
  const inside = new Set(await keeper.cabinet.list())
  const missing = inUse.filter((line) => !inside.has(hexOf(line)))
  if (missing.length > 0 && inside.size === 0) {
    throw new CabinetFault(
      'The books know day keys and the cabinet is empty: is its folder the right one, and there?',
    )
  }
  for (const line of missing) {
    await replaceKey(keeper, line)
    await noteDestroyed(keeper.books, hexOf(line), keeper.clock())
  }
  return missing.length
}

/** For each retired key that still exists, the key of the same day that is in use. */
const successorsOf = async (
  keeper: Keeper,
  keys: readonly string[],
): Promise<ReadonlyMap<string, SealingKey>> => {
  const lines = await selectKeys(keeper.books)
  const wanted = lines.filter((line) => keys.includes(hexOf(line)) && line.retired_at !== null)
  return new Map(
    wanted.flatMap((line) => {
      const now = lines.find(({ day, retired_at }) => day === line.day && retired_at === null)
      return now ? [[hexOf(line), sealingKey(now.public_key)] as const] : []
    }),
  )
}

/** Seals whatever lies under these retired keys to their successors; again, if a successor was retired meanwhile. */
export const carryOver = async (keeper: Keeper, keys: readonly string[]): Promise<Carried> => {
  const { books, columns, cabinet: ring } = keeper
  await keeper.cabinet.fetch()
  let carried = 0
  const tell = (sealedValues: number): void => {
    carried += sealedValues
  }
  for (let change = 0; ; change++) {
    const successors = await successorsOf(keeper, keys)
    try {
      return { broken: await carrySealedValues({ books, columns, ring, successors, tell }), carried }
    } catch (fault) {
      if (change >= OTHER_CHANGES || !hasCode(fault, 'VK001')) throw fault
    }
  }
}

/**
 * Destroys keys, and nothing that is still needed with them: everything under them is sealed to fresh keys first. Others
 * may go on reading and writing. After a crash it may be called again with the same keys, or `finishKeys` without.
 */
export const destroyKeys = async (
  keeper: Keeper,
  keys: readonly string[],
  given: HowToDestroy = {},
): Promise<Changed> => {
  const lines = (await selectKeys(keeper.books)).filter((line) => keys.includes(hexOf(line)))
  for (const line of lines) if (line.retired_at === null) await replaceKey(keeper, line)
  const open = lines.filter((line) => line.destroyed_at === null).map(hexOf)
  if (open.length === 0) return { carried: 0, broken: 0, destroyed: 0 }
  await waitForOthers(keeper)
  if ((await countSealedValues(keeper.books, keeper.columns, open)) > 0)
    await given.beforeOpening?.(open.length)
  const { carried, broken } = await carryOver(keeper, open)
  const left = await countSealedValues(keeper.books, keeper.columns, open)
  if (left > broken || (left > 0 && !given.leaveBroken)) {
    throw new Error(`${left} sealed values under these keys could not be carried over; no key was destroyed`)
  }
  for (const id of open) {
    await keeper.cabinet.destroy(id)
    await noteDestroyed(keeper.books, id, keeper.clock())
  }
  return { carried, broken, destroyed: open.length }
}

/** Finishes what a crash broke off: destroys every key that was retired and still exists. */
export const finishKeys = async (keeper: Keeper, given: HowToDestroy = {}): Promise<Changed> => {
  const retired = (await selectKeys(keeper.books)).filter(
    (line) => line.retired_at !== null && line.destroyed_at === null,
  )
  return destroyKeys(keeper, retired.map(hexOf), given)
}

/** Changes every key there is: past, present and made ahead. */
export const rotateKeys = async (keeper: Keeper, given: HowToDestroy = {}): Promise<Changed> => {
  const all = (await selectKeys(keeper.books)).filter((line) => line.destroyed_at === null)
  return destroyKeys(keeper, all.map(hexOf), given)
}
