import type { DesignatedKind } from '@vigie/intake/report-kind'
import type { Language } from '@vigie/kernel'
import type { EncryptedMail, SenderCheck } from '@vigie/platform/post'
import type { DispatchRuling } from './channels/next-steps.ts'
import type { ComplaintView } from './complaint.ts'
import type { Decision, Ground } from './decisions.ts'
import type { Earlier } from './earlier/earlier.ts'
import type { Enclosed } from './enclosed.ts'
import type { Climbed } from './ladder/climbed.ts'
import type { LegalGround } from './letter-content.ts'
import type { Outcome } from './outcomes.ts'
import type { PreparedItem } from './prepared-item.ts'
import type { PressSummaryView } from './press-summary.ts'
import type { ProposalView } from './proposal.ts'
import type { Provider } from './provider.ts'
import type { ChannelKind } from './providers/channel-kinds.ts'
import type { CheckOutcome } from './sender-check.ts'
import type { SortOfMail } from './sort-of-mail.ts'
import type { FlaggerStatus } from './status/status.ts'
import type { StrayView } from './stray-reasons.ts'

export const STANDINGS = ['trusted', 'ordinary'] as const
export type Standing = (typeof STANDINGS)[number]

export const NOTIFIERS = ['entity', 'omitted'] as const
export type Notifier = (typeof NOTIFIERS)[number]

export const SOURCES = ['typed', 'reply', 'link'] as const
export type Source = (typeof SOURCES)[number]

export interface DecisionView {
  readonly id: string
  readonly turn: number
  readonly action: Decision
  readonly ground: Ground | null
  readonly redress: boolean
  readonly words: string | null
  readonly source: Source
  readonly reply: string | null
  readonly recordedBy: string | null
  readonly decidedAt: Date
  /** Our complaint about it: Art. 20 DSA. */
  readonly complaint: ComplaintView | null
}

export interface NoticeItemView extends PreparedItem {
  /** The line of this notice; `item` is the item of the case. */
  readonly id: string
  readonly number: number
  /** The notice of before that it cites. */
  readonly earlier: Earlier | null
  /** In the order in which they were made; the last one counts. */
  readonly decisions: readonly DecisionView[]
}

export interface DispatchView {
  readonly id: string
  readonly attempt: number
  readonly channel: ChannelKind
  readonly outcome: Outcome
  readonly messageId: string | null
  readonly proof: string | null
  readonly answer: string | null
  readonly sentBy: string | null
  /** The mail of the server that could not deliver what was sent before. */
  readonly afterBounce: string | null
  readonly at: Date
  readonly ruling: DispatchRuling | null
}

/** What the domain of a reply's sender publishes, held against it. */
export interface SenderCheckView extends Omit<SenderCheck, 'outcome'> {
  readonly outcome: CheckOutcome
  readonly checkedAt: Date
}

export interface ReplyView {
  readonly id: string
  readonly messageId: string
  readonly from: string
  readonly subject: string
  readonly text: string
  /** What looks like an answer and could not be read beyond doubt: for a person. */
  readonly unread: readonly string[]
  readonly sort: SortOfMail
  /** Whether the provider's domain sent it; null while nobody checked, and for what nobody checks. */
  readonly sender: SenderCheckView | null
  /** It waits for somebody to read it. */
  readonly isOpen: boolean
  /** What was enclosed, told and never opened. */
  readonly enclosed: readonly Enclosed[]
  /** What of it Vigie has no key for; null where its words can be read. */
  readonly encrypted: EncryptedMail | null
  readonly receivedAt: Date
}

export interface ReminderView {
  readonly rung: number
  readonly ladder: string
  readonly step: string
  readonly messageId: string | null
  readonly at: Date
  /** What became of its letter so far; null when there is no letter or it has not left yet. */
  readonly outcome: Outcome | null
}

export const PAGE_ENDS = ['by-hand', 'address-changed'] as const
export type PageEnd = (typeof PAGE_ENDS)[number]

/** The page to which the link in our letter leads. */
export interface AnswerPageView {
  readonly serial: number
  readonly openedAt: Date
  readonly ended: { readonly reason: PageEnd; readonly by: string; readonly at: Date } | null
}

export interface Acknowledgement {
  readonly source: Source
  readonly reply: string | null
  readonly recordedBy: string | null
  readonly theirReference: string | null
  readonly at: Date
}

export interface NoticeView extends Climbed {
  readonly id: string
  readonly reference: string
  readonly case: string
  readonly provider: Provider
  readonly service: { readonly id: string; readonly name: string } | null
  readonly kind: DesignatedKind
  /** As it leaves or left: what lost its mark is an ordinary one. */
  readonly standing: Standing
  readonly unmarked: { readonly by: string; readonly at: Date } | null
  readonly status: FlaggerStatus
  readonly notifier: Notifier
  readonly language: Language
  /** Its time had come: what it said can be opened no more. */
  readonly isDestroyed: boolean
  readonly explanation: string
  readonly legalGrounds: readonly LegalGround[]
  readonly goodFaithVersion: string
  readonly textVersion: string | null
  readonly rule: string
  /** About private communication, which the DSA does not reach: its letter cites none of its articles. */
  readonly isOutsideAct: boolean
  readonly rulesVersion: string
  readonly overrideReason: string | null
  readonly preparedBy: string
  readonly preparedAt: Date
  readonly items: readonly NoticeItemView[]
  readonly approval: { readonly by: string; readonly at: Date } | null
  readonly withdrawal: { readonly by: string; readonly at: Date } | null
  readonly dispatches: readonly DispatchView[]
  readonly acknowledgement: Acknowledgement | null
  readonly replies: readonly ReplyView[]
  readonly proposals: readonly ProposalView[]
  /** Mail that speaks of it and waits for a person: nobody knows yet whether it answers. */
  readonly strays: readonly StrayView[]
  readonly reminders: readonly ReminderView[]
  /** In the order in which they were opened; only the last can be open. */
  readonly pressSummaries: readonly PressSummaryView[]
  readonly answerPages: readonly AnswerPageView[]
  /** That somebody is still looking at an item, as pressed on such a page. */
  readonly looking: readonly { readonly number: number; readonly at: Date }[]
}

export const sendingOf = (notice: Pick<NoticeView, 'dispatches'>): DispatchView | null =>
  notice.dispatches.findLast((dispatch) => dispatch.outcome === 'sent') ?? null

/** The mail of a server that could not deliver what was sent last; null where none came, or the provider has it after all. */
export const bounceOf = (notice: NoticeView): ReplyView | null => {
  const sending = sendingOf(notice)
  if (sending === null || notice.acknowledgement !== null) return null
  const answered = notice.dispatches.flatMap(({ outcome, afterBounce }) =>
    outcome === 'sent' ? [afterBounce] : [],
  )
  return (
    notice.replies.findLast(
      ({ id, sort, receivedAt }) => sort === 'bounce' && receivedAt >= sending.at && !answered.includes(id),
    ) ?? null
  )
}

export const undecidedItems = (notice: NoticeView): readonly NoticeItemView[] =>
  notice.items.filter((item) => item.decisions.length === 0)

/** How far a notice has come: a question asked of the rows, never a column. */
export const STAGES = [
  'waiting',
  'withdrawn',
  'approved',
  'failed',
  'sent',
  'acknowledged',
  'decided',
] as const
export type Stage = (typeof STAGES)[number]

/** What a stage follows from. */
interface Found {
  readonly withdrawn: boolean
  readonly approved: boolean
  readonly sent: boolean
  readonly acknowledged: boolean
  readonly undecided: number
  readonly lastOutcome: string | null
  /** What was sent last came back. */
  readonly bounced: boolean
}

export const stageFrom = (found: Found): Stage => {
  if (found.withdrawn) return 'withdrawn'
  if (!found.approved) return 'waiting'
  if (!found.sent)
    return found.lastOutcome === 'failed' || found.lastOutcome === 'unknown' ? 'failed' : 'approved'
  if (found.undecided === 0) return 'decided'
  if (found.bounced && !found.acknowledged) return 'failed'
  return found.acknowledged ? 'acknowledged' : 'sent'
}

export const stageOf = (notice: NoticeView): Stage =>
  stageFrom({
    withdrawn: notice.withdrawal !== null,
    approved: notice.approval !== null,
    sent: sendingOf(notice) !== null,
    acknowledged: notice.acknowledgement !== null,
    undecided: undecidedItems(notice).length,
    lastOutcome: notice.dispatches.at(-1)?.outcome ?? null,
    bounced: bounceOf(notice) !== null,
  })
