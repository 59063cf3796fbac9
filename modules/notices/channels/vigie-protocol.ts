import { createHash } from 'node:crypto'
import type { Call } from '@vigie/platform/outside'
import {
  createClient,
  LIMITS,
  type Notice,
  noticeSchema,
  PROTOCOL,
  ProtocolProblem,
  packComplaint,
  packNotice,
  privateKeyOf,
  type SigningKey,
  signingKey,
} from '@vigie/protocol'
import { z } from 'zod'
import { type NoticeLetter, textsOf } from '../letter-content.ts'
import { oneLine } from '../plain-lines.ts'
import {
  type At,
  type Called,
  type Complaining,
  type Line,
  PIECES,
  type Polled,
  type Prepared,
  type Sent,
} from './adapter.ts'
import { fetchBy } from './fetch-by.ts'
import { inNotices } from './in-notices.ts'
import { protocolItems } from './protocol-items.ts'

const Settings = z.object({ register: z.url().optional() })

/** What the operator keeps: our origin, where the key is published, and the private key (RFC 8037). */
const Kept = z.object({ origin: z.url(), x: z.string(), d: z.string() })

const keyIn = (secret: string | null): SigningKey | null => {
  try {
    const kept = Kept.safeParse(JSON.parse(secret ?? '')).data
    return kept === undefined ? null : signingKey(kept.origin, privateKeyOf(kept))
  } catch {
    return null
  }
}

/** An id made of a key, the same each time. */
const idOfKey = (key: string): string => {
  const hex = createHash('sha256').update(key).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** The id of a part: the notice's own, or one made of it. */
const idOfPart = (notice: string, part: number): string =>
  part === 1 ? notice : idOfKey(`${notice}/${part}`)

const standingOf = (letter: NoticeLetter, register: string | undefined): Notice['standing'] | null => {
  const entry = letter.centre.flaggerReference
  if (!letter.trusted) return { kind: 'ordinary' }
  return register === undefined || entry === null ? null : { kind: 'trusted-flagger', register, entry }
}

const prepare = (letter: NoticeLetter, { endpoint, settings, key, terms, mostItems }: At): Prepared => {
  const standing = standingOf(letter, Settings.parse(settings).register)
  if (standing === null) return { ready: false, why: 'not-set', items: [] }
  const texts = textsOf(letter)
  const frame = {
    protocol: PROTOCOL,
    sentAt: letter.date.toISOString(),
    receiver: new URL(endpoint).origin,
    service: oneLine(letter.provider),
    language: letter.language,
    standing,
    notifier:
      letter.notifierMode === 'entity'
        ? { kind: 'named', organisation: oneLine(letter.centre.name), email: letter.centre.mailbox }
        : { kind: 'omitted', ground: 'dsa-16-2-c' },
    goodFaith: {
      version: oneLine(letter.goodFaithVersion),
      language: letter.language,
      words: texts.goodFaith,
      confirmedAt: letter.date.toISOString(),
    },
  }
  const whole = protocolItems(letter, terms)
  const parts = inNotices(frame, whole, Math.min(LIMITS.items, mostItems ?? LIMITS.items)).map(
    ({ from, items }, at) => ({
      number: at + 1,
      items: letter.items.slice(from, from + items.length).map(({ number }) => number),
      document: noticeSchema.safeParse({ ...frame, id: idOfPart(key, at + 1), items }),
    }),
  )
  const wrong = parts.find(({ document }) => !document.success)
  if (wrong) return { ready: false, why: 'too-long', items: wrong.items }
  return {
    ready: true,
    parts: parts.flatMap(({ number, items, document }) =>
      document.data === undefined
        ? []
        : [{ number, items, subject: {}, text: JSON.stringify(document.data) }],
    ),
  }
}

const clientOf = (line: Line, key: SigningKey) =>
  createClient({
    base: new URL(line.endpoint).origin,
    key,
    fetch: fetchBy(line.call satisfies Call),
    now: line.now,
    loopback: line.endpoint.startsWith('http:'),
  })

const toFailure = (fault: unknown): Sent => {
  if (!(fault instanceof ProtocolProblem)) throw fault
  // With the status before it: their word for what went wrong is none of ours.
  const answer = `${fault.status} ${fault.kind}`
  if (fault.retry === 'never') return { outcome: 'failed', answer }
  const retryAfter = fault.retryAfter === null ? null : String(fault.retryAfter)
  return { outcome: 'failed-for-now', answer, retryAfter }
}

/** What comes with a decision, in the lines by which an e-mail of theirs would say it. */
const poll = async (remote: string, line: Line): Promise<Polled> => {
  const key = keyIn(line.secret)
  if (key === null) return { came: false, why: 'no-account' }
  try {
    const { receipt, decisions } = await clientOf(line, key).poll(remote)
    return {
      came: true,
      said: [],
      received: { id: receipt.id, at: new Date(receipt.receivedAt) },
      decided: decisions.map(({ decision, signed }) => ({
        id: decision.id,
        item: Number(decision.item),
        action: decision.outcome,
        ground: decision.ground?.kind ?? null,
        redress: decision.redress.length > 0,
        words: decision.explanation,
        at: new Date(decision.decidedAt),
        proof: signed,
      })),
    }
  } catch (fault) {
    const failure = toFailure(fault)
    return { came: false, why: failure.answer }
  }
}

const complain = async (
  { key: own, remote, about, language, reasons, at }: Complaining,
  line: Line,
): Promise<Sent> => {
  const key = keyIn(line.secret)
  if (key === null) return { outcome: 'failed', answer: 'no-account' }
  const packed = packComplaint({
    protocol: PROTOCOL,
    id: idOfKey(own),
    sentAt: at.toISOString(),
    receiver: new URL(line.endpoint).origin,
    notice: remote,
    about: about.map(({ item, decision }) => ({
      item: String(item),
      ...(decision === null ? {} : { decision }),
    })),
    language,
    reasons,
  })
  try {
    const { receipt, signed } = await clientOf(line, key).complain(packed)
    return { outcome: 'sent', remote: receipt.of, answer: 'receipt', proof: signed }
  } catch (fault) {
    return toFailure(fault)
  }
}

/**
 * The Vigie protocol: signed notices, signed receipts, a signed decision for each item. Whoever receives knows a notice by its id and its
 * bytes, so sending it again repeats nothing.
 */
export const vigieProtocol: Called = {
  by: 'program',
  capabilities: ['ack', 'decision', 'poll'],
  says: PIECES,
  repeats: 'by-key',
  prepare,
  send: async (part, _key, line) => {
    const key = keyIn(line.secret)
    if (key === null) return { outcome: 'failed', answer: 'no-account' }
    const document: Notice = noticeSchema.parse(JSON.parse(part.text))
    try {
      const { receipt, signed } = await clientOf(line, key).sendNotice(packNotice(document))
      return { outcome: 'sent', remote: receipt.of, answer: 'receipt', proof: signed }
    } catch (fault) {
      return toFailure(fault)
    }
  },
  poll,
  complain,
}
