import { type Clock, DAY, dayOf, Refused } from '@vigie/kernel'
import { type Database, transaction } from '@vigie/platform/database'
import type { Witness } from '@vigie/platform/log'
import {
  encryptNotification,
  type HouseKeys,
  type Keys,
  type OpeningRing,
  ringForWork,
} from '@vigie/platform/vault'
import { sql } from 'kysely'
import { announce } from './announce.ts'
import type { Actor, Books, Desk, DeskKeys, Letterhead, NoTables } from './desk.ts'
import { isOneOf } from './may.ts'
import type { AnyOperation, Following, Performed } from './operation.ts'
import { noteForm } from './sent-form.ts'
import type { Purpose, Role } from './words.ts'

/** One set of books as an app holds it: a connection under the app's own role, its keys, its clock, its audit. */
export interface House {
  readonly books: Database<NoTables>
  readonly keys: HouseKeys
  readonly clock: Clock
  readonly letterhead: Letterhead
  /** What people of these books may be. */
  readonly roles: readonly Role[]
  /** Writes the audit line, with the purpose where something sealed was opened; called inside the transaction of the act. */
  readonly record: (desk: Desk, act: string, subject: string, purpose?: Purpose) => Promise<void>
  /** Hears who was refused what; a house without one, in a test or under a command, tells nobody. */
  readonly witness?: Witness
}

/** Lets the witness hear of a refusal on its way to whoever is refused. */
const witnessed = async <Result>(
  { witness }: House,
  actor: Actor,
  act: string,
  work: () => Promise<Result>,
): Promise<Result> => {
  try {
    return await work()
  } catch (fault) {
    if (fault instanceof Refused) witness?.refused(fault, actor, act)
    throw fault
  }
}

/** What work that is no operation has written down about it. Without a purpose it opens nothing. */
export interface Line {
  readonly act: string
  readonly subject: string
  readonly purpose?: Purpose
}

/** One desk is opened anew at most so often because a key was changed meanwhile. */
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
      if (change >= KEY_CHANGES || !(await keys.repair(fault))) throw fault
    }
  }
}

/** What work may open for, and whether it did: over all its tries, for what was read stays read. */
interface Opened {
  readonly purpose: Purpose | undefined
  happened: boolean
}
const closed = (): Opened => ({ purpose: undefined, happened: false })
const purposeOf = ({ purpose, happened }: Opened): Purpose | undefined => (happened ? purpose : undefined)

/** Not a copy: a house without a key to seal with can still be read. */
const forSealing = (keys: Keys): DeskKeys => ({
  get desk() {
    return keys.desk
  },
  lookup: keys.lookup,
})

const openDesk = (
  house: House,
  keys: Keys,
  db: Books,
  { actor, opened }: { actor: Actor; opened: Opened },
): Desk => {
  const now = house.clock()
  let ring: OpeningRing | undefined
  return {
    db,
    actor,
    now,
    today: dayOf(now),
    keys: forSealing(keys),
    unlock: () => {
      if (opened.purpose === undefined) throw new Error('nothing sealed is opened without a purpose')
      if (keys.ring === null) throw new Error('this process holds no private key')
      opened.happened = true
      ring ??= ringForWork(keys.ring)
      return ring
    },
    letterhead: house.letterhead,
    announce: (fact) => announce(db, fact),
  }
}

/** Writes a line by itself, in a transaction of its own. */
const write = (house: House, actor: Actor, { act, subject, purpose }: Line): Promise<void> =>
  withKeys(house, (keys) =>
    transaction(house.books, {}, (db) =>
      house.record(openDesk(house, keys, db, { actor, opened: closed() }), act, subject, purpose),
    ),
  )

/** Work that failed is undone, and its line with it; that it opened something is then written by itself. */
const orWrite = async <Result>(
  house: House,
  { actor, opened }: { actor: Actor; opened: Opened },
  act: string,
  work: () => Promise<Result>,
): Promise<Result> => {
  try {
    return await work()
  } catch (fault) {
    const purpose = purposeOf(opened)
    if (purpose !== undefined) await write(house, actor, { act, subject: 'not-done', purpose })
    throw fault
  }
}

interface Beside<Result> {
  /** What follows the operation in its own transaction; each has its own audit line. */
  readonly follow?: (result: Result) => readonly Following[]
  /** The number of the form that asks for it; the same form with the same answers is taken once. */
  readonly form?: string | undefined
}

/**
 * Carries one operation out, and what follows from it: one transaction with each act, its audit line and its facts, or
 * nothing at all. Throws `Refused` when the actor may not, the input has the wrong form, or the domain says no.
 */
export const perform = <Result>(
  house: House,
  operation: AnyOperation<Result>,
  actor: Actor,
  given: unknown,
  { follow = () => [], form }: Beside<Result> = {},
): Promise<Performed<Result>> =>
  witnessed(house, actor, operation.name, () => carryOut(house, operation, actor, given, { follow, form }))

/** All that the audit keeps of when something was done for a member of the public. */
const midnightBefore = (moment: Date): Date => new Date(Math.floor(moment.getTime() / DAY) * DAY)

const start = <Result>(
  house: House,
  keys: Keys,
  operation: AnyOperation<Result>,
  actor: Actor,
  given: unknown,
): Promise<(desk: Desk) => Promise<Performed<Result>>> => {
  if (!isOneOf(actor, operation.who)) throw new Refused('not-for-you', 'forbidden')
  return operation.start({ db: house.books, keys: forSealing(keys) }, given)
}

const carryOut = async <Result>(
  house: House,
  operation: AnyOperation<Result>,
  actor: Actor,
  given: unknown,
  { follow, form }: Required<Beside<Result>>,
): Promise<Performed<Result>> => {
  const act = await withKeys(house, (keys) => start(house, keys, operation, actor, given))
  const by = { actor, opened: { purpose: operation.opens, happened: false } }
  return orWrite(house, by, operation.name, () =>
    withKeys(house, (keys) =>
      transaction(house.books, {}, async (db) => {
        const desk = openDesk(house, keys, db, by)
        if (form !== undefined) await noteForm(db, operation.name, form, given)
        const performed = await act(desk)
        await house.record(
          operation.byDay ? { ...desk, now: midnightBefore(desk.now) } : desk,
          operation.name,
          performed.subject,
          purposeOf(by.opened),
        )
        for (const { operation: next, given } of follow(performed.result)) {
          const beside = openDesk(house, keys, db, { actor, opened: closed() })
          const { subject } = await (await start(house, keys, next, actor, given))(beside)
          await house.record(beside, next.name, subject)
        }
        // Wakes the open desks. The public's acts do so where somebody waits now: commits wait for one another then.
        if (actor.kind === 'person' || operation.wakesDesk) {
          await sql`select pg_notify('desk', ${encryptNotification(keys.lookup, performed.subject)})`.execute(
            db,
          )
        }
        return performed
      }),
    ),
  )
}

/** A visit that only reads, in a transaction that cannot write. What is opened is recorded before the answer leaves. */
export const visit = async <Result>(
  house: House,
  actor: Actor,
  line: Line | null,
  read: (desk: Desk) => Promise<Result>,
): Promise<Result> => {
  const by = { actor, opened: { purpose: line?.purpose, happened: false } }
  const look = () =>
    withKeys(house, (keys) =>
      transaction(house.books, { readOnly: true }, (db) => read(openDesk(house, keys, db, by))),
    )
  if (line === null) return witnessed(house, actor, 'read', look)
  const result = await witnessed(house, actor, line.act, () => orWrite(house, by, line.act, look))
  const { purpose: _wanted, ...said } = line
  const purpose = purposeOf(by.opened)
  await write(house, actor, purpose === undefined ? said : { ...said, purpose })
  return result
}

/**
 * Vigie's own hand: what a subscriber or a clock does, in one transaction. Where it opens something sealed, the line given
 * for that is written with it.
 */
export const bySystem = <Result>(
  house: House,
  work: (desk: Desk) => Promise<Result>,
  line?: Required<Line>,
): Promise<Result> => {
  const by = { actor: { kind: 'system' } as const, opened: { purpose: line?.purpose, happened: false } }
  return orWrite(house, by, line?.act ?? '', () =>
    withKeys(house, (keys) =>
      transaction(house.books, {}, async (db) => {
        const desk = openDesk(house, keys, db, by)
        const result = await work(desk)
        if (line && by.opened.happened) await house.record(desk, line.act, line.subject, line.purpose)
        return result
      }),
    ),
  )
}
