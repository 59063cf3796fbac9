import { z } from 'zod'
import { readDocument } from '../documents/read-document.ts'
import { contentDigest } from '../http/content-digest.ts'
import { readJson } from '../http/read-limited.ts'
import { openDirectories } from '../keys/open-directories.ts'
import { readKeyId } from '../keys/signing-key.ts'
import { PROTOCOL } from '../names.ts'
import { ProtocolProblem } from '../problems.ts'
import { feedSchema, noticeAnswerSchema, receiptAnswerSchema } from '../schemas/answers.ts'
import { type Complaint, complaintSchema } from '../schemas/complaint.ts'
import type { Directory } from '../schemas/directory.ts'
import { type Notice, noticeSchema } from '../schemas/notice.ts'
import { type Receipt, receiptSchema } from '../schemas/receipt.ts'
import { type ExchangeOptions, exchange } from './exchange.ts'
import { readDecisions, type SignedDecision } from './read-decisions.ts'

export interface ClientOptions extends ExchangeOptions {
  /** The origin of the receiver; its directory says the rest. */
  readonly base: string
  /** Lets a receiver on a loopback address be plain http; for trials on one machine. */
  readonly loopback?: boolean
}

/** A receipt and its signed form, which is the proof to keep. */
export interface SignedReceipt {
  readonly receipt: Receipt
  readonly signed: string
}

const read = <Value>(schema: z.ZodType<Value>, answer: unknown): Value => {
  const { data, success } = schema.safeParse(answer)
  if (!success)
    throw new ProtocolProblem('malformed', { detail: 'the answer is not what the protocol describes' })
  return data
}

const pack = <Document>(schema: z.ZodType<Document>, document: Document): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(Buffer.from(JSON.stringify(schema.parse(document))))

/** The bytes of a notice. Keep them: only the same bytes are the same notice when it has to be sent again. */
export const packNotice = (notice: Notice): Uint8Array<ArrayBuffer> => pack(noticeSchema, notice)
export const packComplaint = (complaint: Complaint): Uint8Array<ArrayBuffer> =>
  pack(complaintSchema, complaint)

const Named = z.object({ id: z.uuid() })
const idOf = (packed: Uint8Array): string => Named.parse(readJson(packed)).id

/** Sends notices and complaints to one receiver and reads what it decides. Every method throws a `ProtocolProblem`. */
export const createClient = ({ base, loopback = false, ...options }: ClientOptions) => {
  const { fetch, now, key } = options
  const sender = readKeyId(key.keyid)?.origin
  if (sender === undefined) throw new TypeError('the key has no id of this protocol')
  const admits = (origin: string): boolean => origin === base
  const directories = openDirectories({ fetch, now, admits, loopback })
  const { keyOf } = directories

  const receiver = async (): Promise<NonNullable<Directory['receiver']>> => {
    const directory = await directories.directoryOf(base)
    if (!directory.protocols.includes(PROTOCOL)) throw new ProtocolProblem('unknown-version')
    if (!directory.receiver)
      throw new ProtocolProblem('not-found', { detail: 'this origin receives no notices' })
    return directory.receiver
  }
  const at = async (path: string): Promise<string> => `${(await receiver()).base.replace(/\/$/, '')}${path}`

  const readReceipt = async (signed: string, about: Receipt['about'], of: string): Promise<SignedReceipt> => {
    const { document } = await readDocument('receipt', receiptSchema, signed, { keyOf, signer: base })
    const { receiver: to, sender: from } = document
    if (document.about !== about || document.of !== of || to !== base || from !== sender) {
      throw new ProtocolProblem('malformed', { detail: 'the receipt is of something else' })
    }
    return { receipt: document, signed }
  }

  const submit = async (
    path: string,
    about: Receipt['about'],
    { id, body }: { id: string; body: Uint8Array<ArrayBuffer> },
  ): Promise<SignedReceipt & { repeated: boolean }> => {
    const { status, answer } = await exchange({ method: 'POST', url: await at(path), body }, options)
    const { receipt, signed } = await readReceipt(read(receiptAnswerSchema, answer).receipt, about, id)
    if (receipt.digest !== contentDigest(body)) {
      throw new ProtocolProblem('malformed', { detail: 'the receipt is of other bytes' })
    }
    return { receipt, signed, repeated: status === 200 }
  }

  const ask = async (path: string): Promise<unknown> =>
    (await exchange({ method: 'GET', url: await at(path) }, options)).answer
  const decisionsIn = (all: readonly string[]): Promise<SignedDecision[]> =>
    readDecisions(all, { keyOf, signer: base, sender })

  return {
    /** What the receiver says of itself. */
    directory: () => directories.directoryOf(base),
    /** Sends a notice; the same bytes again give the same receipt, and `repeated`. */
    sendNotice: (packed: Uint8Array<ArrayBuffer>) =>
      submit('/notices', 'notice', { id: idOf(packed), body: packed }),
    /** Art. 20 DSA. */
    complain: (packed: Uint8Array<ArrayBuffer>) =>
      submit('/complaints', 'complaint', { id: idOf(packed), body: packed }),
    /** All there is about one notice. */
    poll: async (notice: string) => {
      const found = read(noticeAnswerSchema, await ask(`/notices/${encodeURIComponent(notice)}`))
      const receipt = await readReceipt(found.receipt, 'notice', notice)
      const decisions = await decisionsIn(found.decisions)
      if (decisions.some(({ decision }) => decision.notice !== notice)) {
        throw new ProtocolProblem('malformed', { detail: 'a decision about another notice' })
      }
      return { ...receipt, decisions }
    },
    /** Every decision about notices of ours since a cursor; from the beginning without one. */
    decisionsSince: async (cursor: string | null) => {
      const query = cursor === null ? '' : `?after=${encodeURIComponent(cursor)}`
      const { decisions, next, more } = read(feedSchema, await ask(`/decisions${query}`))
      return { decisions: await decisionsIn(decisions), next, more }
    },
  }
}
export type Client = ReturnType<typeof createClient>
