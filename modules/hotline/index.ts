export type { DebriefToHold } from './care/debrief.ts'
export { findDebriefsToHold } from './care/debriefs.ts'
export {
  CAUSES_BY_HAND,
  type Case,
  CLOSURE_OUTCOMES,
  type ClosureOutcome,
  HANDING_BACK_REASONS,
} from './cases/case.ts'
export type {
  AssessmentView,
  CaseView,
  ItemView,
  ReferralView,
  RoundView,
  VerdictView,
} from './cases/case-view.ts'
export {
  ALERT_WAYS,
  alertsToReview,
  DISMISSALS,
  isInDanger,
  openDanger,
  REVIEW_FINDINGS,
} from './cases/danger.ts'
export { type Deadline, isLate } from './cases/deadline.ts'
export { type DueLine, findAllDeadlines, findDeadlines } from './cases/find-deadlines.ts'
export { findOverview, type ReferralUnderWay } from './cases/find-overview.ts'
export {
  type ClosedLine,
  findClosedCases,
  findQueue,
  QUEUE_ORDERS,
  type QueueLine,
  type QueueOrder,
  type QueueWishes,
} from './cases/find-queue.ts'
export { findReportsWithoutCase } from './cases/find-reports-without-case.ts'
export { findToDo, type ToDo } from './cases/find-to-do.ts'
export { findWroteElsewhere, type WroteElsewhere } from './cases/find-wrote-elsewhere.ts'
export { getCase } from './cases/get-case.ts'
export { getCaseOfReferral } from './cases/get-case-of-referral.ts'
export type { Load, Spread } from './cases/load.ts'
export {
  findCaseId,
  findCaseNumbers,
  findCaseOfItem,
  findItemNumber,
  findNextToAssess,
  getCaseId,
} from './cases/look-up-case.ts'
export {
  type CaseOrigin,
  PROACTIVE_ORIGINS,
  SEARCHES,
} from './cases/origin.ts'
export { CASE_ACTS, type Possible } from './cases/possible.ts'
export { type Exact, FOUND_LISTS, type Found, type FoundList, onlyOne, search } from './cases/search.ts'
export { STORY_WORDS, type StoryEntry, type StoryWord } from './cases/story.ts'
export { GROUPS, type Group } from './cases/to-do.ts'
export { lastToldBefore, type ToldBefore } from './cases/told-before.ts'
export { WAITS, type Waiting } from './cases/waiting.ts'
export { CAPTURE_SORTS, type Capture, nextEvents } from './evidence/capture.ts'
export { HOTLINE_SUBSCRIBERS } from './facts.ts'
export { findLikenessGroups, findPictures, type PictureView } from './inheriting/find-pictures.ts'
export type { Inheritable } from './inheriting/inheritable.ts'
export type { ItemMatch, Relative } from './inheriting/relative.ts'
export { fieldOf } from './items/assessment.ts'
export { AUDIENCES } from './items/audience.ts'
export {
  exposureInWeek,
  exposuresToday,
  exposureToday,
  GRADES,
  ownExposureToday,
} from './items/exposure-today.ts'
export { ITEM_FORMS, SIGHTING_STATES } from './items/item.ts'
export { MEDIA, SEEN_FIELDS } from './items/seen.ts'
export { ACCESSES, COMMERCIALITIES, PAYMENTS, SITE_TYPES, siteOf } from './items/site.ts'
export { differences, gravityOf } from './items/verdict.ts'
export type { LegalArticle, Sheet } from './law/article.ts'
export { articlesFor, findArticle, printedNumber, withoutNumber } from './law/articles.ts'
export { findGrounds, type GroundVersion, type GroundView } from './law/find-grounds.ts'
export { articleOf } from './law/ground-content.ts'
export { readSheet } from './law/read-sheet.ts'
export { STARTING_SHEET } from './law/starting-sheet.ts'
export { may as hotlineMay, mayOverride } from './may.ts'
export { findDecisions, findMeetings, getMeeting } from './meetings/find-meetings.ts'
export { MEETING_KINDS, type Meeting, type MeetingDecision, type MeetingKind } from './meetings/meeting.ts'

export {
  DOCUMENT_KINDS,
  type DocumentKind,
  guidanceContent,
  missingLanguages,
  planContent,
} from './playbook/documents.ts'
export {
  type Followed,
  findDocument,
  findDocuments,
  findFollowed,
  findVersion,
} from './playbook/find-documents.ts'
export { GUIDANCE_NAMES } from './playbook/guidance.ts'
export { FACT_QUESTIONS, neededIn, type StepPlan, YES_NO } from './playbook/plan.ts'
export { type Playbook, planIn, readPlaybook } from './playbook/read-playbook.ts'
export { rulingRefusal } from './playbook/rule-on.ts'
export { startingPlan } from './playbook/starting-plans.ts'

export { type Agreement, FEWEST } from './quality/agreement.ts'
export {
  COMPARED,
  type Comparison,
  type Disagreement,
  findSampledLines,
  findSamples,
  getSample,
  repeatDraw,
  type SampledLine,
  type SampleView,
} from './quality/get-sample.ts'
export { findToLookAgain, getItemToLookAt, type ItemToLookAt } from './quality/look-again.ts'
export { lastQuarters } from './quality/quarter.ts'
export type { Sample } from './quality/sample.ts'
export {
  HAND_OVER_WAYS,
  isAnswered,
  POLICE_ANSWERS,
  RECIPIENT_SORTS,
  REFERRAL_STATES,
} from './referrals/referral.ts'
export { INHOPE_COUNTRIES } from './routes/inhope-members.ts'
export { POLICE_CONTACTS } from './routes/police-contacts.ts'
