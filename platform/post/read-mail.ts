import { Worker } from 'node:worker_threads'
import { beyondLimits } from './mail-limits.ts'
import { MAIL_THREAD } from './mail-thread.ts'
import type { ParsedMail } from './parse-mail.ts'
import { type ReceivedMail, type Unreadable, unreadMail } from './received-mail.ts'

/** A mail that takes longer, or more memory, was made to. */
const LONGEST = 10_000
const LIMITS = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 16, stackSizeMb: 4 }

type Read = ParsedMail | Unreadable

let thread: Worker | null = null
let turn: Promise<unknown> = Promise.resolve()

const openThread = (): Worker => {
  // Without what the process was started with: the thread needs neither a compiler nor an inspector.
  const opened = new Worker(MAIL_THREAD.url, {
    workerData: MAIL_THREAD.name,
    resourceLimits: LIMITS,
    execArgv: [],
    env: {},
  })
  opened.unref()
  const forget = (): void => {
    if (thread === opened) thread = null
  }
  opened.on('error', forget)
  opened.on('exit', forget)
  thread = opened
  return opened
}

/** Gives a mail to the thread; whatever becomes of the thread, the house stays as it is. */
const ask = (raw: Buffer, mostEnclosureBytes: number): Promise<Read> =>
  new Promise((resolve) => {
    const asked = thread ?? openThread()
    const end = (read: Read): void => {
      clearTimeout(deadline)
      asked.off('message', answered)
      asked.off('exit', gone)
      asked.unref()
      resolve(read)
    }
    const answered = (read: ParsedMail | null): void => end(read ?? 'too-deep')
    const gone = (): void => end('too-large-to-read')
    const deadline = setTimeout(() => {
      end('too-long-to-read')
      void asked.terminate()
      if (thread === asked) thread = null
    }, LONGEST)
    asked.on('message', answered)
    asked.on('exit', gone)
    asked.ref()
    // A copy goes over, so that the bytes stay here as they came.
    const bytes = new Uint8Array(raw)
    asked.postMessage({ bytes, mostEnclosureBytes }, [bytes.buffer])
  })

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
  const asked = turn.then(() => ask(raw, mostEnclosureBytes))
  turn = asked
  const read = await asked
  return typeof read === 'string'
    ? unreadMail(raw, read)
    : { ...buffersOf(read), unreadable: null, envelopeFrom: null, raw }
}
