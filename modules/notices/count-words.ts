/** The words in which notices are counted, for whoever shows numbers and reads no notice. */
export { COMPLAINT_OUTCOMES } from './complaint.ts'
export { isKeptOnline } from './decisions.ts'
export { NARRATIVE_PARTS } from './narrative-parts.ts'
export { STATUS_STATES } from './status/status.ts'
export { ACTIONS, COUNTED_STANDINGS } from './tally.ts'
export { TOPICS } from './topics.ts'
