import { type Day, LANGUAGES, wordOf } from '@vigie/kernel'
import type { Desk } from '@vigie/platform/operation'
import type { QueueRow } from './conversation-rows.ts'
import { missedBefore } from './hours.ts'
import { hoursToMiss, type MissedAs, missedAs } from './missed.ts'
import { selectLeft, selectWaitedBefore, selectWaitingSince } from './missed-rows.ts'

/** A conversation that nobody heard in time, and until when its words are a way back. */
export interface MissedLine extends QueueRow {
  readonly as: MissedAs
  readonly wants_nothing: boolean
  readonly expires_on: Day
}

/** Who waits in the hours that run, whoever waits longest first; and apart from them what was missed, the oldest first. */
export const findCallersQueue = async (
  desk: Desk,
  most: number,
): Promise<{ readonly waiting: readonly QueueRow[]; readonly missed: readonly MissedLine[] }> => {
  const hours = await hoursToMiss(desk)
  const since = Object.fromEntries(
    LANGUAGES.map((language) => [language, missedBefore(hours, language, desk.now)]),
  )
  const ask = { since, today: desk.today, most }
  const missed = (await selectWaitedBefore(desk.db, ask)).flatMap((row) => {
    const waited = { waitsSince: row.waits_since, now: desk.now }
    const as = missedAs(hours, wordOf(LANGUAGES, row.language), waited)
    return as === null ? [] : [{ ...row, as, wants_nothing: false }]
  })
  const left = (await selectLeft(desk.db, desk.today, most)).map((row) => ({ ...row, as: 'left' as const }))
  return { waiting: await selectWaitingSince(desk.db, ask), missed: [...missed, ...left] }
}
