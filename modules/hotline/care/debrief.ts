/** Somebody took part in such a case, and no talk was held yet. */
export interface DebriefToHold {
  readonly case: string
  readonly number: number
  readonly person: string
  /** When they last took part. */
  readonly at: Date
  readonly offered: boolean
}
