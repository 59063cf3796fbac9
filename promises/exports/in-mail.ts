import { createPost, type Letter, listenForPost, PostFailure, type ReceivedMail } from '@vigie/platform/post'
import { inBatches, note, nothingSeen, type Seen } from './strings.ts'

/** One text in so many is also sent as a subject and a file name, where a line break could write headers. */
const HEADED = 50

/** Line ends are CRLF in a mail; NUL is shown by its picture, and no half of a character is in one. */
const asMailed = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll('\0', '\u2400')
    .replaceAll(/\r\n?|\n/g, '\n')

const letter = (words: Partial<Letter>): Letter => ({
  to: 'desk@provider.example',
  subject: 'Texts',
  text: '',
  messageId: `<${crypto.randomUUID()}@vigie.example>`,
  attachments: [],
  ...words,
})

/** Through the house's own way out, over real SMTP, and read again by its own way in. */
export const inMail = async (given: readonly string[]): Promise<Seen> => {
  const seen = nothingSeen()
  const came: { mail: ReceivedMail; to: string[] }[] = []
  const inbox = await listenForPost({
    host: '127.0.0.1',
    port: 0,
    maxBytes: 20_000_000,
    onMail: (mail, { to }) => {
      came.push({ mail, to })
    },
  })
  const post = createPost(inbox.url, { from: 'Vigie <notices@vigie.example>' })
  try {
    for (const batch of inBatches(given, 500)) {
      // Each text stands between marks of its own, on lines of its own.
      const text = batch.map((one, at) => `[${at}[\n${one}\n]${at}]`).join('\n')
      await post.send(letter({ text }))
      const { mail, to } = came.at(-1) ?? {}
      if (to?.length !== 1 || mail?.to.length !== 1) note(seen, 'live', 'another recipient')
      if ((mail?.attachments.length ?? 0) > 0) note(seen, 'live', 'an enclosure out of nowhere')
      const body = asMailed(mail?.text ?? '')
      for (const [at, one] of batch.entries()) {
        if (!body.includes(asMailed(`[${at}[\n${one}\n]${at}]`))) note(seen, 'changed', one)
      }
    }
    for (const one of given.slice(0, given.length / HEADED)) {
      const filename = `${one}.txt`
      const attachments = [{ filename, contentType: 'text/plain', content: Buffer.from('x') }]
      try {
        await post.send(letter({ subject: one, attachments }))
      } catch (fault) {
        // Refused before it left: it did no harm, and the sender knows.
        if (fault instanceof PostFailure && fault.code === 'refused-field') continue
        throw fault
      }
      const { mail, to } = came.at(-1) ?? {}
      if (to?.length !== 1 || mail?.to.length !== 1 || mail.attachments.length !== 1) note(seen, 'live', one)
      const subject = asMailed(one).replaceAll(/\s+/g, ' ').trim()
      if (mail?.subject.replaceAll(/\s+/g, ' ').trim() !== subject)
        note(seen, 'changed', `${one} | ${mail?.subject}`)
    }
  } finally {
    post.close()
    await inbox.close()
  }
  return seen
}
