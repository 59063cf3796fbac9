export { findAftercareToHold } from './care/aftercare.ts'
export type { AftercareToHold } from './care/aftercare-rows.ts'
export { INSAFE_FAMILIES, NETWORK_FAMILIES } from './categories/lists.ts'
export { countLying as countMessagesNotTakenIn } from './channels/taking-in.ts'
export {
  type Answers,
  CHANNELS,
  type Channel,
  FACET_NAMES,
  FACETS,
  type Facet,
  MOST_CONTACTS,
  NATURES,
  REASONS,
  UNHEARD,
} from './contact.ts'
export {
  type ContactLine,
  selectContact as findContact,
  selectOfDay as findContactsOfDay,
  selectOpenOf as findOpenContacts,
} from './contact-rows.ts'
export {
  type QueueRow,
  selectConversationRow as findConversation,
  selectHeld as findHeld,
} from './conversation-rows.ts'
export {
  type DispatchRow,
  selectDispatch as findDispatch,
  selectOpenDispatches as findOpenDispatches,
} from './emergency-rows.ts'
export { findCallersQueue, type MissedLine } from './find-callers-queue.ts'
export { findContacts, type SearchWishes, SOUGHT, SOUGHT_NAMES, type Sought } from './find-contacts.ts'
export { type Contact, getContact, type Version } from './get-contact.ts'
export { type DeskConversation, getConversation } from './get-conversation.ts'
export { type Dispatch, getDispatches } from './get-dispatches.ts'
export { getHandovers, type Handover } from './get-handovers.ts'
export { getMissed, type Missed } from './get-missed.ts'
export { getHints, type Hint } from './hints.ts'
export {
  clockText,
  daysAfter,
  type Hours,
  type Opening,
  openingAt,
  type Span,
  WEEKDAYS,
  weekdayOf,
} from './hours.ts'
export { selectHours as findHours } from './hours-rows.ts'
export { HANDED_KINDS, HANDED_LANGUAGES, HANDED_ON_WORD_OF, MOST_HANDED } from './leaving.ts'
export { selectContactOfReferral as findContactOfHandover } from './leaving-rows.ts'
export { may as helplineMay, mayRule as mayRuleClosing, mayWrite as mayWriteContact } from './may.ts'
export { WHY_ASIDE } from './missed.ts'
export { type AsideRow, selectSetAside as findMissedAside } from './missed-rows.ts'
export { getOnwards, type Onward } from './onward/get-onwards.ts'
export { consentAfter, GIVERS, progressAfter } from './onward/onward.ts'
export { selectOnward as findOnward } from './onward/onward-rows.ts'
export { type BegunPlan, getPlans, type Plans } from './plans/get-plans.ts'
export { PLANS } from './plans/plans.ts'
export { type Answer, type Given, standing } from './questions/answer.ts'
export { slotOf } from './questions/answer-slots.ts'
export { publishingRefusal } from './questions/draft.ts'
export { type Answering, type Asked, findAsked, getAnswers } from './questions/get-answers.ts'
export {
  getQuestions,
  getQuestionsVersion,
  type QuestionsVersion,
  type QuestionsView,
} from './questions/get-questions.ts'
export {
  isChosen,
  languagesMissing,
  MOST_QUESTIONS,
  QUESTION_TYPES,
  type Question,
  type QuestionType,
} from './questions/question.ts'
export { findRemarks, type Remark } from './rating.ts'
export { clockAt, findOnShift, findRota, gapsIn, type RotaDay } from './rota.ts'
export { type RunningRow, selectRunning as findRunning } from './running-rows.ts'
export { findLastShiftNotes, findNotesToRead, type ShiftNote } from './shift-notes.ts'
export { countNotesToRead, type ShiftRow, selectLastShiftOf as findLastShiftOf } from './shift-rows.ts'
export { selectClosing as findClosing } from './supports/closing-rows.ts'
export { findSupportCalled } from './supports/find-support-called.ts'
export { type Closing, getSupport, type Support, type Task } from './supports/get-support.ts'
export {
  CLOSING_WHYS,
  ENTRY_KINDS,
  LONGEST_PSEUDONYM,
  REOPENING_WHYS,
  TASK_ENDS,
  TASK_SORTS,
  TERMS,
} from './supports/support.ts'
export {
  type SupportLine,
  type SupportRow,
  selectAskedToClose as findAskedToClose,
  selectOpenSupports as findOpenSupports,
  selectSupport as findSupport,
  selectSupportOfContact as findSupportOfContact,
} from './supports/support-rows.ts'
export {
  type DueTask,
  selectDueTasks as findDueTasks,
  selectTask as findTask,
} from './supports/task-rows.ts'
export {
  type AnsweredCall,
  type MissedCall,
  selectAnsweredBy as findAnsweredCalls,
  selectMissedCalls as findMissedCalls,
  selectSeat as findExtension,
} from './telephone-rows.ts'
export { countWritten, type WrittenCount } from './written-count-rows.ts'
