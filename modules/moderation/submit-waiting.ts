import { DAY } from '@vigie/kernel'
import { bySystem, type House } from '@vigie/platform/operation'
import { MOST_AT_ONCE, type Submitted, submitStatements, type ToDatabase } from './database/submit.ts'
import { toDatabase } from './settings.ts'
import { holdWaiting, insertSubmission, type WaitingRow } from './submission-rows.ts'

const MINUTE = 60_000
const LONGEST_WAIT = DAY / 4

/** When to ask again: when the database says so, or after one minute, two, four … six hours. */
const againAt = (now: Date, failures: number, seconds: number | null): Date => {
  const own = Math.min(LONGEST_WAIT, MINUTE * 2 ** Math.min(failures, 10))
  return new Date(now.getTime() + (seconds === null ? own : Math.min(LONGEST_WAIT, seconds * 1_000)))
}

const rowOf = (waiting: WaitingRow, done: Submitted, now: Date) => ({
  decision: waiting.decision,
  attempt: waiting.attempts + 1,
  version: waiting.version,
  outcome: done.outcome,
  their_id: done.outcome === 'accepted' ? done.uuid : null,
  was_there: done.outcome === 'accepted' && done.wasThere,
  errors: done.outcome === 'refused' ? done.errors : null,
  why: done.outcome === 'later' ? done.why : null,
  again_at: done.outcome === 'later' ? againAt(now, waiting.failures, done.seconds) : null,
  at: now,
})

/**
 * Submits what waits, a hundred at a time, until nothing is due: Art. 24(5) DSA. The rows are held while the database is
 * asked, so that two workers never ask for the same; a worker that ends in between leaves them waiting, and whatever was
 * made meanwhile is found by its number.
 */
export const submitWaiting = async (house: House, to: ToDatabase): Promise<number> => {
  for (let settled = 0; ; ) {
    const { asked, done } = await bySystem(house, async (desk) => {
      const waiting = await holdWaiting(desk.db, desk.now, MOST_AT_ONCE)
      const came = new Map(
        (
          await submitStatements(
            to,
            waiting.map(({ body }) => body),
          )
        ).map((one) => [one.puid, one]),
      )
      for (const one of waiting) {
        const outcome = came.get(one.body.puid)
        if (outcome) await insertSubmission(desk.db, rowOf(one, outcome, desk.now))
      }
      return {
        asked: waiting.length,
        done: [...came.values()].filter(({ outcome }) => outcome !== 'later').length,
      }
    })
    settled += done
    // Where the database takes nothing now, what else is due waits for the next round.
    if (asked < MOST_AT_ONCE || done === 0) return settled
  }
}

/** A round of the worker: nothing where no database is set. */
export const submitInTurn = async (house: House): Promise<number> => {
  const to = await toDatabase(house.letterhead.particulars)
  return to === null ? 0 : submitWaiting(house, to)
}
