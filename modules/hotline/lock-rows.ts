import { statement } from '@vigie/platform/database'
import type { Desk } from '@vigie/platform/operation'

const lock = statement<never>('hotline.lock', 'select pg_advisory_xact_lock(hashtextextended($1::text, 0))')

/** Waits until nobody else is deciding about the same thing, until the end of this transaction. */
const hold = async (desk: Desk, names: readonly string[]): Promise<void> => {
  // One after the other and always in the same order, so that two who want the same ones never wait for each other.
  for (const name of [...new Set(names)].sort()) {
    await lock.write(desk.db, [`hotline/${name}`])
  }
}

/** Two reports with the same address at the same moment must find one another. */
export const holdAddresses = (desk: Desk, indexes: readonly Buffer[]): Promise<void> =>
  hold(
    desk,
    indexes.map((index) => `address/${index.toString('hex')}`),
  )

/** Every act in a case follows the one before it: each sees what the other did, nobody fills the same seat. */
export const holdCases = (desk: Desk, ids: readonly string[]): Promise<void> =>
  hold(
    desk,
    ids.map((id) => `case/${id}`),
  )

const tryLock = statement<{ held: boolean }>(
  'hotline.try-lock',
  'select pg_try_advisory_xact_lock(hashtextextended($1::text, 0)) as held',
)

/** The same for whoever can just as well take another: false where somebody is acting in this case right now. */
export const holdCaseIfFree = async (desk: Desk, id: string): Promise<boolean> =>
  (await tryLock.run(desk.db, [`hotline/case/${id}`]))[0]?.held === true

/** A report is placed once, whoever comes first: the worker or an analyst. */
export const holdReport = (desk: Desk, report: string): Promise<void> => hold(desk, [`report/${report}`])
