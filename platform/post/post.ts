import { createTransport } from 'nodemailer'
import { encryptMail } from './encryption/encrypt-mail.ts'
import { NotEncrypted, type PublishedKey } from './encryption/published-key.ts'
import { literalSubject } from './literal-subject.ts'
import {
  namedAddress,
  plainAddress,
  plainHeaders,
  plainLine,
  plainMediaType,
  plainMessageId,
} from './plain-field.ts'
import { PostFailure, toPostFailure } from './post-failure.ts'

export type Letter = {
  to: string
  /** `Name <address>` or a bare address; without it, the sender of the house. */
  from?: string
  replyTo?: string
  subject: string
  text: string
  /** The same words as a page, beside the text. */
  html?: string
  messageId: string
  inReplyTo?: string
  references?: readonly string[]
  headers?: Readonly<Record<string, string>>
  attachments: readonly { filename: string; contentType: string; content: Buffer }[]
  /** For whose eyes alone it is, all but the lines above it: without a key that is good today it does not leave. */
  encryptFor?: PublishedKey
}

/** What the receiving server said: kept as proof that the letter was handed over. */
export type PostReceipt = { messageId: string; accepted: string[]; response: string; at: Date }

export type PostOptions = {
  from: string
  /** How this house introduces itself to the other server. */
  name?: string
  timeout?: number
  now?: () => Date
}

export type Post = { send: (letter: Letter) => Promise<PostReceipt>; close: () => void }

const isLoopback = (host: string): boolean => /^(localhost|127\.\d+\.\d+\.\d+|\[?::1\]?)$/.test(host)

/** Reads `smtp://user:secret@host:port` or `smtps://…`. A query is refused: it could switch the certificate check off. */
const readSmtpUrl = (smtpUrl: string) => {
  const url = URL.canParse(smtpUrl) ? new URL(smtpUrl) : null
  if (
    !url ||
    !/^smtps?:$/.test(url.protocol) ||
    url.hostname === '' ||
    url.search !== '' ||
    url.hash !== ''
  ) {
    throw new RangeError(
      'The SMTP address must read smtp://host:port or smtps://host:port, with nothing after it',
    )
  }
  const secure = url.protocol === 'smtps:'
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const auth = { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) }
  return { host, port: Number(url.port || (secure ? 465 : 587)), secure, ...(url.username ? { auth } : {}) }
}

const toMail = (letter: Letter, house: string) => ({
  to: { name: '', address: plainAddress('to', letter.to) },
  from: namedAddress('from', letter.from ?? house),
  ...(letter.replyTo === undefined ? {} : { replyTo: namedAddress('replyTo', letter.replyTo) }),
  subject: literalSubject(plainLine('subject', letter.subject)),
  text: letter.text,
  ...(letter.html === undefined ? {} : { html: letter.html }),
  messageId: plainMessageId('messageId', letter.messageId),
  ...(letter.inReplyTo === undefined ? {} : { inReplyTo: plainMessageId('inReplyTo', letter.inReplyTo) }),
  references: (letter.references ?? []).map((id) => plainMessageId('references', id)),
  headers: plainHeaders(letter.headers ?? {}),
  attachments: letter.attachments.map((attachment) => ({
    filename: plainLine('filename', attachment.filename, 200),
    contentType: plainMediaType('contentType', attachment.contentType),
    content: attachment.content,
    contentDisposition: 'attachment' as const,
  })),
  disableFileAccess: true,
  disableUrlAccess: true,
})

/** The bytes of a letter, as they would leave. */
const rawOf = async (mail: ReturnType<typeof toMail>): Promise<Buffer> => {
  const writing = createTransport({ streamTransport: true, buffer: true, newline: 'windows' })
  const { message } = await writing.sendMail(mail)
  if (!Buffer.isBuffer(message)) throw new TypeError('a letter was written to a stream')
  return message
}

/** The same mail, enclosed for the owner of a key. It never leaves otherwise: a key that is good for nothing is a failure for good. */
const enclosed = async (mail: ReturnType<typeof toMail>, key: PublishedKey, at: Date) => {
  try {
    const raw = await encryptMail(await rawOf(mail), key, at)
    return { envelope: { from: mail.from.address, to: [mail.to.address] }, raw }
  } catch (fault) {
    if (fault instanceof NotEncrypted)
      throw new PostFailure('permanent', 'not-encrypted', `not-encrypted: ${fault.fault}`)
    throw fault
  }
}

/**
 * Opens the way out: `send` hands one letter to the mail server and answers with its receipt,
 * or throws a `PostFailure`. Away from this machine the connection is encrypted and the certificate checked, always.
 */
export const createPost = (smtpUrl: string, options: PostOptions): Post => {
  const server = readSmtpUrl(smtpUrl)
  const onThisMachine = isLoopback(server.host)
  const timeout = options.timeout ?? 20_000
  namedAddress('from', options.from)
  const transport = createTransport({
    ...server,
    requireTLS: !server.secure && !onThisMachine,
    ignoreTLS: onThisMachine,
    tls: { rejectUnauthorized: true, minVersion: 'TLSv1.2' },
    connectionTimeout: timeout,
    greetingTimeout: timeout,
    dnsTimeout: timeout,
    socketTimeout: 3 * timeout,
    ...(options.name === undefined ? {} : { name: options.name }),
  })

  const send = async (letter: Letter): Promise<PostReceipt> => {
    const mail = toMail(letter, options.from)
    const now = options.now ?? (() => new Date())
    try {
      const { encryptFor } = letter
      const sent = encryptFor === undefined ? mail : await enclosed(mail, encryptFor, now())
      const info = await transport.sendMail(sent)
      if (info.accepted.length === 0) throw new PostFailure('permanent', 'not-accepted', info.response)
      const { response } = info
      return { messageId: letter.messageId, accepted: [...info.accepted], response, at: now() }
    } catch (error) {
      throw toPostFailure(error)
    }
  }
  return { send, close: () => transport.close() }
}
