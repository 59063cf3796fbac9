import { wordOf } from '@vigie/kernel'
import type { Desk } from '@vigie/platform/operation'
import { type ComplaintState, complaintState, readComplaint } from './complaint.ts'
import { DECISIONS, type Decision } from './decisions.ts'
import { hasHelped } from './ladder/dispute.ts'
import { type FollowedItem, followedOf, followUpsOf, type ItemFollowUp } from './ladder/ladder.ts'
import { type NoticeView, type Stage, sendingOf, stageFrom, stageOf } from './notice.ts'
import { type ProgressRow, selectProgress } from './progress-rows.ts'

/** What a provider decided last about an item. */
export interface LastDecision {
  readonly item: string
  readonly action: Decision
  readonly at: Date
  /** How far our complaint about it has come, and since when it is there; null when there is none. */
  readonly complaint: ComplaintState | null
  readonly lodgedAt: Date | null
}

/** How far a notice of a case has come, with nothing of what it says. */
export interface NoticeProgress {
  readonly reference: string
  readonly stage: Stage
  readonly preparedBy: string
  readonly sentAt: Date | null
  /** The items of the case that stand in it. */
  readonly items: readonly string[]
  /** When the first mail of the provider came from which nobody took an answer yet. */
  readonly toReadSince: Date | null
  /** When the coordinator was told that it has been unanswered for so long. */
  readonly overdueSince: Date | null
  readonly decided: readonly LastDecision[]
  /** What follows of each item that was not decided, or is left there. */
  readonly followUps: readonly ItemFollowUp[]
}

/** Mails of the provider from which nobody took an answer, and after which nobody noted one. */
const repliesToRead = ({ replies, acknowledgement, items }: NoticeView): NoticeView['replies'] => {
  const noted = [
    ...(acknowledgement ? [acknowledgement] : []),
    ...items.flatMap(({ decisions }) => decisions.map(({ reply, decidedAt: at }) => ({ reply, at }))),
  ]
  return replies.filter(({ id, receivedAt }) =>
    noted.every(({ reply, at }) => reply !== id && (reply !== null || at.getTime() < receivedAt.getTime())),
  )
}

export const isToRead = (notice: NoticeView): boolean => repliesToRead(notice).length > 0

export const progressOf = (notice: NoticeView, now: Date): NoticeProgress => ({
  reference: notice.reference,
  stage: stageOf(notice),
  preparedBy: notice.preparedBy,
  sentAt: sendingOf(notice)?.at ?? null,
  items: notice.items.map(({ item }) => item),
  toReadSince: (sendingOf(notice) !== null && repliesToRead(notice)[0]?.receivedAt) || null,
  overdueSince: notice.reminders.find(({ step }) => step === 'tell-coordinator')?.at ?? null,
  decided: notice.items.flatMap(({ item, decisions }) => {
    const last = decisions.at(-1)
    if (last === undefined) return []
    const complaint = complaintState(last.complaint, now)
    const lodgedAt = last.complaint?.lodgedAt ?? null
    return [{ item, action: last.action, at: last.decidedAt, complaint, lodgedAt }]
  }),
  followUps: followUpsOf(followedOf(notice), now),
})

type DecidedRow = ProgressRow['decided'][number]

const momentOf = (text: string | null): Date | null => (text === null ? null : new Date(text))

const followedItem = (item: string, decided: readonly DecidedRow[]): FollowedItem => {
  const last = decided.find((one) => one.item === item)
  if (last === undefined) return { item, decided: null }
  const [lodgedAt, outcomeAt, disputeAt] = [last.lodgedAt, last.outcomeAt, last.disputeAt].map(momentOf)
  const word = readComplaint(last.lodgedAt, last.outcome)?.outcome?.word
  return {
    item,
    decided: {
      action: wordOf(DECISIONS, last.action),
      at: new Date(last.at),
      complaint: lodgedAt
        ? {
            lodgedAt,
            outcome: word && outcomeAt ? { word, at: outcomeAt } : null,
            dispute: disputeAt
              ? {
                  at: disputeAt,
                  endedAt: momentOf(last.disputeEndedAt),
                  helped: hasHelped(last.disputeOutcome),
                }
              : null,
          }
        : null,
    },
  }
}

/** How far the notices of these cases have come, in one question for all of them. Nothing sealed is read. */
export const findProgressOfCases = async (
  desk: Desk,
  cases: readonly string[],
): Promise<Map<string, NoticeProgress[]>> => {
  const rows = cases.length === 0 ? [] : await selectProgress(desk.db, cases)
  const byCase = Map.groupBy(rows, (row) => row.case)
  return new Map(
    [...byCase].map(([of, notices]) => [
      of,
      notices.map(
        ({ reference, preparedBy, sentAt, items, toReadSince, overdueSince, decided, ...found }) => ({
          followUps: followUpsOf(
            { ...found, sentAt, items: items.map((item) => followedItem(item, decided)) },
            desk.now,
          ),
          reference,
          stage: stageFrom({ ...found, sent: sentAt !== null }),
          preparedBy,
          sentAt,
          items,
          toReadSince,
          overdueSince,
          decided: decided.map(({ item, action, at, lodgedAt, outcome }) => ({
            item,
            action: wordOf(DECISIONS, action),
            at: new Date(at),
            complaint: complaintState(readComplaint(lodgedAt, outcome), desk.now),
            lodgedAt: lodgedAt === null ? null : new Date(lodgedAt),
          })),
        }),
      ),
    ]),
  )
}
