import { HOUR } from '@vigie/kernel'
import { defineModule } from '@vigie/platform/house'
import { bySystem } from '@vigie/platform/operation'
import { sealedColumns } from '@vigie/platform/vault'
import { forgetAftercare } from './care/aftercare.ts'
import { listRows } from './categories/list-rows.ts'
import { LISTS } from './categories/lists.ts'
import { sendsAnswers } from './channels/send-answers.ts'
import { takesIn } from './channels/taking-in.ts'
import { KEPT, TIES } from './kept.ts'
import { planRows } from './plans/plan-rows.ts'
import { PLANS } from './plans/plans.ts'
import { PROCESSED } from './processed.ts'
import { addNote } from './verbs/add-note.ts'
import { addQuestion } from './verbs/add-question.ts'
import { answerCaller } from './verbs/answer-caller.ts'
import { approveClosing } from './verbs/approve-closing.ts'
import { askClosing } from './verbs/ask-closing.ts'
import { beginConversation } from './verbs/begin-conversation.ts'
import { beginPlan } from './verbs/begin-plan.ts'
import { beginQuestions } from './verbs/begin-questions.ts'
import { callEmergency } from './verbs/call-emergency.ts'
import { changeQuestion } from './verbs/change-question.ts'
import { correctRecord } from './verbs/correct-record.ts'
import { declineQuestions } from './verbs/decline-questions.ts'
import { endContact } from './verbs/end-contact.ts'
import { endConversation } from './verbs/end-conversation.ts'
import { endException } from './verbs/end-exception.ts'
import { endHours } from './verbs/end-hours.ts'
import { endShift } from './verbs/end-shift.ts'
import { endTask } from './verbs/end-task.ts'
import { giveAnswers } from './verbs/give-answers.ts'
import { givePseudonym } from './verbs/give-pseudonym.ts'
import { handOverConversation } from './verbs/hand-over-conversation.ts'
import { handToHotline } from './verbs/hand-to-hotline.ts'
import { hearExchange } from './verbs/hear-exchange.ts'
import { hint } from './verbs/hint.ts'
import { joinContact } from './verbs/join-contact.ts'
import { leaveConversation } from './verbs/leave-conversation.ts'
import { moveOnward } from './verbs/move-onward.ts'
import { moveQuestion } from './verbs/move-question.ts'
import { noteConsent } from './verbs/note-consent.ts'
import { noteDelivery } from './verbs/note-delivery.ts'
import { noteDispatch } from './verbs/note-dispatch.ts'
import { openCall } from './verbs/open-call.ts'
import { openContact } from './verbs/open-contact.ts'
import { openSupport } from './verbs/open-support.ts'
import { planShift } from './verbs/plan-shift.ts'
import { publishQuestions } from './verbs/publish-questions.ts'
import { rateConversation } from './verbs/rate-conversation.ts'
import { readConversation } from './verbs/read-conversation.ts'
import { readShiftNote } from './verbs/read-shift-note.ts'
import { receiveMessage } from './verbs/receive-message.ts'
import { recordAftercare } from './verbs/record-aftercare.ts'
import { recordContact } from './verbs/record-contact.ts'
import { referOnward } from './verbs/refer-onward.ts'
import { removeQuestion } from './verbs/remove-question.ts'
import { reopenMissed } from './verbs/reopen-missed.ts'
import { reopenSupport } from './verbs/reopen-support.ts'
import { restoreQuestions } from './verbs/restore-questions.ts'
import { seeAlert } from './verbs/see-alert.ts'
import { sendBackClosing } from './verbs/send-back-closing.ts'
import { setAsideContact } from './verbs/set-aside-contact.ts'
import { setAsideMissed } from './verbs/set-aside-missed.ts'
import { setException } from './verbs/set-exception.ts'
import { setHours } from './verbs/set-hours.ts'
import { setTask } from './verbs/set-task.ts'
import { sitAtExtension } from './verbs/sit-at-extension.ts'
import { takeConversation } from './verbs/take-conversation.ts'
import { takeInMessage } from './verbs/take-in-message.ts'
import { takeOverConversation } from './verbs/take-over-conversation.ts'
import { tickStep } from './verbs/tick-step.ts'
import { writeEntry } from './verbs/write-entry.ts'
import { writeShiftNote } from './verbs/write-shift-note.ts'
import { writeToHelpline } from './verbs/write-to-helpline.ts'
import { HELPLINE_VIOLATIONS } from './violations.ts'

/** What a helpline hears, in books of its own. */
export const helpline = defineModule({
  name: 'helpline',
  schema: 'helpline',
  migrations: new URL('migrations/', import.meta.url),
  beside: {
    people: new URL('with-people/', import.meta.url),
    playbook: new URL('with-playbook/', import.meta.url),
  },
  rights: new URL('rights.sql', import.meta.url),
  nouns: [
    'contact',
    'conversation',
    'arrival',
    'handover',
    'dispatch',
    'hours',
    'support',
    'task',
    'closing',
    'onward',
    'shift',
    'shift-note',
    'call',
    'questions',
  ],
  purposes: [{ name: 'help' }],
  subscribers: ({ outside }) => [sendsAnswers(outside)],
  timers: ({ house }) => [
    takesIn(house),
    { name: 'helpline.aftercare', every: HOUR, round: () => bySystem(house, forgetAftercare) },
  ],
  operations: [
    addNote,
    correctRecord,
    endContact,
    openContact,
    recordContact,
    setAsideContact,
    answerCaller,
    beginConversation,
    endConversation,
    handOverConversation,
    handToHotline,
    callEmergency,
    noteDispatch,
    seeAlert,
    leaveConversation,
    hearExchange,
    sitAtExtension,
    openCall,
    rateConversation,
    readConversation,
    takeConversation,
    setAsideMissed,
    reopenMissed,
    takeOverConversation,
    hint,
    writeToHelpline,
    receiveMessage,
    noteDelivery,
    takeInMessage,
    setHours,
    endHours,
    setException,
    endException,
    openSupport,
    joinContact,
    writeEntry,
    givePseudonym,
    setTask,
    endTask,
    askClosing,
    approveClosing,
    sendBackClosing,
    reopenSupport,
    beginPlan,
    tickStep,
    planShift,
    endShift,
    writeShiftNote,
    readShiftNote,
    recordAftercare,
    referOnward,
    noteConsent,
    moveOnward,
    beginQuestions,
    addQuestion,
    changeQuestion,
    moveQuestion,
    removeQuestion,
    publishQuestions,
    declineQuestions,
    restoreQuestions,
    giveAnswers,
  ],
  violations: HELPLINE_VIOLATIONS,
  sealed: [
    ...sealedColumns('helpline.note', ['sealed']),
    ...sealedColumns('helpline.shift_note', ['sealed']),
    ...sealedColumns('helpline.hint', ['sealed']),
    ...sealedColumns('helpline.remark', ['sealed']),
    ...sealedColumns('helpline.answer', ['sealed']),
    ...sealedColumns('helpline.referral_out', ['addresses', 'reason']),
    ...sealedColumns('helpline.dispatch_note', ['said', 'reference']),
    ...sealedColumns('helpline.support_entry', ['sealed']),
    ...sealedColumns('helpline.task', ['sealed']),
    ...sealedColumns('helpline.onward_referral', ['called', 'reach', 'wanted']),
    ...sealedColumns('helpline.onward_consent', ['reason']),
    ...sealedColumns('helpline.pseudonym', ['sealed']),
    ...sealedColumns('helpline.closing_request', ['summary']),
    ...sealedColumns('helpline.closing_ruling', ['remark'], ['request']),
    ...sealedColumns('helpline.way_back', ['reach'], ['conversation']),
    ...sealedColumns('helpline.arrived_text', ['reach', 'said'], ['arrival']),
    ...sealedColumns('helpline.message', ['for_desk']),
    { table: 'helpline.message', row: ['id'], column: 'for_caller', for: 'mailbox' },
  ],
  kept: KEPT,
  ties: TIES,
  processed: PROCESSED,
  standingRows: () => [...listRows(LISTS), ...planRows(PLANS)],
})
