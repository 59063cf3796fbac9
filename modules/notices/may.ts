import { type Actor, personOf } from '@vigie/platform/operation'
import { nextStepOf } from './channels/next-step.ts'
import { complaintState } from './complaint.ts'
import { isKeptOnline } from './decisions.ts'
import { isOnItsWay } from './ladder/complaint-letter.ts'
import { followedOf, nextFollowUp } from './ladder/ladder.ts'
import {
  bounceOf,
  type DecisionView,
  type NoticeItemView,
  type NoticeView,
  sendingOf,
  stageOf,
  undecidedItems,
} from './notice.ts'
import type { ProposalView } from './proposal.ts'
import type { RefusalWord } from './refusals.ts'
import { RULE_OUTSIDE_THE_ACT } from './rule-outside-the-act.ts'
import { mayCarryMark } from './status/status.ts'

/** Why this actor may not do something with a notice now; null when they may. */
type Why = RefusalWord | null

const desk = ['analyst', 'coordinator'] as const
const policy = ['policy-officer', 'coordinator'] as const

/** Who may do what with providers and notices. */
export const may = {
  addProvider: desk,
  /** Somebody else than who proposed it. */
  ruleOnProviderAddress: desk,
  keepDirectory: desk,
  readNotice: desk,
  /** A second analyst. */
  approveNotice: ['analyst'],
  withdrawNotice: desk,
  dispatchByForm: desk,
  retryDispatch: desk,
  recordAcknowledgement: desk,
  recordDecision: desk,
  lodgeComplaint: desk,
  recordComplaintOutcome: desk,
  contactAgain: desk,
  writeComplaint: desk,
  /** A second person, never whoever wrote it. */
  approveComplaint: desk,
  withdrawComplaint: desk,
  bringDispute: desk,
  complainToCoordinator: ['coordinator'],
  fileStrayMail: desk,
  closeStrayMail: desk,
  markReplyRead: desk,
  ruleOnAnswer: desk,
  answerByLink: ['anyone'],
  endAnswerPage: desk,
  keepAccount: policy,
  readStatus: ['analyst', 'coordinator', 'policy-officer'],
  keepStatus: policy,
  /** Somebody else than who noted it. */
  ruleOnStatus: policy,
  sendAsOrdinary: desk,
  keepChanges: policy,
  readRelations: ['analyst', 'coordinator', 'policy-officer'],
  keepRelations: policy,
} as const

const wantsUnruled = (notice: NoticeView): Why =>
  stageOf(notice) === 'waiting' ? null : 'notice-already-ruled'

/** A second person, never whoever prepared it. */
export const mayApproveNotice = (actor: Actor, notice: NoticeView): Why =>
  notice.preparedBy === personOf(actor) ? 'you-prepared-this' : wantsUnruled(notice)

/** Only what was prepared with the mark, has not left, and may not carry it today: Art. 22(6) DSA. */
export const maySendAsOrdinary = (_actor: Actor, notice: NoticeView): Why => {
  if (sendingOf(notice)) return 'notice-already-sent'
  if (notice.withdrawal) return 'notice-already-ruled'
  if (notice.standing !== 'trusted') return 'notice-is-ordinary'
  return mayCarryMark(notice.status, notice.kind) ? 'mark-may-stay' : null
}

export const mayWithdrawNotice = (_actor: Actor, notice: NoticeView): Why => wantsUnruled(notice)

/** A mailbox that refuses for good is a reason to use the form that the provider has beside it. */
export const mayDispatchByForm = (_actor: Actor, notice: NoticeView): Why => {
  if (sendingOf(notice) && bounceOf(notice) === null) return 'notice-already-sent'
  if (!notice.approval) return 'notice-not-approved'
  const { channel, formPlace } = notice.provider
  return formPlace !== null && (channel === 'form' || stageOf(notice) === 'failed')
    ? null
    : 'provider-has-no-form'
}

export const mayRetryDispatch = (_actor: Actor, notice: NoticeView): Why =>
  stageOf(notice) === 'failed' && [null, 'again'].includes(nextStepOf(notice))
    ? null
    : 'nothing-to-send-again'

/** What comes next is said once of an attempt that did not succeed. */
export const maySayWhatIsNext = (_actor: Actor, { dispatches }: NoticeView): Why => {
  const last = dispatches.at(-1)
  const isOver = last?.outcome === 'failed' || last?.outcome === 'unknown'
  return isOver && last?.ruling === null ? null : 'nothing-to-send-again'
}

/** Of a notice that certainly did not leave nobody says that it arrived. */
export const mayNoteArrival = (actor: Actor, notice: NoticeView): Why =>
  maySayWhatIsNext(actor, notice) ??
  (notice.dispatches.at(-1)?.outcome === 'unknown' ? null : 'nothing-to-send-again')

/** The mailbox of a provider is the other way out of its own interface. */
export const maySendByMail = (actor: Actor, notice: NoticeView): Why => {
  if (notice.provider.mailbox === null || notice.provider.channel !== 'mail')
    return 'provider-without-mailbox'
  if (notice.dispatches.at(-1)?.channel === 'mail') return 'nothing-to-send-again'
  return maySayWhatIsNext(actor, notice)
}

export const mayRecordDecision = (_actor: Actor, notice: NoticeView): Why =>
  sendingOf(notice) ? null : 'notice-not-sent'

export const mayRecordAcknowledgement = (actor: Actor, notice: NoticeView): Why =>
  mayRecordDecision(actor, notice) ?? (notice.acknowledgement ? 'notice-already-acknowledged' : null)

/** A proposal is ruled on once, and not where somebody has read the reply and recorded what it says. */
export const mayRuleOnAnswer = (
  _actor: Actor,
  { ruling }: ProposalView,
  { isOpen }: { readonly isOpen: boolean },
): Why => {
  if (ruling !== null) return 'answer-already-ruled'
  return isOpen ? null : 'reply-already-read'
}

/** Only a page that is open can be ended. */
export const mayEndAnswerPage = (_actor: Actor, { answerPages }: NoticeView): Why =>
  answerPages.at(-1)?.ended === null ? null : 'no-answer-page'

/** What was decided last of an item may be complained of where it left the item there, once: Art. 20(1) DSA. */
export const mayComplainOf = ({ decisions }: NoticeItemView): Why => {
  const last = decisions.at(-1)
  if (last === undefined || !isKeptOnline(last.action)) return 'nothing-to-complain-about'
  return last.complaint === null ? null : 'complaint-already-lodged'
}

/** The decision whose complaint waits for its outcome, the latest first. */
export const openComplaintOf = ({ decisions }: NoticeItemView): DecisionView | undefined =>
  decisions.findLast(({ complaint }) => complaint !== null && complaint.outcome === null)

/** Somebody else at the provider is told once the reminders did not help, while something is undecided. */
export const mayContactAgain = (actor: Actor, notice: NoticeView): Why => {
  const unsent = mayRecordDecision(actor, notice)
  if (unsent !== null) return unsent
  if (undecidedItems(notice).length === 0) return 'nothing-undecided'
  return notice.reminders.length === 0 ? 'not-reminded-yet' : null
}
const isPlatform = ({ provider }: NoticeView): boolean => provider.roles.includes('platform')
/** Art. 20(1) DSA: to an online platform, about what leaves an item there; one complaint at a time is on its way. */
export const mayWriteComplaint = (actor: Actor, notice: NoticeView): Why => {
  const unsent = mayRecordDecision(actor, notice)
  if (unsent !== null) return unsent
  if (!isPlatform(notice) || notice.rule === RULE_OUTSIDE_THE_ACT) return 'not-an-online-platform'
  if (notice.complaintLetters.some(isOnItsWay)) return 'complaint-on-its-way'
  return notice.items.some((item) => mayComplainOf(item) === null) ? null : 'nothing-to-complain-about'
}
const waitingLetter = ({ complaintLetters }: NoticeView) => {
  const last = complaintLetters.at(-1)
  return last?.ruling === null ? last : undefined
}
export const mayApproveComplaint = (actor: Actor, notice: NoticeView): Why => {
  const waiting = waitingLetter(notice)
  if (waiting === undefined) return 'no-complaint-waits'
  return waiting.by === personOf(actor) ? 'you-wrote-this' : null
}
export const mayWithdrawComplaint = (_actor: Actor, notice: NoticeView): Why =>
  waitingLetter(notice) === undefined ? 'no-complaint-waits' : null
/** Art. 21(1) DSA: of an online platform, once our complaint did not help or was left without an answer. */
export const mayBringDispute = (notice: NoticeView, item: NoticeItemView, now: Date): Why => {
  if (!isPlatform(notice)) return 'not-an-online-platform'
  const complaint = item.decisions.at(-1)?.complaint ?? null
  if (complaint === null || complaint.outcome?.word === 'reversed') return 'complain-first'
  if (complaint.dispute !== null) return 'dispute-already-brought'
  return complaintState(complaint, now) === 'lodged' ? 'complaint-still-open' : null
}
/** The decision whose dispute waits for its outcome, the latest first. */
export const openDisputeOf = ({ decisions }: NoticeItemView): DecisionView | undefined =>
  decisions.findLast(({ complaint }) => complaint?.dispute != null && complaint.dispute.outcome === null)
/** Art. 53 DSA: once, where the provider was silent for long or left an item there. */
export const mayComplainToCoordinator = (actor: Actor, notice: NoticeView, now: Date): Why => {
  const unsent = mayRecordDecision(actor, notice)
  if (unsent !== null) return unsent
  if (notice.coordinatorComplaint !== null) return 'coordinator-already-told'
  const next = nextFollowUp(followedOf(notice), now)
  if (next === null) return 'nothing-to-complain-about'
  return next.step === 'reminder' ? 'not-reminded-yet' : null
}
export const mayRecordCoordinatorAnswer = (_actor: Actor, { coordinatorComplaint }: NoticeView): Why => {
  if (coordinatorComplaint === null) return 'no-coordinator-complaint'
  return coordinatorComplaint.answer === null ? null : 'coordinator-already-answered'
}

/** Of whose change of role somebody is asked whether the authority has to know it: BIPT decision of 22 December 2025, § 43. */
export const ROLE_TO_TELL_OF = 'coordinator'
