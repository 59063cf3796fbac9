import { randomUUID } from 'node:crypto'
import { ProtocolProblem } from '../problems.ts'
import {
  answerRequests,
  type Kept,
  problemResponse,
  type ReceiverStore,
} from '../receiver/answer-requests.ts'
import type { Received, Receiver, SignedReceiptOf } from '../receiver/create-receiver.ts'
import { testDecision } from '../receiver/test-decision.ts'
import type { Complaint } from '../schemas/complaint.ts'
import type { Decision } from '../schemas/decision.ts'
import type { Notice } from '../schemas/notice.ts'
import type { Standing } from '../schemas/receipt.ts'

export interface Row<Document> extends Received<Document> {
  readonly receipt: string
}
export interface NoticeRow extends Row<Notice> {
  readonly standing: Standing
}
type Taken = { readonly sender: string; readonly decision: Decision; readonly signed: string }

const PAGE = 100
const nameOf = (sender: string, id: string): string => `${sender} ${id}`

/** A receiver that keeps everything in memory: the smallest that passes the check, and an example to build from. */
export const memoryReceiver = (receiver: Receiver, { base, now }: { base: string; now: () => Date }) => {
  const notices = new Map<string, NoticeRow>()
  const complaints = new Map<string, Row<Complaint>>()
  const decisions: Taken[] = []
  /** One thing after the other, as a transaction would have it. */
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const turn = last.then(work, work)
    last = turn
    return turn
  }

  const decide = async (decision: Omit<Decision, 'protocol' | 'receiver'>) => {
    const taken = await receiver.signDecision(decision)
    decisions.push({ sender: decision.sender, ...taken })
    return taken
  }

  const keep = async <Document extends Notice | Complaint, More extends object>(
    known: Map<string, Row<Document> & More>,
    received: Received<Document> & More,
    sign: SignedReceiptOf,
  ): Promise<Kept> => {
    const name = nameOf(received.sender, received.document.id)
    const before = known.get(name)
    if (before) {
      return before.digest === received.digest
        ? { outcome: 'again', signed: before.receipt }
        : { outcome: 'taken' }
    }
    const { signed } = await sign({ id: randomUUID(), receivedAt: now() })
    known.set(name, { ...received, receipt: signed })
    return { outcome: 'new', signed }
  }

  const decideTest = async ({ document, sender }: Received<Notice>): Promise<void> => {
    for (const { item } of document.items) {
      await decide(testDecision(document, item, { id: randomUUID(), sender, decidedAt: now() }))
    }
  }

  const store: ReceiverStore = {
    keepNotice: (received, sign) =>
      inTurn(async () => {
        const kept = await keep(notices, received, sign)
        if (kept.outcome === 'new' && received.document.test) await decideTest(received)
        return kept
      }),
    keepComplaint: (received, sign) =>
      inTurn(async () => {
        const { document, sender } = received
        const about = notices.get(nameOf(sender, document.notice))
        const items = about?.document.items.map(({ item }) => item) ?? []
        if (!document.about.every(({ item }) => items.includes(item))) return { outcome: 'unknown' }
        return keep(complaints, received, sign)
      }),
    findNotice: async (sender, id) => {
      const notice = notices.get(nameOf(sender, id))
      if (!notice) return null
      return {
        receipt: notice.receipt,
        decisions: decisions
          .filter((one) => one.sender === sender && one.decision.notice === id)
          .map(({ signed }) => signed),
        complaints: [...complaints.values()]
          .filter((one) => one.sender === sender && one.document.notice === id)
          .map(({ receipt }) => receipt),
      }
    },
    findDecisions: async (sender, after) => {
      const from = after === null ? 0 : Number(after)
      if (!Number.isInteger(from) || from < 0) return null
      const mine = decisions.filter((one) => one.sender === sender)
      const page = mine.slice(from, from + PAGE)
      return {
        decisions: page.map(({ signed }) => signed),
        next: page.length === 0 ? after : String(from + page.length),
        more: mine.length > from + page.length,
      }
    },
  }

  const answer = answerRequests({ receiver, store, base })
  return {
    notices,
    complaints,
    decisions,
    decide,
    answer: async (request: Request): Promise<Response> =>
      (await answer(request)) ?? problemResponse(new ProtocolProblem('not-found')),
  }
}
