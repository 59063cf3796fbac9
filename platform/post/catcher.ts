import { randomBytes } from 'node:crypto'
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { listenForPost, type PostListener } from './listen-for-post.ts'
import { createPost, type PostReceipt } from './post.ts'
import { readMail } from './read-mail.ts'
import type { ReceivedMail } from './received-mail.ts'

export type CaughtMail = { id: string; mail: ReceivedMail }

export type Catcher = {
  /** Where the demonstration world sends its mail. */
  url: string
  /** Every mail kept, the newest first. */
  list: () => Promise<CaughtMail[]>
  read: (id: string) => Promise<CaughtMail | null>
  /** Answers a mail as its receiver would: a real mail, back over SMTP. Null when there is no such mail. */
  reply: (id: string, answer: { from: string; text: string }) => Promise<PostReceipt | null>
  close: () => Promise<void>
}

const ID = /^\d{17}-[0-9a-f]{8}$/

const quoted = (mail: ReceivedMail): string =>
  [
    `On ${mail.date ?? 'an earlier day'}, ${mail.from} wrote:`,
    ...mail.text.split('\n').map((line) => `> ${line}`),
  ].join('\n')

const answering = (subject: string): string => (/^re:/i.test(subject) ? subject : `Re: ${subject}`)

/**
 * The mail catcher of the demonstration world: takes every mail on this machine and keeps it as a file in `folder`,
 * so that a restart finds it again. Nothing leaves the machine but the replies, which go to `replyThrough`.
 */
export const startCatcher = async (options: {
  folder: string
  replyThrough: string
  port?: number
  maxBytes?: number
}): Promise<Catcher> => {
  await mkdir(options.folder, { recursive: true })

  const keep = async (mail: ReceivedMail): Promise<void> => {
    const moment = new Date().toISOString().replace(/\D/g, '')
    const path = join(options.folder, `${moment}-${randomBytes(4).toString('hex')}`)
    await writeFile(`${path}.part`, mail.raw, { mode: 0o600 })
    await rename(`${path}.part`, `${path}.eml`)
  }

  const listener: PostListener = await listenForPost({
    host: '127.0.0.1',
    port: options.port ?? 0,
    maxBytes: options.maxBytes ?? 10_485_760,
    onMail: keep,
  })

  const ids = async (): Promise<string[]> =>
    (await readdir(options.folder))
      .filter((name) => name.endsWith('.eml'))
      .map((name) => name.slice(0, -4))
      .filter((id) => ID.test(id))
      .sort()
      .reverse()

  const read = async (id: string): Promise<CaughtMail | null> => {
    if (!ID.test(id)) return null
    const raw = await readFile(join(options.folder, `${id}.eml`)).catch(() => null)
    return raw && { id, mail: await readMail(raw) }
  }

  const list = async (): Promise<CaughtMail[]> => {
    const found = await Promise.all((await ids()).slice(0, 500).map(read))
    return found.filter((one) => one !== null)
  }

  const reply = async (id: string, answer: { from: string; text: string }): Promise<PostReceipt | null> => {
    const caught = await read(id)
    if (!caught) return null
    const { mail } = caught
    const post = createPost(options.replyThrough, { from: answer.from })
    const known = mail.messageId === null ? [] : [mail.messageId]
    try {
      return await post.send({
        to: mail.replyTo ?? mail.from,
        subject: answering(mail.subject),
        text: `${answer.text.trimEnd()}\n\n${quoted(mail)}\n`,
        messageId: `<${randomBytes(12).toString('hex')}@catcher.example>`,
        ...(mail.messageId === null ? {} : { inReplyTo: mail.messageId }),
        references: [...mail.references, ...known],
        attachments: [],
      })
    } finally {
      post.close()
    }
  }

  return { url: listener.url, list, read, reply, close: listener.close }
}
