import type { Came } from '@vigie/platform/outside'
import { z } from 'zod'
import type { Brought, ChannelAdapter, Gateway, NotTold, Outgoing, Sent, Told } from './adapter.ts'
import { signedId } from './hook-signature.ts'
import { inPieces } from './pieces.ts'

const SECRETS = { brought: 'sms-webhook', sending: 'sms-gateway' } as const
/** Some four messages of a telephone, which shows them as one. */
const LONGEST = 600
/** Room for "(12/34) " before each piece. */
const COUNTED = 8

/** In our four languages, and as telephones everywhere know it. */
const STOP = ['stop', 'stopp', 'arret', 'arreter', 'stoppen', 'end', 'quit', 'unsubscribe']

/** The word alone: whoever writes it in a sentence is telling us something. */
const asksToStop = (text: string): boolean =>
  STOP.includes(
    text
      .normalize('NFD')
      .replace(/[^\p{L}]/gu, '')
      .toLowerCase(),
  )

/** As the world writes it, with the country: a name, or a number of five digits, cannot be answered. */
const reachOf = (typed: string): string | null => {
  const plain = typed.replace(/[\s().\-/]/g, '').replace(/^00/, '+')
  const number = plain.startsWith('+') ? plain : `+${plain}`
  return /^\+[1-9]\d{7,14}$/.test(number) ? number : null
}

const Message = z.object({
  type: z.literal('message'),
  from: z.string().max(100),
  // A gateway may join a long text itself.
  text: z.string().max(40_000),
  part: z
    .object({
      of: z.string().min(1).max(200),
      number: z.int().min(1).max(99),
      count: z.int().min(1).max(99),
    })
    .refine(({ number, count }) => number <= count)
    .optional(),
})
const Report = z.object({
  type: z.literal('report'),
  id: z.string().regex(/^[0-9a-f-]{36}\.[1-9]\d?$/),
  status: z.enum(['delivered', 'failed']),
})
const Said = z.union([Message, Report, z.object({ type: z.string() })])

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const read = (brought: Brought, secret: string, now: Date): Told | NotTold => {
  const id = signedId(brought, secret, now)
  if (id === null) return 'not-signed'
  const given = jsonOf(brought.body)
  const { data } = Said.safeParse(given)
  if (data === undefined) return 'not-of-the-form'
  const message = Message.safeParse(given).data
  if (message !== undefined) {
    const reach = reachOf(message.from)
    return reach === null
      ? { says: 'nothing' }
      : { says: 'message', id, reach, text: message.text, part: message.part ?? null }
  }
  const report = Report.safeParse(given).data
  if (report !== undefined) {
    const [named = '', piece = ''] = report.id.split('.')
    return { says: 'report', message: named, piece: Number(piece), word: report.status }
  }
  return data.type === 'message' || data.type === 'report' ? 'not-of-the-form' : { says: 'nothing' }
}

/** What no trying again changes: the number is none, or nobody has it any more. */
const FOR_EVER = [400, 410, 422]

const waitOf = (headers: Readonly<Record<string, string>>): number | null => {
  const seconds = Number(headers['retry-after'])
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds, 3_600) * 1_000 : null
}

const outcomeOf = (came: Came, pieces: number): Sent => {
  if (came.came !== 'answer') return { outcome: 'later', pieces, why: came.why.slice(0, 100), wait: null }
  const why = `answer-${came.status}`
  if (came.status >= 200 && came.status < 300) return { outcome: 'accepted', pieces, why }
  if (FOR_EVER.includes(came.status)) return { outcome: 'refused', pieces, why }
  return { outcome: 'later', pieces, why, wait: waitOf(came.headers) }
}

const piecesOf = (text: string): readonly string[] => {
  if (text.length <= LONGEST) return [text]
  const pieces = inPieces(text, LONGEST - COUNTED)
  return pieces.map((piece, at) => `(${at + 1}/${pieces.length}) ${piece}`)
}

/** Each piece under a name of its own: what went already goes again under it, and the gateway knows it. */
const send = async ({ id, reach, text }: Outgoing, gateway: Gateway): Promise<Sent> => {
  const pieces = piecesOf(text)
  const token = await gateway.credentials(SECRETS.sending)
  if (token === null) return { outcome: 'later', pieces: pieces.length, why: 'no-credential', wait: null }
  let sent: Sent = { outcome: 'refused', pieces: 1, why: 'nothing-to-send' }
  for (const [at, piece] of pieces.entries()) {
    const name = `${id}.${at + 1}`
    const came = await gateway.call({
      method: 'POST',
      url: gateway.url,
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'idempotency-key': name,
      },
      body: JSON.stringify({ id: name, to: reach, text: piece }),
    })
    sent = outcomeOf(came, pieces.length)
    if (sent.outcome !== 'accepted') return sent
  }
  return sent
}

/** Messages of telephones, by the HTTP interface of a gateway (docs/sms-gateway.md says what it must do). */
export const SMS: ChannelAdapter = {
  channel: 'sms',
  longest: LONGEST,
  secrets: SECRETS,
  reachOf,
  asksToStop,
  read,
  send,
}
