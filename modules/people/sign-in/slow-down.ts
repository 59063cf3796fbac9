import { HOUR, newId } from '@vigie/kernel'
import type { Desk } from '@vigie/platform/operation'
import { blindIndex } from '@vigie/platform/vault'
import { refuse } from '../refusals.ts'
import {
  deleteFailures,
  deleteFailuresBefore,
  holdLine,
  insertFailure,
  selectFailures,
  selectLastDue,
} from './password-rows.ts'

const REMEMBERED = HOUR / 4
const FREE = 3
const FIRST_DELAY = 500
const LONGEST_DELAY = 30_000
/** Nobody stands longer in the line of an account than this; whoever would is told to come back. */
const LONGEST_LINE = 60_000

/** How long the next try waits after so many that failed. It grows and stops growing; nobody is ever locked out. */
export const delayAfter = (failures: number): number =>
  failures < FREE ? 0 : Math.min(LONGEST_DELAY, FIRST_DELAY * 2 ** Math.min(failures - FREE, 16))

const markOf = (desk: Desk, mail: string): Buffer =>
  blindIndex(desk.keys.lookup.addressIndex, `sign-in ${mail.trim().toLowerCase()}`)

/**
 * Writes a try down as failed before it is looked at, and puts it at the end of the line of its account: tries that come
 * at the same time count too, and are looked at one after another. Returns how long it has to wait; refuses it where the
 * line is full. It never asks whether anybody has that mail address.
 */
export const noteTry = async (desk: Desk, mail: string): Promise<number> => {
  const since = new Date(desk.now.getTime() - REMEMBERED)
  await deleteFailuresBefore(desk.db, since)
  const typed = markOf(desk, mail)
  await holdLine(desk.db, typed)
  const delay = delayAfter(await selectFailures(desk.db, typed, since))
  const lastDue = (await selectLastDue(desk.db, typed)) ?? desk.now
  const wait = delay === 0 ? 0 : Math.max(0, lastDue.getTime() - desk.now.getTime()) + delay
  if (wait > LONGEST_LINE) throw refuse('sign-in-line-full')
  await insertFailure(desk.db, {
    id: newId(),
    typed,
    at: desk.now,
    due_at: new Date(desk.now.getTime() + wait),
  })
  return wait
}

/** By what the log calls an account that somebody tries: nobody reads an address out of it, and the same has the same. */
export const accountOf = (desk: Desk, mail: string): string => markOf(desk, mail).toString('hex', 0, 6)

/** How many proofs somebody at a desk may get wrong before the session ends: six digits are few. */
const MOST_WRONG_PROOFS = 5

const markOfSession = (desk: Desk, session: string): Buffer =>
  blindIndex(desk.keys.lookup.addressIndex, `step-up ${session}`)

/** Writes a proof of a session down as wrong before it is looked at, so that tries at the same time count too. */
export const noteProof = async (desk: Desk, session: string): Promise<void> => {
  await insertFailure(desk.db, {
    id: newId(),
    typed: markOfSession(desk, session),
    at: desk.now,
    due_at: desk.now,
  })
}

/** Whether this session tried so often that it must end. Asked after `noteProof` was committed. */
export const isTriedOut = async (desk: Desk, session: string): Promise<boolean> => {
  const tries = await selectFailures(desk.db, markOfSession(desk, session), new Date(0))
  return tries > MOST_WRONG_PROOFS
}

/** A try that succeeded: those before it are forgotten. */
export const forgetTries = async (desk: Desk, mail: string): Promise<void> => {
  await deleteFailures(desk.db, markOf(desk, mail))
}
