// The door for whoever sent a notice: nothing behind it reads a table.
export { findFeed, type ToldInFeed } from './find-feed.ts'
export { elsewhere, findOutcomes, type Outcome, outcomeLines, protocolDecision } from './find-outcomes.ts'
export { callReceiptsOfComplaints as findReceiptsOfComplaints } from './signed-complaint-rows.ts'
