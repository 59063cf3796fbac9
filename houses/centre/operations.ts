import { addList } from '@vigie/hashes/verbs/add-list'
import { addPlatform } from '@vigie/hashes/verbs/add-platform'
import { changeRights } from '@vigie/hashes/verbs/change-rights'
import { giveFeedback } from '@vigie/hashes/verbs/give-feedback'
import { makePlatformKey } from '@vigie/hashes/verbs/make-platform-key'
import { reportFingerprints } from '@vigie/hashes/verbs/report-fingerprints'
import { setQuota } from '@vigie/hashes/verbs/set-quota'
import { withdrawEntry } from '@vigie/hashes/verbs/withdraw-entry'
import { withdrawPlatformKey } from '@vigie/hashes/verbs/withdraw-platform-key'
import { addItem } from '@vigie/hotline/verbs/add-item'
import { approveReferral } from '@vigie/hotline/verbs/approve-referral'
import { arbitrateItem } from '@vigie/hotline/verbs/arbitrate-item'
import { assessItem } from '@vigie/hotline/verbs/assess-item'
import { closeCase } from '@vigie/hotline/verbs/close-case'
import { confirmInheritance } from '@vigie/hotline/verbs/confirm-inheritance'
import { enterFingerprint } from '@vigie/hotline/verbs/enter-fingerprint'
import { handBackCase } from '@vigie/hotline/verbs/hand-back-case'
import { handOverReferral } from '@vigie/hotline/verbs/hand-over-referral'
import { lookUpFingerprint } from '@vigie/hotline/verbs/look-up-fingerprint'
import { mergeCases } from '@vigie/hotline/verbs/merge-cases'
import { noteSighting } from '@vigie/hotline/verbs/note-sighting'
import { noteTrace } from '@vigie/hotline/verbs/note-trace'
import { openCase } from '@vigie/hotline/verbs/open-case'
import { prepareNotice } from '@vigie/hotline/verbs/prepare-notice'
import { prepareReferral } from '@vigie/hotline/verbs/prepare-referral'
import { proposeInheritance } from '@vigie/hotline/verbs/propose-inheritance'
import { readCase } from '@vigie/hotline/verbs/read-case'
import { readQueue } from '@vigie/hotline/verbs/read-queue'
import { reassessItem } from '@vigie/hotline/verbs/reassess-item'
import { reopenCase } from '@vigie/hotline/verbs/reopen-case'
import { takeCase } from '@vigie/hotline/verbs/take-case'
import { withdrawAssessment } from '@vigie/hotline/verbs/withdraw-assessment'
import { withdrawFingerprint } from '@vigie/hotline/verbs/withdraw-fingerprint'
import { withdrawReferral } from '@vigie/hotline/verbs/withdraw-referral'
import { answerDesk } from '@vigie/intake/verbs/answer-desk'
import { readMailbox } from '@vigie/intake/verbs/read-mailbox'
import { submitReport } from '@vigie/intake/verbs/submit-report'
import { writeToReporter } from '@vigie/intake/verbs/write-to-reporter'
import { addProvider } from '@vigie/notices/verbs/add-provider'
import { approveNotice } from '@vigie/notices/verbs/approve-notice'
import { dispatchByForm } from '@vigie/notices/verbs/dispatch-by-form'
import { fileStrayMail } from '@vigie/notices/verbs/file-stray-mail'
import { readNotice } from '@vigie/notices/verbs/read-notice'
import { recordAcknowledgement } from '@vigie/notices/verbs/record-acknowledgement'
import { recordDecision } from '@vigie/notices/verbs/record-decision'
import { retryDispatch } from '@vigie/notices/verbs/retry-dispatch'
import { withdrawNotice } from '@vigie/notices/verbs/withdraw-notice'
import { endAllSessions } from '@vigie/people/verbs/end-all-sessions'
import { endSessions } from '@vigie/people/verbs/end-sessions'
import { giveRole } from '@vigie/people/verbs/give-role'
import { invitePerson } from '@vigie/people/verbs/invite-person'
import { makeAccessKey } from '@vigie/people/verbs/make-access-key'
import { recordDeparture } from '@vigie/people/verbs/record-departure'
import { recordVetting } from '@vigie/people/verbs/record-vetting'
import { renewInvitation } from '@vigie/people/verbs/renew-invitation'
import { withdrawAccessKey } from '@vigie/people/verbs/withdraw-access-key'
import { withdrawRole } from '@vigie/people/verbs/withdraw-role'
import { withdrawVetting } from '@vigie/people/verbs/withdraw-vetting'
import type { AnyOperation } from '@vigie/platform/operation'
import { answerRequest } from '@vigie/privacy/verbs/answer-request'
import { changeSchedule } from '@vigie/privacy/verbs/change-schedule'
import { decideRequest } from '@vigie/privacy/verbs/decide-request'
import { liftHold } from '@vigie/privacy/verbs/lift-hold'
import { placeHold } from '@vigie/privacy/verbs/place-hold'
import { receiveRequest } from '@vigie/privacy/verbs/receive-request'

/**
 * The route manifest of verbs: everything that can be done in the centre, once. The console's routes, the partner
 * interface, the command line and the drills are all made from this list.
 */
export const OPERATIONS: readonly AnyOperation[] = [
  answerDesk,
  readMailbox,
  submitReport,
  writeToReporter,
  addList,
  addPlatform,
  changeRights,
  giveFeedback,
  makePlatformKey,
  reportFingerprints,
  setQuota,
  withdrawEntry,
  withdrawPlatformKey,
  confirmInheritance,
  enterFingerprint,
  lookUpFingerprint,
  proposeInheritance,
  withdrawFingerprint,
  addItem,
  approveReferral,
  arbitrateItem,
  assessItem,
  closeCase,
  handBackCase,
  handOverReferral,
  mergeCases,
  noteSighting,
  noteTrace,
  openCase,
  prepareNotice,
  prepareReferral,
  readCase,
  readQueue,
  reassessItem,
  reopenCase,
  takeCase,
  withdrawAssessment,
  withdrawReferral,
  addProvider,
  approveNotice,
  dispatchByForm,
  fileStrayMail,
  readNotice,
  recordAcknowledgement,
  recordDecision,
  retryDispatch,
  withdrawNotice,
  endAllSessions,
  endSessions,
  giveRole,
  invitePerson,
  makeAccessKey,
  recordDeparture,
  recordVetting,
  renewInvitation,
  withdrawAccessKey,
  withdrawRole,
  withdrawVetting,
  answerRequest,
  changeSchedule,
  decideRequest,
  liftHold,
  placeHold,
  receiveRequest,
]

export const findOperation = (name: string): AnyOperation | null =>
  OPERATIONS.find((operation) => operation.name === name) ?? null
