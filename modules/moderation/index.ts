export { type Action, isRestriction } from './actions.ts'
export {
  type OpenComplaintRow,
  type SilentComplaintRow,
  selectOpenComplaints as findOpenComplaints,
  selectSilentComplaints,
} from './complaint-rows.ts'
export { countSent } from './count-sent.ts'
export { type DecidedLine, selectLastDecisions as findLastDecisions } from './decision-rows.ts'
export { findSheet } from './find-figures.ts'
export { findSilentComplaints } from './find-silent-complaints.ts'
export { type DecisionView, findDecisionsOf, getDecision, type WholeDecision } from './get-decision.ts'
export {
  type FileWithSending,
  selectDecisionsInFile as findDecisionsInFile,
  selectFile as findInaccuracyFile,
  selectFilesAbout as findInaccuracyFiles,
} from './inaccuracy-rows.ts'
export { may as moderationMay } from './may.ts'
export { lastsIn, statedRestrictions } from './restrictions.ts'
export { selectSuspensions as findSuspensions, selectWarnings as findWarnings } from './sender-rows.ts'
export { selectSenderTellings as findSenderTellings } from './sender-telling-rows.ts'
export {
  isAnySetAside,
  isSetAside,
  type SetAsideRow,
  selectSetAside as findSetAside,
} from './set-aside-rows.ts'
export { countWaiting, type RefusedRow, selectRefused as findRefused } from './submission-rows.ts'
export { ADDRESSEES, type Addressee, writeTelling } from './telling.ts'
export { toldOf } from './told-of.ts'
export { writeSuspension, writeWarning } from './write-to-sender.ts'
