const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/** After midnight, the lines of the day that ended may still be in a transaction for so long. */
const AFTER_MIDNIGHT = 15 * MINUTE

/** How long after it was due a line may stay without a place before that is told. */
export const OVERDUE = 15 * MINUTE

/**
 * The days that are over. Lines of which only the day is kept get their place only then, all of a day at once and in the
 * order of their random ids: beside lines with a moment, an earlier place would betray the moment of an anonymous act.
 */
export const dayDueBefore = (now: Date): Date =>
  new Date(Math.floor((now.getTime() - AFTER_MIDNIGHT) / DAY) * DAY)

/** When a line was due in the log, for a moment as the tables hold it: null where that is no moment of this world. */
export const dueOf = (moment: string, isByDay: boolean): number | null => {
  const at = Date.parse(moment)
  if (Number.isNaN(at)) return null
  return isByDay ? at + DAY + AFTER_MIDNIGHT : at
}
