import { defineModule } from '@vigie/platform/house'
import { bySystem } from '@vigie/platform/operation'
import { sealedColumns } from '@vigie/platform/vault'
import { ASKING_ABOUT_CHANGES } from './changes/ask-about-change.ts'
import { askPlatform } from './channels/ask-platform.ts'
import { dispatchByChannel, dispatchByMail } from './channels/dispatch-by-channel.ts'
import { checkReplies } from './check-replies.ts'
import { FACTS } from './facts.ts'
import { KEPT } from './kept.ts'
import { contactByMail } from './ladder/second-contact-by-mail.ts'
import { complainByMail, complainOverProtocol } from './ladder/send-complaint.ts'
import { startingLetter } from './letter-versions.ts'
import { PROCESSED } from './processed.ts'
import { receiveReply } from './receive-reply.ts'
import { remindByMail } from './remind-by-mail.ts'
import { runClocks } from './run-clocks.ts'
import { declareStatus } from './status/declare-status.ts'
import { takesPressed } from './take-pressed.ts'
import { tellPressed } from './tell-pressed.ts'
import { addProvider } from './verbs/add-provider.ts'
import { answerByLink } from './verbs/answer-by-link.ts'
import { approveComplaint } from './verbs/approve-complaint.ts'
import { approveNotice } from './verbs/approve-notice.ts'
import { bringDispute } from './verbs/bring-dispute.ts'
import { checkDirectoryEntry } from './verbs/check-directory-entry.ts'
import { checkRelation } from './verbs/check-relation.ts'
import { closeStrayMail } from './verbs/close-stray-mail.ts'
import { complainToCoordinator } from './verbs/complain-to-coordinator.ts'
import { confirmAnswer } from './verbs/confirm-answer.ts'
import { confirmProviderAddress } from './verbs/confirm-provider-address.ts'
import { confirmStatus } from './verbs/confirm-status.ts'
import { contactAgain } from './verbs/contact-again.ts'
import { correctAnswer } from './verbs/correct-answer.ts'
import { decideChange } from './verbs/decide-change.ts'
import { declineProviderAddress } from './verbs/decline-provider-address.ts'
import { declineStatus } from './verbs/decline-status.ts'
import { dispatchByForm } from './verbs/dispatch-by-form.ts'
import { endAnswerPage } from './verbs/end-answer-page.ts'
import { endChannel } from './verbs/end-channel.ts'
import { endContactPoint } from './verbs/end-contact-point.ts'
import { enterIndependenceStatement } from './verbs/enter-independence-statement.ts'
import { fileStrayMail } from './verbs/file-stray-mail.ts'
import { giveUpSending } from './verbs/give-up-sending.ts'
import { importProviders } from './verbs/import-providers.ts'
import { lodgeComplaint } from './verbs/lodge-complaint.ts'
import { markReplyRead } from './verbs/mark-reply-read.ts'
import { noteArea } from './verbs/note-area.ts'
import { noteArrival } from './verbs/note-arrival.ts'
import { noteAward } from './verbs/note-award.ts'
import { noteChange } from './verbs/note-change.ts'
import { noteContactPoint } from './verbs/note-contact-point.ts'
import { noteProvider } from './verbs/note-provider.ts'
import { noteRelation } from './verbs/note-relation.ts'
import { noteService } from './verbs/note-service.ts'
import { noteStatusEnd } from './verbs/note-status-end.ts'
import { noteSuspension } from './verbs/note-suspension.ts'
import { noteSuspensionEnd } from './verbs/note-suspension-end.ts'
import { proposeChannel } from './verbs/propose-channel.ts'
import { proposeYear } from './verbs/propose-year.ts'
import { publishYear } from './verbs/publish-year.ts'
import { readNotice } from './verbs/read-notice.ts'
import { recordAcknowledgement } from './verbs/record-acknowledgement.ts'
import { recordComplaintOutcome } from './verbs/record-complaint-outcome.ts'
import { recordCoordinatorAnswer } from './verbs/record-coordinator-answer.ts'
import { recordDecision } from './verbs/record-decision.ts'
import { recordDisputeOutcome } from './verbs/record-dispute-outcome.ts'
import { recordTelling } from './verbs/record-telling.ts'
import { retryDispatch } from './verbs/retry-dispatch.ts'
import { sendAsOrdinary } from './verbs/send-as-ordinary.ts'
import { sendByMail } from './verbs/send-by-mail.ts'
import { takeShippedProviders } from './verbs/take-shipped-providers.ts'
import { withdrawComplaint } from './verbs/withdraw-complaint.ts'
import { withdrawIndependenceStatement } from './verbs/withdraw-independence-statement.ts'
import { withdrawNotice } from './verbs/withdraw-notice.ts'
import { writeComplaint } from './verbs/write-complaint.ts'
import { writeNarrative } from './verbs/write-narrative.ts'
import { NOTICES_VIOLATIONS } from './violations.ts'

const MINUTE = 60_000

/** Providers, the notices that they are sent, and what they answer. */
export const notices = defineModule({
  name: 'notices',
  schema: 'notices',
  migrations: new URL('migrations/', import.meta.url),
  rights: new URL('rights.sql', import.meta.url),
  standingRows: () => [startingLetter()],
  nouns: ['notice', 'notice-item', 'provider'],
  purposes: [{ name: 'send' }, { name: 'follow-up' }],
  operations: [
    addProvider,
    answerByLink,
    approveNotice,
    checkDirectoryEntry,
    checkRelation,
    closeStrayMail,
    confirmAnswer,
    confirmProviderAddress,
    correctAnswer,
    confirmStatus,
    decideChange,
    declineProviderAddress,
    declineStatus,
    dispatchByForm,
    endAnswerPage,
    endChannel,
    endContactPoint,
    enterIndependenceStatement,
    fileStrayMail,
    importProviders,
    markReplyRead,
    noteArea,
    noteAward,
    noteChange,
    noteContactPoint,
    noteProvider,
    noteRelation,
    noteService,
    noteStatusEnd,
    noteSuspension,
    noteSuspensionEnd,
    proposeChannel,
    proposeYear,
    publishYear,
    giveUpSending,
    noteArrival,
    sendByMail,
    readNotice,
    recordAcknowledgement,
    lodgeComplaint,
    recordComplaintOutcome,
    contactAgain,
    writeComplaint,
    approveComplaint,
    withdrawComplaint,
    bringDispute,
    recordDisputeOutcome,
    complainToCoordinator,
    recordCoordinatorAnswer,
    recordDecision,
    recordTelling,
    retryDispatch,
    sendAsOrdinary,
    takeShippedProviders,
    withdrawIndependenceStatement,
    withdrawNotice,
    writeNarrative,
  ],
  subscribers: ({ house, outside, post, checkSender }) => [
    ...dispatchByMail(post),
    ...dispatchByChannel({ house, outside }),
    askPlatform({ house, outside }),
    remindByMail(post),
    contactByMail(post),
    complainByMail(post),
    complainOverProtocol({ house, outside }),
    checkReplies(checkSender),
    takesPressed,
    tellPressed(post),
    ...ASKING_ABOUT_CHANGES,
  ],
  announcedByThePublic: [FACTS.pressed],
  timers: ({ house }) => [
    { name: 'notices.clocks', every: MINUTE, round: () => bySystem(house, runClocks) },
    { name: 'notices.declared-status', every: MINUTE, round: () => bySystem(house, declareStatus) },
  ],
  mailboxes: [
    {
      name: 'notices.answers-of-providers',
      // What answers no notice is kept as well, for a person to file.
      take: async (desk, mail) => {
        await receiveReply(desk, mail)
        return true
      },
    },
  ],
  violations: NOTICES_VIOLATIONS,
  sealed: [
    ...sealedColumns('notices.notice', ['explanation', 'override_reason']),
    ...sealedColumns('notices.notice_item', ['address', 'object_reference']),
    ...sealedColumns('notices.dispatch', ['proof']),
    ...sealedColumns('notices.reply', ['sealed']),
    ...sealedColumns('notices.stray_mail', ['sealed']),
    ...sealedColumns('notices.decision', ['words']),
    ...sealedColumns('notices.page_answer', ['words']),
    ...sealedColumns('notices.answer_proposal', ['sentence']),
    { table: 'notices.answer_page', row: ['notice', 'serial'], column: 'shown', for: 'mailbox' },
    ...sealedColumns('notices.press_summary', ['proof'], ['notice', 'turn']),
    ...sealedColumns('notices.reminder_dispatch', ['proof'], ['notice', 'rung', 'attempt']),
    ...sealedColumns('notices.second_contact', ['words'], ['notice', 'turn']),
    ...sealedColumns('notices.second_contact_dispatch', ['proof'], ['notice', 'turn', 'attempt']),
    ...sealedColumns('notices.complaint_letter', ['words'], ['notice', 'turn']),
    ...sealedColumns('notices.complaint_letter_dispatch', ['proof'], ['notice', 'turn', 'attempt']),
    ...sealedColumns('notices.coordinator_complaint', ['words'], ['notice']),
  ],
  kept: KEPT,
  processed: PROCESSED,
})
