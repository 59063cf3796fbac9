import { alertPolice } from '@vigie/hotline/verbs/alert-police'
import { approveReferral } from '@vigie/hotline/verbs/approve-referral'
import { arbitrateItem } from '@vigie/hotline/verbs/arbitrate-item'
import { assessItem } from '@vigie/hotline/verbs/assess-item'
import { closeCase } from '@vigie/hotline/verbs/close-case'
import { confirmInheritance } from '@vigie/hotline/verbs/confirm-inheritance'
import { dismissDanger } from '@vigie/hotline/verbs/dismiss-danger'
import { findDeadLink } from '@vigie/hotline/verbs/find-dead-link'
import { handOverReferral } from '@vigie/hotline/verbs/hand-over-referral'
import { notePoliceAnswer } from '@vigie/hotline/verbs/note-police-answer'
import { noteSighting } from '@vigie/hotline/verbs/note-sighting'
import { noteTrace } from '@vigie/hotline/verbs/note-trace'
import { noteTraces } from '@vigie/hotline/verbs/note-traces'
import { prepareNotice } from '@vigie/hotline/verbs/prepare-notice'
import { prepareReferral } from '@vigie/hotline/verbs/prepare-referral'
import { proposeInheritance } from '@vigie/hotline/verbs/propose-inheritance'
import { reviewAlert } from '@vigie/hotline/verbs/review-alert'
import { signJointSession } from '@vigie/hotline/verbs/sign-joint-session'
import { takeCase } from '@vigie/hotline/verbs/take-case'
import { withdrawAssessment } from '@vigie/hotline/verbs/withdraw-assessment'
import { approveNotice } from '@vigie/notices/verbs/approve-notice'
import { bringDispute } from '@vigie/notices/verbs/bring-dispute'
import { complainToCoordinator } from '@vigie/notices/verbs/complain-to-coordinator'
import { contactAgain } from '@vigie/notices/verbs/contact-again'
import { lodgeComplaint } from '@vigie/notices/verbs/lodge-complaint'
import { recordComplaintOutcome } from '@vigie/notices/verbs/record-complaint-outcome'
import { writeComplaint } from '@vigie/notices/verbs/write-complaint'
import type { OpenedCase } from './reports.tsx'

/** What each thing that a case waits for asks somebody to do. */
export const NEXT: Readonly<Record<NonNullable<OpenedCase['waitsFor']>, readonly string[]>> = {
  danger: [alertPolice.name, dismissDanger.name],
  'alert-review': [reviewAlert.name],
  'first-look': [
    signJointSession.name,
    proposeInheritance.name,
    takeCase.name,
    assessItem.name,
    findDeadLink.name,
  ],
  'second-person': [confirmInheritance.name, assessItem.name, findDeadLink.name],
  arbitration: [arbitrateItem.name, withdrawAssessment.name],
  approval: [approveReferral.name, approveNotice.name],
  dispatch: [],
  'look-again': [noteSighting.name],
  route: [noteTraces.name, noteTrace.name, handOverReferral.name, prepareReferral.name, prepareNotice.name],
  reply: [noteSighting.name],
  'answer-provider': [prepareNotice.name, noteSighting.name],
  complain: [writeComplaint.name, lodgeComplaint.name, noteSighting.name, prepareReferral.name],
  'second-contact': [contactAgain.name, prepareReferral.name, noteSighting.name],
  dispute: [bringDispute.name, prepareReferral.name, noteSighting.name],
  'coordinator-complaint': [complainToCoordinator.name, prepareReferral.name, noteSighting.name],
  'other-route': [prepareReferral.name, noteSighting.name],
  'dispute-answer': [noteSighting.name],
  'coordinator-answer': [noteSighting.name],
  'complaint-answer': [recordComplaintOutcome.name, noteSighting.name],
  'police-answer': [notePoliceAnswer.name],
  answer: [noteSighting.name],
  closure: [closeCase.name],
}
