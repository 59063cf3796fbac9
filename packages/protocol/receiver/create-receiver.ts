import type { KeyObject } from 'node:crypto'
import { z } from 'zod'
import { signDocument } from '../documents/sign-document.ts'
import { contentDigest } from '../http/content-digest.ts'
import { readJson } from '../http/read-limited.ts'
import type { RequestMessage } from '../http/signed-message.ts'
import { type Verifying, verifyRequest } from '../http/verify-request.ts'
import { readKeyId, type SigningKey } from '../keys/signing-key.ts'
import { LIMITS, MEDIA_TYPE, PROTOCOL } from '../names.ts'
import { invalid, ProtocolProblem } from '../problems.ts'
import type { Register } from '../register/open-register.ts'
import { standingOf } from '../register/standing-of.ts'
import { type Complaint, complaintSchema } from '../schemas/complaint.ts'
import { type Decision, decisionSchema } from '../schemas/decision.ts'
import { type Notice, noticeSchema } from '../schemas/notice.ts'
import { type Receipt, receiptSchema, type Standing } from '../schemas/receipt.ts'

export interface ReceiverOptions {
  /** The origin whose directory names this receiver. */
  readonly origin: string
  /** Signs receipts and decisions. */
  readonly key: SigningKey
  keyOf(keyid: string): Promise<KeyObject | null> | KeyObject | null
  readonly seen: Verifying['seen']
  now(): Date
  readonly registers?: readonly Register[]
  readonly limits?: { readonly bytes: number; readonly items: number }
}

/** Something that was signed, whole and for us: kept under the origin of its sender and its own id. */
export interface Received<Document> {
  readonly document: Document
  readonly sender: string
  readonly keyid: string
  /** The `Content-Digest` of the bytes: the same id with the same digest is the same thing again. */
  readonly digest: string
}

/** Makes the receipt of what came in, under an id of the receiver's own. */
export type SignedReceiptOf = (at: {
  id: string
  receivedAt: Date
}) => Promise<{ receipt: Receipt; signed: string }>

const Head = z.object({ protocol: z.string().max(64), critical: z.array(z.string()).default([]) })

const checkHead = (value: unknown): void => {
  const head = Head.safeParse(value)
  if (!head.success) throw invalid(head.error)
  if (head.data.protocol !== PROTOCOL) throw new ProtocolProblem('unknown-version', { supported: [PROTOCOL] })
  // This version has no field that must be understood beyond those that it describes.
  if (head.data.critical.length > 0) {
    throw new ProtocolProblem('not-understood', { detail: head.data.critical.join(', ').slice(0, 500) })
  }
}

/** What a receiver does with a request before anything of its own: signature, digest, replay, size, version, schema, address. */
export const createReceiver = ({
  origin,
  key,
  keyOf,
  seen,
  now,
  registers = [],
  limits = LIMITS,
}: ReceiverOptions) => {
  const senderOf = async (request: RequestMessage): Promise<{ sender: string; keyid: string }> => {
    const { keyid } = await verifyRequest(request, { keyOf, now, seen })
    const sender = readKeyId(keyid)?.origin
    if (sender === undefined) throw new ProtocolProblem('unknown-key')
    return { sender, keyid }
  }

  const read = async <Document extends { readonly receiver: string }>(
    schema: z.ZodType<Document>,
    request: RequestMessage,
  ): Promise<Received<Document>> => {
    if (request.body.length > limits.bytes) throw new ProtocolProblem('too-large')
    const type = request.headers.get('content-type') ?? ''
    if (type.split(';')[0]?.trim().toLowerCase() !== MEDIA_TYPE) throw new ProtocolProblem('media-type')
    const from = await senderOf(request)
    const value = readJson(request.body)
    if (value === undefined) throw new ProtocolProblem('malformed', { detail: 'not JSON in UTF-8' })
    checkHead(value)
    const { data, error } = schema.safeParse(value)
    if (error) throw invalid(error)
    if (data.receiver !== origin) throw new ProtocolProblem('misdirected')
    return { document: data, digest: contentDigest(request.body), ...from }
  }

  return {
    /** A notice, with the standing that the register gives it now. */
    readNotice: async (request: RequestMessage): Promise<Received<Notice> & { standing: Standing }> => {
      const received = await read(noticeSchema, request)
      if (received.document.items.length > limits.items) throw new ProtocolProblem('too-large')
      const { document, sender } = received
      return { ...received, standing: await standingOf(document, sender, { registers, now }) }
    },
    readComplaint: (request: RequestMessage): Promise<Received<Complaint>> => read(complaintSchema, request),
    /** Who asks: every reading is signed too, and gives only what the asker itself sent. */
    readQuestion: senderOf,
    /** The receipt of Art. 16(4), to be kept as it is signed and given again when the same thing comes again. */
    signReceipt: async (
      received: Received<Notice | Complaint> & { readonly standing?: Standing },
      { id, receivedAt }: { id: string; receivedAt: Date },
    ): Promise<{ receipt: Receipt; signed: string }> => {
      const { document, digest, sender, standing } = received
      const receipt = receiptSchema.parse({
        protocol: PROTOCOL,
        id,
        test: document.test,
        about: 'items' in document ? 'notice' : 'complaint',
        of: document.id,
        digest,
        sender,
        receiver: origin,
        receivedAt: receivedAt.toISOString(),
        standing,
      })
      return { receipt, signed: await signDocument('receipt', receipt, key) }
    },
    /** The decision of Art. 16(5) on one item. */
    signDecision: async (
      decision: Omit<Decision, 'protocol' | 'receiver'>,
    ): Promise<{ decision: Decision; signed: string }> => {
      const whole = decisionSchema.parse({ ...decision, protocol: PROTOCOL, receiver: origin })
      return { decision: whole, signed: await signDocument('decision', whole, key) }
    },
  }
}
export type Receiver = ReturnType<typeof createReceiver>
