import type { Desk } from '@vigie/platform/operation'
import { sql } from 'kysely'

/** Waits until nobody else is deciding about the same thing, until the end of this transaction. */
const hold = async (desk: Desk, names: readonly string[]): Promise<void> => {
  // One after the other and always in the same order, so that two who want the same ones never wait for each other.
  for (const name of [...new Set(names)].sort()) {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`hotline/${name}`}, 0))`.execute(desk.db)
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

/** A report is placed once, whoever comes first: the worker or an analyst. */
export const holdReport = (desk: Desk, report: string): Promise<void> => hold(desk, [`report/${report}`])
