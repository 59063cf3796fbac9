/** What came of a complaint, in the words in which transparency reports count it. */
export const COMPLAINT_OUTCOMES = ['upheld', 'reversed', 'partially-reversed', 'omitted'] as const
export type ComplaintOutcome = (typeof COMPLAINT_OUTCOMES)[number]

/** Whether another decision stands afterwards. */
export const changes = (outcome: ComplaintOutcome): boolean =>
  outcome === 'reversed' || outcome === 'partially-reversed'
