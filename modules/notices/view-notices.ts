import { DESIGNATED_KINDS } from '@vigie/intake/report-kind'
import { LANGUAGES, wordOf } from '@vigie/kernel'
import type { Desk } from '@vigie/platform/operation'
import { selectPageAnswers, selectPages } from './answer-page-rows.ts'
import {
  type DecisionRow,
  selectAcknowledgements,
  selectDecisions,
  selectReplies,
  selectStrayMailsNaming,
} from './answer-rows.ts'
import { selectDispatchRulings } from './channels/report-rows.ts'
import { type DispatchRulingRow, viewDispatchRuling } from './channels/view-dispatch-ruling.ts'
import { type ComplaintRow, selectComplaints } from './complaint-rows.ts'
import { DECISIONS, GROUNDS } from './decisions.ts'
import { type DispatchRow, selectDispatches } from './dispatch-rows.ts'
import { type EarlierRow, selectEarlier } from './earlier/earlier-rows.ts'
import { viewEarlier } from './earlier/view-earlier.ts'
import { findAddressees } from './find-addressees.ts'
import { FOUND_BY } from './found-by.ts'
import { type DisputeRow, selectDisputes } from './ladder/ladder-rows.ts'
import { readLadder } from './ladder/read-ladder.ts'
import { readLegalGrounds } from './legal-grounds.ts'
import {
  type DecisionView,
  type DispatchView,
  NOTIFIERS,
  type NoticeItemView,
  type NoticeView,
  SOURCES,
  STANDINGS,
} from './notice.ts'
import {
  type NoticeItemRow,
  type NoticeRow,
  selectApprovals,
  selectItems,
  selectWithdrawals,
} from './notice-rows.ts'
import { OUTCOMES } from './outcomes.ts'
import { selectPressSummaries } from './press-summary-rows.ts'
import { selectProposals } from './proposal-rows.ts'
import { CHANNEL_KINDS } from './providers/channel-kinds.ts'
import { type Reader, type Reading, readerOf } from './reading.ts'
import { selectReminderDispatches, selectReminders } from './reminder-rows.ts'
import { selectSenderChecks } from './sender-check-rows.ts'
import { getStatus } from './status/get-status.ts'
import { selectUnmarkings } from './status/status-rows.ts'
import { viewLooking, viewPage, viewPressSummary } from './view-answer-page.ts'
import { viewComplaint } from './view-complaint.ts'
import { viewProposal } from './view-proposals.ts'
import { viewAcknowledgement, viewReminder } from './view-reminders.ts'
import { viewReply, viewStray } from './view-replies.ts'

const viewDecision = (
  reader: Reader,
  row: DecisionRow,
  { complaints, disputes }: Pick<Decided, 'complaints' | 'disputes'>,
): DecisionView => ({
  id: row.id,
  turn: row.turn,
  action: wordOf(DECISIONS, row.action),
  ground: row.ground === null ? null : wordOf(GROUNDS, row.ground),
  redress: row.redress,
  words: reader.maybe('words', row.id, row.words),
  source: wordOf(SOURCES, row.source),
  reply: row.reply,
  recordedBy: row.recorded_by,
  decidedAt: row.decided_at,
  complaint: viewComplaint(
    complaints.find(({ decision }) => decision === row.id),
    disputes.find(({ complaint }) => complaint === row.id),
  ),
})

interface Decided {
  readonly earlier: readonly EarlierRow[]
  readonly decisions: readonly DecisionRow[]
  readonly complaints: readonly ComplaintRow[]
  readonly disputes: readonly DisputeRow[]
}

const viewItem = (
  reader: Reader,
  row: NoticeItemRow,
  { decisions, earlier, ...after }: Decided,
): NoticeItemView => ({
  id: row.id,
  number: row.number,
  item: row.item,
  verdict: row.verdict,
  isInsideArea: row.area === 'inside',
  address: reader.text('address', row.id, row.address),
  objectReference: reader.maybe('objectReference', row.id, row.object_reference),
  foundBy: wordOf(FOUND_BY, row.found_by),
  isSeen: row.seen,
  observedAt: row.observed_at,
  article: row.article,
  nature: row.nature,
  ageBand: row.age_band,
  act: row.act,
  media: row.media,
  earlier: viewEarlier(earlier.find((one) => one.notice_item === row.id)),
  decisions: decisions
    .filter((decision) => decision.notice_item === row.id)
    .map((decision) => viewDecision(reader, decision, after)),
})

const viewDispatch = (
  reader: Reader,
  row: DispatchRow,
  rulings: readonly DispatchRulingRow[],
): DispatchView => ({
  id: row.id,
  attempt: row.attempt,
  channel: wordOf(CHANNEL_KINDS, row.channel),
  outcome: wordOf(OUTCOMES, row.outcome),
  messageId: row.message_id,
  proof: reader.maybe('proof', row.id, row.proof),
  answer: row.answer,
  sentBy: row.sent_by,
  afterBounce: row.after_bounce,
  at: row.at,
  ruling: viewDispatchRuling(
    rulings.find(({ notice, attempt }) => notice === row.notice && attempt === row.attempt),
  ),
})

const ofNotice = <Row extends { notice: string }>(rows: readonly Row[], notice: NoticeRow): Row[] =>
  rows.filter((row) => row.notice === notice.id)

/** Puts everything about these notices together. */
export const viewNotices = async (
  desk: Desk,
  notices: readonly NoticeRow[],
  reading: Reading,
): Promise<NoticeView[]> => {
  if (notices.length === 0) return []
  const { db } = desk
  const reader = readerOf(desk, reading)
  const ids = notices.map((notice) => notice.id)
  const findItems = async () => {
    const [items, earlier] = await Promise.all([selectItems(db, ids), selectEarlier(db, ids)])
    const decisions = await selectDecisions(
      db,
      items.map((item) => item.id),
    )
    const all = decisions.map((decision) => decision.id)
    const complaints = await selectComplaints(db, all)
    const disputes = complaints.length === 0 ? [] : await selectDisputes(db, all)
    return { items, decided: { earlier, decisions, complaints, disputes } }
  }
  const [
    addresseeOf,
    { items, decided },
    approvals,
    withdrawals,
    dispatches,
    dispatchRulings,
    acknowledgements,
    replies,
    reminders,
    reminderDispatches,
    strays,
    senders,
    pages,
    presses,
    proposals,
    summaries,
    unmarkings,
    climbedOf,
    status,
  ] = await Promise.all([
    findAddressees(db, notices),
    findItems(),
    selectApprovals(db, ids),
    selectWithdrawals(db, ids),
    selectDispatches(db, ids),
    selectDispatchRulings(db, ids),
    selectAcknowledgements(db, ids),
    selectReplies(db, ids, reading === 'opened'),
    selectReminders(db, ids),
    selectReminderDispatches(db, ids),
    selectStrayMailsNaming(db, ids),
    selectSenderChecks(db, ids),
    selectPages(db, ids),
    selectPageAnswers(db, ids),
    selectProposals(db, ids),
    selectPressSummaries(db, ids),
    selectUnmarkings(db, ids),
    readLadder(db, ids, reader),
    getStatus(desk),
  ])
  return Promise.all(
    notices.map(async (notice): Promise<NoticeView> => {
      const [approval] = ofNotice(approvals, notice)
      const [withdrawal] = ofNotice(withdrawals, notice)
      const [unmarking] = ofNotice(unmarkings, notice)
      return {
        id: notice.id,
        reference: notice.reference,
        case: notice.case,
        ...addresseeOf(notice),
        kind: wordOf(DESIGNATED_KINDS, notice.kind),
        standing: unmarking ? 'ordinary' : wordOf(STANDINGS, notice.standing),
        unmarked: unmarking ? { by: unmarking.unmarked_by, at: unmarking.unmarked_at } : null,
        status,
        notifier: wordOf(NOTIFIERS, notice.notifier),
        language: wordOf(LANGUAGES, notice.language),
        isDestroyed: notice.explanation.length === 0,
        explanation: reader.text('explanation', notice.id, notice.explanation),
        legalGrounds: readLegalGrounds(notice.legal_grounds),
        goodFaithVersion: notice.good_faith_version,
        textVersion: notice.text_version,
        rule: notice.rule,
        isOutsideAct: notice.outside_act,
        rulesVersion: notice.rules_version,
        overrideReason: reader.maybe('overrideReason', notice.id, notice.override_reason),
        preparedBy: notice.prepared_by,
        preparedAt: notice.prepared_at,
        items: ofNotice(items, notice).map((item) => viewItem(reader, item, decided)),
        approval: approval ? { by: approval.approved_by, at: approval.approved_at } : null,
        withdrawal: withdrawal ? { by: withdrawal.withdrawn_by, at: withdrawal.withdrawn_at } : null,
        dispatches: ofNotice(dispatches, notice).map((dispatch) =>
          viewDispatch(reader, dispatch, dispatchRulings),
        ),
        acknowledgement: ofNotice(acknowledgements, notice).map(viewAcknowledgement)[0] ?? null,
        replies: await Promise.all(
          ofNotice(replies, notice).map((reply) =>
            viewReply(reply, notice.reference, {
              bytes: reader.bytes('reply', reply.id, reply.sealed),
              sender: senders.get(reply.id) ?? null,
            }),
          ),
        ),
        proposals: ofNotice(proposals, notice).map((row) =>
          viewProposal(row, reader.text('proposedSentence', row.id, row.sentence)),
        ),
        strays: ofNotice(strays, notice).map(viewStray),
        reminders: ofNotice(reminders, notice).map((reminder) => viewReminder(reminder, reminderDispatches)),
        ...climbedOf(notice.id),
        answerPages: ofNotice(pages, notice).map(viewPage),
        pressSummaries: ofNotice(summaries, notice).map(viewPressSummary),
        looking: ofNotice(presses, notice).flatMap((press) => viewLooking(press, items)),
      }
    }),
  )
}
