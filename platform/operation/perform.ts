import { type Clock, dayOf, Refused } from '@vigie/kernel'
import { type Database, transaction } from '@vigie/platform/database'
import type { HouseKeys, Keys } from '@vigie/platform/vault'
import { sql } from 'kysely'
import { announce } from './announce.ts'
import type { Actor, Books, Desk, Letterhead, NoTables } from './desk.ts'
import { isOneOf } from './may.ts'
import type { AnyOperation, Performed } from './operation.ts'

/** One set of books as an app holds it: a connection under the app's own role, its keys, its clock, its audit. */
export interface House {
  readonly books: Database<NoTables>
  readonly keys: HouseKeys
  readonly clock: Clock
  readonly letterhead: Letterhead
  /** Writes the audit line, with the purpose of an opening that must name one; called inside the transaction of the act. */
  readonly record: (desk: Desk, act: string, subject: string, purpose?: string) => Promise<void>
}

/** One desk is laid anew at most so often because a key was changed meanwhile. */
const KEY_CHANGES = 3

/** Does work with the keys of the day, and again with newer ones when a key was changed under it. */
const withKeys = async <Result>(
  { keys, clock }: House,
  work: (held: Keys) => Promise<Result>,
): Promise<Result> => {
  for (let change = 0; ; change++) {
    try {
      return await work(await keys.on(dayOf(clock())))
    } catch (fault) {
      if (change >= KEY_CHANGES || !(await keys.mend(fault))) throw fault
    }
  }
}

const layDesk = (house: House, keys: Keys, db: Books, actor: Actor): Desk => {
  const now = house.clock()
  return {
    db,
    actor,
    now,
    today: dayOf(now),
    keys,
    letterhead: house.letterhead,
    announce: (fact) => announce(db, fact),
  }
}

/**
 * Carries one operation out: one transaction with the act, its audit line and its facts, or nothing at all.
 * Throws `Refused` when the actor may not, the input has the wrong form, or the domain says no.
 */
export const perform = async <Result>(
  house: House,
  operation: AnyOperation<Result>,
  actor: Actor,
  given: unknown,
): Promise<Performed<Result>> => {
  if (!isOneOf(actor, operation.who)) throw new Refused('not-for-you', 'forbidden')
  const act = await withKeys(house, (keys) => operation.start({ db: house.books, keys }, given))
  return withKeys(house, (keys) =>
    transaction(house.books, {}, async (db) => {
      const desk = layDesk(house, keys, db, actor)
      const performed = await act(desk)
      await house.record(desk, operation.name, performed.subject)
      // Wakes the open desks of colleagues. The public's acts wake nobody: a notification makes commits wait for one another.
      if (actor.kind === 'person') await sql`select pg_notify('desk', ${performed.subject})`.execute(db)
      return performed
    }),
  )
}

/** A visit that only reads, in a transaction that cannot write. What is opened is recorded before the answer leaves. */
export const visit = async <Result>(
  house: House,
  actor: Actor,
  audit: { act: string; subject: string; purpose?: string } | null,
  read: (desk: Desk) => Promise<Result>,
): Promise<Result> => {
  const result = await withKeys(house, (keys) =>
    transaction(house.books, { readOnly: true }, (db) => read(layDesk(house, keys, db, actor))),
  )
  if (audit) {
    await withKeys(house, (keys) =>
      transaction(house.books, {}, (db) =>
        house.record(layDesk(house, keys, db, actor), audit.act, audit.subject, audit.purpose),
      ),
    )
  }
  return result
}

/** Vigie's own hand: what a subscriber or a clock does, in one transaction. */
export const bySystem = <Result>(house: House, work: (desk: Desk) => Promise<Result>): Promise<Result> =>
  withKeys(house, (keys) =>
    transaction(house.books, {}, (db) => work(layDesk(house, keys, db, { kind: 'system' }))),
  )
