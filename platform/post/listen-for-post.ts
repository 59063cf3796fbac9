import type { AddressInfo } from 'node:net'
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server'
import { readMail } from './read-mail.ts'
import type { ReceivedMail } from './received-mail.ts'

export type PostListenerOptions = {
  host: string
  port: number
  maxBytes: number
  /** Takes the mail in. When it fails the sender is told to try again: the same mail may therefore come twice. */
  onMail: (mail: ReceivedMail, envelope: { from: string; to: string[] }) => void | Promise<void>
  /** Whether a mailbox of this house bears this address; without it, any is taken. */
  accepts?: (address: string) => boolean | Promise<boolean>
  log?: (what: string, details: Record<string, unknown>) => void
  /** Offered as STARTTLS; without it the listener belongs behind a mail server of the house. */
  certificate?: { key: string; cert: string }
  maxRecipients?: number
  /** So many bytes of mail are held at once, over all connections; who comes with more is asked to try again later. */
  mostInFlight?: number
  /** Silence after which a client is let go, and the longest that one mail may take. */
  idle?: number
  longest?: number
}

export type PostListener = { host: string; port: number; url: string; close: () => Promise<void> }

const answer = (responseCode: number, text: string): Error => Object.assign(new Error(text), { responseCode })

/** Opens the way in: an SMTP listener that takes plain mail for this house and nothing else. */
export const listenForPost = async (options: PostListenerOptions): Promise<PostListener> => {
  const log = options.log ?? (() => {})
  const mostInFlight = options.mostInFlight ?? Math.max(33_554_432, options.maxBytes)
  let inFlight = 0

  const hangUp = (session: SMTPServerSession): void => {
    for (const connection of server.connections) if (connection.session.id === session.id) connection.close()
  }

  /** Keeps what comes in, as far as there is room for it; `room` says how much it takes until it is given back. */
  const collect = (
    stream: SMTPServerDataStream,
    session: SMTPServerSession,
    room: { taken: number },
  ): Promise<Buffer> =>
    new Promise((resolve, reject) => {
      const pieces: Buffer[] = []
      let bytes = 0
      let refused: Error | null = null
      const refuse = (why: Error): void => {
        refused ??= why
        pieces.length = 0
        inFlight -= room.taken
        room.taken = 0
      }
      const tooLong = setTimeout(() => hangUp(session), options.longest ?? 300_000)
      stream.on('data', (piece: Buffer) => {
        bytes += piece.byteLength
        if (bytes > 4 * options.maxBytes) hangUp(session)
        if (bytes > options.maxBytes) refuse(answer(552, 'The mail is larger than this house accepts'))
        else if (inFlight + piece.byteLength > mostInFlight)
          refuse(answer(452, 'Too much mail at once, please try again later'))
        if (refused !== null) return
        pieces.push(piece)
        room.taken += piece.byteLength
        inFlight += piece.byteLength
      })
      const end = (done: () => void) => () => {
        clearTimeout(tooLong)
        done()
      }
      stream.on(
        'end',
        end(() => (refused === null ? resolve(Buffer.concat(pieces)) : reject(refused))),
      )
      stream.on(
        'error',
        end(() => reject(answer(451, 'The mail broke off'))),
      )
      stream.on(
        'close',
        end(() => reject(answer(451, 'The mail broke off'))),
      )
    })

  const takeOne = async (
    stream: SMTPServerDataStream,
    session: SMTPServerSession,
    room: { taken: number },
  ): Promise<void> => {
    const raw = await collect(stream, session, room)
    const { mailFrom, rcptTo } = session.envelope
    const envelope = { from: mailFrom ? mailFrom.address : '', to: rcptTo.map((one) => one.address) }
    const mail = { ...(await readMail(raw, options.maxBytes)), envelopeFrom: envelope.from }
    if (mail.unreadable !== null) log('post-unreadable', { bytes: raw.byteLength, why: mail.unreadable })
    try {
      await options.onMail(mail, envelope)
    } catch (error) {
      log('post-not-taken-in', { messageId: mail.messageId, error: String(error) })
      throw answer(451, 'The mail could not be taken in now, please try again later')
    }
  }

  const take = async (stream: SMTPServerDataStream, session: SMTPServerSession): Promise<void> => {
    const room = { taken: 0 }
    try {
      await takeOne(stream, session, room)
    } finally {
      inFlight -= room.taken
    }
  }

  const checkRecipient = async (address: string, already: number): Promise<void> => {
    if (already >= (options.maxRecipients ?? 10)) throw answer(452, 'Too many recipients')
    if (options.accepts && !(await options.accepts(address))) throw answer(550, 'No such mailbox here')
  }

  const server = new SMTPServer({
    ...(options.certificate ?? {}),
    banner: 'post',
    authOptional: true,
    disabledCommands: options.certificate ? ['AUTH'] : ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: options.maxBytes,
    maxClients: 50,
    socketTimeout: options.idle ?? 60_000,
    closeTimeout: 1_000,
    onRcptTo: (address, session, done) => {
      checkRecipient(address.address, session.envelope.rcptTo.length).then(
        () => done(),
        (error: unknown) =>
          done(error instanceof Error && 'responseCode' in error ? error : answer(451, 'Try again')),
      )
    },
    onData: (stream, session, done) => {
      take(stream, session).then(
        () => done(null, 'Taken in'),
        (error: unknown) =>
          done(error instanceof Error && 'responseCode' in error ? error : answer(451, 'Try again')),
      )
    },
  })
  server.on('error', (error: Error) => log('post-listener', { error: error.message }))

  const port = await new Promise<number>((resolve, reject) => {
    server.server.once('error', reject)
    server.listen(options.port, options.host, () => {
      const bound: AddressInfo | string | null = server.server.address()
      resolve(bound !== null && typeof bound === 'object' ? bound.port : options.port)
    })
  })
  const close = (): Promise<void> => new Promise((resolve) => server.close(() => resolve()))
  const host = options.host.includes(':') ? `[${options.host}]` : options.host
  return { host: options.host, port, url: `smtp://${host}:${port}`, close }
}
