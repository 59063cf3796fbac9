export { type Answer, asText } from './answering/answer.ts'
export { writeAnswer, writeExtension } from './answering/write-answer.ts'
export { findHolds, type Hold } from './hold.ts'
export { type Keeping, type Keeps, keepingOf } from './keeping.ts'
export { lawsConfirmedOn } from './laws-confirmed.ts'
export { may as privacyMay, mayDecideRequest, mayEndRestriction, mayExtendRequest } from './may.ts'
export { countDestroyed, type DestroyedCount, selectSchedule as findSchedule } from './privacy-rows.ts'
export { asMarkdown } from './processing/as-markdown.ts'
export { type OpenedBooks, recordOfProcessing } from './processing/record-of-processing.ts'
export {
  EXTENSION_REASONS,
  findRectifications,
  findRequests,
  getRequest,
  groundsFor,
  openSaid,
  REPRESENTATIVES,
  REQUEST_OUTCOMES,
  type Statement,
  type SubjectRequest,
  WISHES,
} from './request.ts'
export { type Due, findDue } from './retention/find-due.ts'
export { retainAt } from './retention/retain-at.ts'
export { finishDestructions, type Retained, runRetention } from './retention/run-retention.ts'
export { dueDay, type ScheduleLine } from './schedule.ts'
export { SENSITIVE_OF_PRIVACY } from './sensitive-acts.ts'
export { type PrivacyVerbs, verbsFor } from './verbs-for.ts'
