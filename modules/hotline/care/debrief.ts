/** What is kept of a talk after a case that is hard to bear: nothing of what was said. */
export const DEBRIEF_WAYS = ['offered', 'held', 'not-needed'] as const
export type DebriefWay = (typeof DEBRIEF_WAYS)[number]

/** Somebody took part in such a case, and no talk was held yet. */
export interface DebriefToHold {
  readonly case: string
  readonly number: number
  readonly person: string
  /** When they last took part. */
  readonly at: Date
  readonly offered: boolean
}
