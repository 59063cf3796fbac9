/** Two who look at an item together. Until the second has signed there is no session, only the wish for one. */
export type Joint = {
  readonly openedBy: string
  readonly openedAt: Date
  readonly signedBy: string | null
  readonly signedAt: Date | null
}

/** Who looks together; null while only one has signed. */
export const togetherIn = (joint: Joint | null): readonly [string, string] | null =>
  joint === null || joint.signedBy === null ? null : [joint.openedBy, joint.signedBy]
