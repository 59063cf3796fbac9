import { messageOf } from '../http/message-of.ts'
import { LIMITS, PROBLEM_TYPE } from '../names.ts'
import { ProtocolProblem } from '../problems.ts'
import type { Complaint } from '../schemas/complaint.ts'
import type { Notice } from '../schemas/notice.ts'
import type { Standing } from '../schemas/receipt.ts'
import type { Received, Receiver, SignedReceiptOf } from './create-receiver.ts'

/** How something that came in was kept: now, before with the very same bytes, or not, because the id or the notice is not right. */
export type Kept =
  | { readonly outcome: 'new' | 'again'; readonly signed: string }
  | { readonly outcome: 'taken' | 'unknown' }

/** What a receiver keeps, wherever it keeps it. Each of these is one step: two that come at once are one after the other. */
export interface ReceiverStore {
  /** By sender and id, once. `sign` makes the receipt of what is new; it is kept together with the notice. */
  keepNotice(
    received: Received<Notice> & { readonly standing: Standing },
    sign: SignedReceiptOf,
  ): Promise<Kept>
  /** The same of a complaint; `unknown` where the sender never sent the notice or one of the items. */
  keepComplaint(received: Received<Complaint>, sign: SignedReceiptOf): Promise<Kept>
  /** All about one notice of a sender, signed as it was given; null where that sender sent none under this id. */
  findNotice(
    sender: string,
    id: string,
  ): Promise<{ receipt: string; decisions: readonly string[]; complaints: readonly string[] } | null>
  /** At most a hundred decisions for a sender, from a cursor of this store; null where the cursor is none. */
  findDecisions(
    sender: string,
    after: string | null,
  ): Promise<{ decisions: readonly string[]; next: string | null; more: boolean } | null>
}

export interface EndpointOptions {
  readonly receiver: Receiver
  readonly store: ReceiverStore
  /** The path below which the resources are, as in the directory: `/vigie/1`. */
  readonly base: string
  /** The origin by which senders call this server, where a proxy stands before it. */
  readonly origin?: string
  /** Bytes that a body may have. */
  readonly most?: number
}

/** A refusal as the protocol gives it. */
export const problemResponse = (problem: ProtocolProblem): Response =>
  new Response(JSON.stringify(problem.toProblem()), {
    status: problem.status,
    headers: {
      'content-type': PROBLEM_TYPE,
      ...(problem.retryAfter === null ? {} : { 'retry-after': String(problem.retryAfter) }),
    },
  })

const given = (kept: Kept): Response => {
  if (!('signed' in kept)) throw new ProtocolProblem(kept.outcome === 'taken' ? 'id-taken' : 'not-found')
  return Response.json({ receipt: kept.signed }, { status: kept.outcome === 'new' ? 201 : 200 })
}

/**
 * The four resources of a receiver over what it keeps. Gives null for what is none of them; throws what is no problem of
 * the protocol, for whoever serves it to answer with 500.
 */
export const answerRequests = ({
  receiver,
  store,
  base,
  origin,
  most = LIMITS.bytes,
}: EndpointOptions): ((request: Request) => Promise<Response | null>) => {
  const read = (request: Request, limit: number) =>
    messageOf(request, { most: limit, ...(origin === undefined ? {} : { origin }) })

  const takeNotice = async (request: Request): Promise<Response> => {
    const received = await receiver.readNotice(await read(request, most))
    return given(await store.keepNotice(received, (at) => receiver.signReceipt(received, at)))
  }
  const takeComplaint = async (request: Request): Promise<Response> => {
    const received = await receiver.readComplaint(await read(request, most))
    return given(await store.keepComplaint(received, (at) => receiver.signReceipt(received, at)))
  }
  const tellNotice = async (request: Request, id: string): Promise<Response> => {
    const { sender } = await receiver.readQuestion(await read(request, 0))
    const found = await store.findNotice(sender, id)
    if (!found) throw new ProtocolProblem('not-found')
    return Response.json(found)
  }
  const tellDecisions = async (request: Request): Promise<Response> => {
    const { sender } = await receiver.readQuestion(await read(request, 0))
    const page = await store.findDecisions(sender, new URL(request.url).searchParams.get('after'))
    if (!page) throw new ProtocolProblem('malformed', { detail: 'not a cursor of this receiver' })
    return Response.json(page)
  }

  const route = (request: Request): Promise<Response> | null => {
    const { pathname } = new URL(request.url)
    const path = pathname.startsWith(`${base}/`) ? pathname.slice(base.length) : ''
    const id = /^\/notices\/([0-9a-f-]{36})$/.exec(path)?.[1]
    if (request.method === 'POST' && path === '/notices') return takeNotice(request)
    if (request.method === 'POST' && path === '/complaints') return takeComplaint(request)
    if (request.method === 'GET' && id !== undefined) return tellNotice(request, id)
    if (request.method === 'GET' && path === '/decisions') return tellDecisions(request)
    return null
  }

  return async (request) => {
    try {
      return await route(request)
    } catch (fault) {
      if (fault instanceof ProtocolProblem) return problemResponse(fault)
      throw fault
    }
  }
}
