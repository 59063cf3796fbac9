/** The words in which notices are counted, for whoever shows numbers and reads no notice. */
export { isKeptOnline } from './decisions.ts'
export { STANDINGS } from './notice.ts'
export { ACTIONS } from './tally.ts'
export { TOPICS } from './topics.ts'
