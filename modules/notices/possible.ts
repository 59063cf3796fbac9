import { type Actor, type AnyOperation, type Possible, possible } from '@vigie/platform/operation'
import {
  mayApproveComplaint,
  mayApproveNotice,
  mayComplainToCoordinator,
  mayContactAgain,
  mayDispatchByForm,
  mayEndAnswerPage,
  mayNoteArrival,
  mayRecordAcknowledgement,
  mayRecordCoordinatorAnswer,
  mayRecordDecision,
  mayRetryDispatch,
  maySayWhatIsNext,
  maySendAsOrdinary,
  maySendByMail,
  mayWithdrawComplaint,
  mayWithdrawNotice,
  mayWriteComplaint,
} from './may.ts'
import type { NoticeView } from './notice.ts'
import type { RefusalWord } from './refusals.ts'
import { approveComplaint } from './verbs/approve-complaint.ts'
import { approveNotice } from './verbs/approve-notice.ts'
import { complainToCoordinator } from './verbs/complain-to-coordinator.ts'
import { contactAgain } from './verbs/contact-again.ts'
import { dispatchByForm } from './verbs/dispatch-by-form.ts'
import { endAnswerPage } from './verbs/end-answer-page.ts'
import { giveUpSending } from './verbs/give-up-sending.ts'
import { noteArrival } from './verbs/note-arrival.ts'
import { recordAcknowledgement } from './verbs/record-acknowledgement.ts'
import { recordCoordinatorAnswer } from './verbs/record-coordinator-answer.ts'
import { recordDecision } from './verbs/record-decision.ts'
import { retryDispatch } from './verbs/retry-dispatch.ts'
import { sendAsOrdinary } from './verbs/send-as-ordinary.ts'
import { sendByMail } from './verbs/send-by-mail.ts'
import { withdrawComplaint } from './verbs/withdraw-complaint.ts'
import { withdrawNotice } from './verbs/withdraw-notice.ts'
import { writeComplaint } from './verbs/write-complaint.ts'

type Rule = readonly [
  verb: Pick<AnyOperation, 'name' | 'on' | 'who' | 'vetted'>,
  why: (actor: Actor, notice: NoticeView, now: Date) => RefusalWord | null,
]

const RULES: readonly Rule[] = [
  [approveNotice, mayApproveNotice],
  [withdrawNotice, mayWithdrawNotice],
  [dispatchByForm, mayDispatchByForm],
  [retryDispatch, mayRetryDispatch],
  [sendByMail, maySendByMail],
  [noteArrival, mayNoteArrival],
  [giveUpSending, maySayWhatIsNext],
  [sendAsOrdinary, maySendAsOrdinary],
  [recordAcknowledgement, mayRecordAcknowledgement],
  [recordDecision, mayRecordDecision],
  [endAnswerPage, mayEndAnswerPage],
  [contactAgain, mayContactAgain],
  [writeComplaint, mayWriteComplaint],
  [approveComplaint, mayApproveComplaint],
  [withdrawComplaint, mayWithdrawComplaint],
  [complainToCoordinator, mayComplainToCoordinator],
  [recordCoordinatorAnswer, mayRecordCoordinatorAnswer],
]

/** The verbs of which is said beforehand whether they can be done with a notice. */
export const NOTICE_ACTS: readonly Pick<AnyOperation, 'name' | 'on'>[] = RULES.map(([verb]) => verb)

/** Everything that can be done with a notice, with the reason of whatever cannot be done now. */
export const possibleWithNotice = (
  actor: Actor,
  notice: NoticeView,
  isVetted: boolean,
  now: Date,
): Possible<RefusalWord>[] =>
  RULES.map(([verb, why]) => possible(actor, verb, () => why(actor, notice, now), isVetted))
