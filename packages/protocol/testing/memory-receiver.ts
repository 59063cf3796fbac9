import { randomUUID } from 'node:crypto'
import { messageOf } from '../http/message-of.ts'
import { LIMITS, PROBLEM_TYPE } from '../names.ts'
import { ProtocolProblem } from '../problems.ts'
import type { Received, Receiver } from '../receiver/create-receiver.ts'
import { testDecision } from '../receiver/test-decision.ts'
import type { Complaint } from '../schemas/complaint.ts'
import type { Decision } from '../schemas/decision.ts'
import type { Notice } from '../schemas/notice.ts'
import type { Standing } from '../schemas/receipt.ts'

export interface Kept<Document> extends Received<Document> {
  readonly receipt: string
}
export interface KeptNotice extends Kept<Notice> {
  readonly standing: Standing
}

const PAGE = 100
const json = (value: unknown, status = 200): Response => Response.json(value, { status })

const refusal = (fault: unknown): Response => {
  const problem = fault instanceof ProtocolProblem ? fault : new ProtocolProblem('unavailable')
  const headers = { 'content-type': PROBLEM_TYPE }
  return new Response(JSON.stringify(problem.toProblem()), { status: problem.status, headers })
}

/** The whole protocol of a receiver, kept in memory: the smallest that passes the check, and an example to build from. */
export const memoryReceiver = (receiver: Receiver, { base, now }: { base: string; now: () => Date }) => {
  const notices = new Map<string, KeptNotice>()
  const complaints = new Map<string, Kept<Complaint>>()
  const decisions: { readonly sender: string; readonly decision: Decision; readonly signed: string }[] = []
  const nameOf = ({ sender, id }: { sender: string; id: string }): string => `${sender} ${id}`

  const keep = async <Document extends Notice | Complaint, More extends object>(
    known: Map<string, Kept<Document> & More>,
    received: Received<Document> & More,
  ): Promise<Response> => {
    const { document, sender, digest } = received
    const name = nameOf({ sender, id: document.id })
    const before = known.get(name)
    if (before && before.digest !== digest) throw new ProtocolProblem('id-taken')
    if (before) return json({ receipt: before.receipt })
    const { signed } = await receiver.signReceipt(received, { id: randomUUID(), receivedAt: now() })
    known.set(name, { ...received, receipt: signed })
    return json({ receipt: signed }, 201)
  }

  const decide = async (
    decision: Omit<Decision, 'protocol' | 'receiver'>,
  ): Promise<{ decision: Decision; signed: string }> => {
    const taken = await receiver.signDecision(decision)
    decisions.push({ sender: decision.sender, ...taken })
    return taken
  }

  const takeNotice = async (request: Request): Promise<Response> => {
    const received = await receiver.readNotice(await messageOf(request, { most: LIMITS.bytes }))
    const answer = await keep(notices, received)
    const { document, sender } = received
    if (document.test && answer.status === 201) {
      for (const { item } of document.items) {
        await decide(testDecision(document, item, { id: randomUUID(), sender, decidedAt: now() }))
      }
    }
    return answer
  }

  const takeComplaint = async (request: Request): Promise<Response> => {
    const received = await receiver.readComplaint(await messageOf(request, { most: LIMITS.bytes }))
    const { sender, document } = received
    const about = notices.get(nameOf({ sender, id: document.notice }))
    const items = about?.document.items.map(({ item }) => item) ?? []
    if (!document.about.every(({ item }) => items.includes(item))) throw new ProtocolProblem('not-found')
    return keep(complaints, received)
  }

  const tellNotice = async (request: Request, id: string): Promise<Response> => {
    const { sender } = await receiver.readQuestion(await messageOf(request, { most: 0 }))
    const notice = notices.get(nameOf({ sender, id }))
    if (!notice) throw new ProtocolProblem('not-found')
    const isOfIt = (one: { sender: string; of: string }): boolean => one.sender === sender && one.of === id
    return json({
      receipt: notice.receipt,
      decisions: decisions
        .filter((one) => isOfIt({ sender: one.sender, of: one.decision.notice }))
        .map(({ signed }) => signed),
      complaints: [...complaints.values()]
        .filter((one) => isOfIt({ sender: one.sender, of: one.document.notice }))
        .map(({ receipt }) => receipt),
    })
  }

  const tellDecisions = async (request: Request, after: string | null): Promise<Response> => {
    const { sender } = await receiver.readQuestion(await messageOf(request, { most: 0 }))
    const mine = decisions.filter((one) => one.sender === sender)
    const from = after === null ? 0 : Number(after)
    if (!Number.isInteger(from) || from < 0) throw new ProtocolProblem('malformed', { detail: 'after' })
    const page = mine.slice(from, from + PAGE)
    const next = page.length === 0 ? after : String(from + page.length)
    return json({
      decisions: page.map(({ signed }) => signed),
      next,
      more: mine.length > from + page.length,
    })
  }

  const route = (request: Request): Promise<Response> | null => {
    const { pathname, searchParams } = new URL(request.url)
    const path = pathname.startsWith(base) ? pathname.slice(base.length) : ''
    const notice = /^\/notices\/([^/]+)$/.exec(path)?.[1]
    if (request.method === 'POST' && path === '/notices') return takeNotice(request)
    if (request.method === 'POST' && path === '/complaints') return takeComplaint(request)
    if (request.method === 'GET' && notice !== undefined) return tellNotice(request, notice)
    if (request.method === 'GET' && path === '/decisions')
      return tellDecisions(request, searchParams.get('after'))
    return null
  }

  return {
    notices,
    complaints,
    decisions,
    decide,
    answer: async (request: Request): Promise<Response> => {
      try {
        return (await route(request)) ?? refusal(new ProtocolProblem('not-found'))
      } catch (fault) {
        return refusal(fault)
      }
    },
  }
}
