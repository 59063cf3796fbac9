import { boundedThread } from './bounded-thread.ts'
import { beyondLimits } from './mail-limits.ts'
import { MAIL_THREAD } from './mail-thread.ts'
import type { ParsedMail } from './parse-mail.ts'
import { type ReceivedMail, unreadMail } from './received-mail.ts'

/** A mail that takes longer was made to. */
const LONGEST = 10_000

const UNANSWERED = { 'too-long': 'too-long-to-read', 'too-large': 'too-large-to-read' } as const

const ask = boundedThread<{ mostEnclosureBytes: number }, ParsedMail | null>(MAIL_THREAD, LONGEST)

const buffersOf = ({ attachments, ...mail }: ParsedMail) => ({
  ...mail,
  attachments: attachments.map(({ content, ...rest }) => ({
    ...rest,
    content: Buffer.from(content.buffer, content.byteOffset, content.byteLength),
  })),
})

/**
 * Reads a mail as it came over the wire, in a thread with a deadline and so much memory, one after the other. Nothing
 * in it is run, opened or fetched. What cannot be read is a mail with `unreadable` set.
 */
export const readMail = async (raw: Buffer, mostEnclosureBytes = 5_242_880): Promise<ReceivedMail> => {
  const beyond = beyondLimits(raw)
  if (beyond !== null) return unreadMail(raw, beyond)
  const read = await ask(raw, { mostEnclosureBytes })
  if (read === null) return unreadMail(raw, 'too-deep')
  return typeof read === 'string'
    ? unreadMail(raw, UNANSWERED[read])
    : { ...buffersOf(read), unreadable: null, envelopeFrom: null, raw }
}
