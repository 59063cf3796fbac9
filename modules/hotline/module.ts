import { HOUR } from '@vigie/kernel'
import { defineModule } from '@vigie/platform/house'
import { bySystem } from '@vigie/platform/operation'
import { sealedColumns } from '@vigie/platform/vault'
import { forgetDebriefs } from './care/debriefs.ts'
import { HOTLINE_SUBSCRIBERS } from './facts.ts'
import { exposureInWeek } from './items/exposure-today.ts'
import { GROUNDS, KEPT, TIES } from './kept.ts'
import { startingGrounds } from './law/sheet-rows.ts'
import { STARTING_SHEET } from './law/starting-sheet.ts'
import { startingDocuments } from './playbook/documents.ts'
import { PROCESSED } from './processed.ts'
import { addItem } from './verbs/add-item.ts'
import { alertPolice } from './verbs/alert-police.ts'
import { approveReferral } from './verbs/approve-referral.ts'
import { arbitrateItem } from './verbs/arbitrate-item.ts'
import { assessItem } from './verbs/assess-item.ts'
import { assessSampleItem } from './verbs/assess-sample-item.ts'
import { closeCase } from './verbs/close-case.ts'
import { confirmChange } from './verbs/confirm-change.ts'
import { confirmInheritance } from './verbs/confirm-inheritance.ts'

import { confirmPlaces } from './verbs/confirm-places.ts'

import { declineChange } from './verbs/decline-change.ts'

import { dismissDanger } from './verbs/dismiss-danger.ts'
import { drawSample } from './verbs/draw-sample.ts'
import { enterFingerprint } from './verbs/enter-fingerprint.ts'
import { findDeadLink } from './verbs/find-dead-link.ts'
import { findSampleGone } from './verbs/find-sample-gone.ts'
import { finishMeetingDecision } from './verbs/finish-meeting-decision.ts'
import { handBackCase } from './verbs/hand-back-case.ts'
import { handOverReferral } from './verbs/hand-over-referral.ts'
import { lookUpFingerprint } from './verbs/look-up-fingerprint.ts'
import { mergeCases } from './verbs/merge-cases.ts'
import { notePoliceAnswer } from './verbs/note-police-answer.ts'
import { noteSighting } from './verbs/note-sighting.ts'
import { noteTrace } from './verbs/note-trace.ts'
import { noteTraces } from './verbs/note-traces.ts'
import { openCase } from './verbs/open-case.ts'
import { openJointSession } from './verbs/open-joint-session.ts'
import { openProactiveCase } from './verbs/open-proactive-case.ts'
import { prepareNotice } from './verbs/prepare-notice.ts'
import { prepareReferral } from './verbs/prepare-referral.ts'
import { proposeGuidance } from './verbs/propose-guidance.ts'
import { proposeInheritance } from './verbs/propose-inheritance.ts'
import { proposeLegalGround } from './verbs/propose-legal-ground.ts'
import { proposeLetter } from './verbs/propose-letter.ts'
import { proposeStepPlan } from './verbs/propose-step-plan.ts'
import { readCase } from './verbs/read-case.ts'
import { readQueue } from './verbs/read-queue.ts'
import { reassessItem } from './verbs/reassess-item.ts'
import { recordCapture } from './verbs/record-capture.ts'
import { recordCustody } from './verbs/record-custody.ts'
import { recordDebrief } from './verbs/record-debrief.ts'
import { recordMeeting } from './verbs/record-meeting.ts'
import { recordMeetingDecision } from './verbs/record-meeting-decision.ts'
import { reopenCase } from './verbs/reopen-case.ts'
import { reportFromMail } from './verbs/report-from-mail.ts'
import { restoreVersion } from './verbs/restore-version.ts'
import { reviewAlert } from './verbs/review-alert.ts'
import { sayDanger } from './verbs/say-danger.ts'
import { signJointSession } from './verbs/sign-joint-session.ts'
import { takeCase } from './verbs/take-case.ts'
import { takeNext } from './verbs/take-next.ts'
import { withdrawAssessment } from './verbs/withdraw-assessment.ts'
import { withdrawFingerprint } from './verbs/withdraw-fingerprint.ts'
import { withdrawReferral } from './verbs/withdraw-referral.ts'
import { HOTLINE_VIOLATIONS } from './violations.ts'

/** Cases and what two people find about them. */
export const hotline = defineModule({
  name: 'hotline',
  schema: 'hotline',
  migrations: new URL('migrations/', import.meta.url),
  rights: new URL('rights.sql', import.meta.url),
  nouns: ['case', 'item', 'referral', 'sample-item'],
  standingRows: () => [startingGrounds(STARTING_SHEET), startingDocuments()],
  purposes: [
    { name: 'triage', byDay: true },
    { name: 'match', byDay: true },
    { name: 'assess' },
    { name: 'prepare-notice' },
    { name: 'hand-over' },
  ],
  operations: [
    confirmInheritance,
    confirmPlaces,
    confirmChange,
    declineChange,
    proposeGuidance,
    proposeLegalGround,
    proposeLetter,
    proposeStepPlan,
    restoreVersion,
    enterFingerprint,
    lookUpFingerprint,
    proposeInheritance,
    withdrawFingerprint,
    addItem,
    alertPolice,
    approveReferral,
    arbitrateItem,
    assessItem,
    assessSampleItem,
    closeCase,
    dismissDanger,
    drawSample,
    findDeadLink,
    openJointSession,
    signJointSession,
    findSampleGone,
    handBackCase,
    handOverReferral,
    mergeCases,
    notePoliceAnswer,
    noteSighting,
    noteTrace,
    noteTraces,
    openCase,
    openProactiveCase,
    prepareNotice,
    prepareReferral,
    readCase,
    readQueue,
    reassessItem,
    recordCapture,
    recordCustody,
    recordDebrief,
    recordMeeting,
    recordMeetingDecision,
    finishMeetingDecision,
    reopenCase,
    reportFromMail,
    reviewAlert,
    sayDanger,
    takeCase,
    takeNext,
    withdrawAssessment,
    withdrawReferral,
  ],
  subscribers: () => HOTLINE_SUBSCRIBERS,
  timers: ({ house }) => [
    { name: 'hotline.debriefs', every: HOUR, round: () => bySystem(house, forgetDebriefs) },
  ],
  violations: HOTLINE_VIOLATIONS,
  sealed: [
    ...sealedColumns('hotline.item', ['sealed']),
    ...sealedColumns('hotline.trace', ['referrer']),
    ...sealedColumns('hotline.assessment', ['note']),
    ...sealedColumns('hotline.capture', ['sealed']),
    ...sealedColumns('hotline.reassessment', ['reason'], ['item', 'round']),
    ...sealedColumns('hotline.verdict', ['arbitrator_reason']),
    ...sealedColumns('hotline.sample_look', ['note'], ['sample_item']),
    ...sealedColumns('hotline.alert', ['packet']),
    ...sealedColumns('hotline.meeting', ['minutes']),
    ...sealedColumns('hotline.meeting_decision', ['decision']),
    ...sealedColumns('hotline.referral', ['override_reason', 'packet']),
  ],
  kept: KEPT,
  ties: TIES,
  grounds: GROUNDS,
  exposure: exposureInWeek,
  processed: PROCESSED,
})
