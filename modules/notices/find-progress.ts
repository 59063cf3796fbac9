import { wordOf } from '@vigie/kernel'
import type { Desk } from '@vigie/platform/operation'
import { type ComplaintState, complaintState, readComplaint } from './complaint.ts'
import { DECISIONS, type Decision, KEPT_ONLINE } from './decisions.ts'
import { type NoticeView, type Stage, sendingOf, stageFrom, stageOf } from './notice.ts'
import { selectCasesToMove, selectProgress } from './progress-rows.ts'

/** What a provider decided last about an item. */
export interface LastDecision {
  readonly item: string
  readonly action: Decision
  readonly at: Date
  /** How far our complaint about it has come; null when there is none. */
  readonly complaint: ComplaintState | null
}

/** How far a notice of a case has come, with nothing of what it says. */
export interface NoticeProgress {
  readonly stage: Stage
  /** The items of the case that stand in it. */
  readonly items: readonly string[]
  /** A mail of the provider came from which nobody took an answer yet. */
  readonly isToRead: boolean
  /** Unanswered for so long that the coordinator was told. */
  readonly isOverdue: boolean
  readonly decided: readonly LastDecision[]
}

/** Whether a mail of the provider stands there from which nobody took an answer, and after which nobody noted one. */
export const isToRead = ({ replies, acknowledgement, items }: NoticeView): boolean => {
  const noted = [
    ...(acknowledgement ? [acknowledgement] : []),
    ...items.flatMap(({ decisions }) => decisions.map(({ reply, decidedAt: at }) => ({ reply, at }))),
  ]
  return replies.some(({ id, receivedAt }) =>
    noted.every(({ reply, at }) => reply !== id && (reply !== null || at.getTime() < receivedAt.getTime())),
  )
}

export const progressOf = (notice: NoticeView, now: Date): NoticeProgress => ({
  stage: stageOf(notice),
  items: notice.items.map(({ item }) => item),
  isToRead: sendingOf(notice) !== null && isToRead(notice),
  isOverdue: notice.reminders.some(({ step }) => step === 'tell-coordinator'),
  decided: notice.items.flatMap(({ item, decisions }) => {
    const last = decisions.at(-1)
    if (last === undefined) return []
    const complaint = complaintState(last.complaint, now)
    return [{ item, action: last.action, at: last.decidedAt, complaint }]
  }),
})

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
      notices.map(({ items, toRead, overdue, decided, ...found }) => ({
        stage: stageFrom(found),
        items,
        isToRead: toRead,
        isOverdue: overdue,
        decided: decided.map(({ item, action, at, lodgedAt, outcome }) => ({
          item,
          action: wordOf(DECISIONS, action),
          at: new Date(at),
          complaint: complaintState(readComplaint(lodgedAt, outcome), desk.now),
        })),
      })),
    ]),
  )
}

/** Of these cases, those whose provider answered something to read, nothing for long, or no removal. */
export const findCasesToMove = (desk: Desk, cases: readonly string[]): Promise<string[]> =>
  cases.length === 0 ? Promise.resolve([]) : selectCasesToMove(desk.db, cases, KEPT_ONLINE)
