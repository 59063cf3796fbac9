export { writeAnswer } from './answering/answer.ts'
export { type Answer, asText } from './answering/part.ts'
export { findHolds, HELD_KINDS, type Hold } from './hold.ts'
export { countDestroyed, type DestroyedCount, selectSchedule as findSchedule } from './privacy-rows.ts'
export {
  findRequests,
  getRequest,
  REQUEST_GROUNDS,
  REQUEST_OUTCOMES,
  type SubjectRequest,
  WISHES,
} from './request.ts'
export { type Due, findDue } from './retention/find-due.ts'
export { finishDestructions, type Retained, runRetention } from './retention/run-retention.ts'
export { dueDay, EVENTS, LEGAL_BASES, RECORD_KINDS, type RecordKind, type ScheduleLine } from './schedule.ts'
