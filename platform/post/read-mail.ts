import PostalMime, { type Address } from 'postal-mime'
import { htmlToText } from './html-to-text.ts'

export type Enclosure = { filename: string; contentType: string; size: number; content: Buffer }

export type ReceivedMail = {
  messageId: string | null
  inReplyTo: string | null
  references: string[]
  from: string
  replyTo: string | null
  to: string[]
  subject: string
  text: string
  /** As the sender dates it: not to be relied on. */
  date: string | null
  /** An answering machine or a mailing robot speaks: never answer it, never take it for a person. */
  automatic: boolean
  attachments: Enclosure[]
  /** Enclosures left out because there were too many or they were too large. */
  leftOut: number
  raw: Buffer
}

const MOST_ENCLOSURES = 20
const LONGEST_TEXT = 500_000

const addressesOf = (given: readonly Address[] | undefined): string[] =>
  (given ?? [])
    .flatMap((one) => (one.group === undefined ? [one] : one.group))
    .map((one) => one.address)
    .filter((address) => address.includes('@'))

const idsIn = (text: string | undefined): string[] =>
  (text ?? '').match(/<[^\s<>]{1,900}>/g)?.slice(-50) ?? []

const oneLine = (text: string | undefined): string =>
  (text ?? '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, 900)

const bufferOf = (content: ArrayBuffer | Uint8Array | string): Buffer =>
  typeof content === 'string'
    ? Buffer.from(content)
    : content instanceof ArrayBuffer
      ? Buffer.from(content)
      : Buffer.from(content.buffer, content.byteOffset, content.byteLength)

const fileNameOf = (given: string | null, number: number): string => {
  const plain = oneLine(given ?? '')
    .replace(/[/\\:*?"<>|]/g, '-')
    .replace(/^\.+/, '')
    .slice(0, 120)
  return plain === '' ? `attachment-${number}` : plain
}

/** Reads a mail as it came over the wire. Nothing in it is run, opened or fetched. */
export const readMail = async (raw: Buffer, mostEnclosureBytes = 5_242_880): Promise<ReceivedMail> => {
  const mail = await PostalMime.parse(raw, {
    attachmentEncoding: 'arraybuffer',
    forceRfc822Attachments: true,
    maxNestingDepth: 20,
    maxHeadersSize: 262_144,
  })
  const enclosures = mail.attachments.map((attachment, index) => {
    const content = bufferOf(attachment.content)
    const filename = fileNameOf(attachment.filename, index + 1)
    return { filename, contentType: oneLine(attachment.mimeType), size: content.byteLength, content }
  })
  const attachments = enclosures.filter((one) => one.size <= mostEnclosureBytes).slice(0, MOST_ENCLOSURES)
  const header = (key: string): string =>
    mail.headers
      .find((one) => one.key === key)
      ?.value.trim()
      .toLowerCase() ?? ''
  const text = mail.text ?? (mail.html === undefined ? '' : htmlToText(mail.html.slice(0, LONGEST_TEXT)))
  return {
    messageId: idsIn(mail.messageId)[0] ?? null,
    inReplyTo: idsIn(mail.inReplyTo)[0] ?? null,
    references: idsIn(mail.references),
    from: addressesOf(mail.from ? [mail.from] : [])[0] ?? '',
    replyTo: addressesOf(mail.replyTo)[0] ?? null,
    to: addressesOf([...(mail.to ?? []), ...(mail.cc ?? [])]),
    subject: oneLine(mail.subject),
    text: text.replace(/\r\n?/g, '\n').replaceAll('\0', '').slice(0, LONGEST_TEXT),
    date: mail.date ?? null,
    automatic:
      /^auto-/.test(header('auto-submitted')) ||
      header('x-autoreply') !== '' ||
      /^(bulk|junk|list)$/.test(header('precedence')),
    attachments,
    leftOut: enclosures.length - attachments.length,
    raw,
  }
}
