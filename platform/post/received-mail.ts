export type Enclosure = { filename: string; contentType: string; size: number; content: Buffer }

/** Why a mail could not be read: what it holds more of than anybody writes, or what reading it cost. */
const UNREADABLE = [
  'too-many-lines',
  'too-long-headers',
  'too-deep',
  'too-long-to-read',
  'too-large-to-read',
] as const
export type Unreadable = (typeof UNREADABLE)[number]

/** What the lines above a mail say about who or what sent it. */
export type MailMarks = {
  autoSubmitted: string
  precedence: string
  /** One of the lines that only answering machines and mailing robots write. */
  robot: boolean
  /** It was handed on to many, or by whoever fears a loop: what it says may be somebody else's. */
  list: boolean
  /** `Content-Type` of the whole, in lower case. */
  contentType: string
  /** A line that only a mail server writes which could not deliver. */
  bounce: boolean
  /** It was sent so that nobody can answer it: by a mail server, or by a machine that answers for somebody. */
  unanswerable: boolean
  /** What a report about a delivery says became of it: `failed` where it was to anybody, else `delayed`, `delivered`. */
  deliveryAction: string
}

export type ReceivedMail = {
  messageId: string | null
  inReplyTo: string | null
  references: string[]
  /** The one mailbox that it says it comes from; empty where it names none, several or a group. */
  from: string
  /** What it says of its senders, word for word. */
  writtenFrom: string
  replyTo: string | null
  to: string[]
  subject: string
  text: string
  /** As the sender dates it: not to be relied on. */
  date: string | null
  /** An answering machine or a mailing robot speaks: never answer it, never take it for a person. */
  automatic: boolean
  marks: MailMarks
  attachments: Enclosure[]
  /** Enclosures left out because there were too many or they were too large. */
  leftOut: number
  /** Set where nothing but the bytes is known of it. */
  unreadable: Unreadable | null
  /** Whom the other server named as its sender, empty for what must not be answered; null where nobody knows any more. */
  envelopeFrom: string | null
  raw: Buffer
}

/** What is known of a mail that cannot be read. */
export const unreadMail = (raw: Buffer, unreadable: Unreadable): ReceivedMail => ({
  messageId: null,
  inReplyTo: null,
  references: [],
  from: '',
  writtenFrom: '',
  replyTo: null,
  to: [],
  subject: '',
  text: '',
  date: null,
  automatic: false,
  marks: {
    autoSubmitted: '',
    precedence: '',
    robot: false,
    list: false,
    contentType: '',
    bounce: false,
    unanswerable: false,
    deliveryAction: '',
  },
  attachments: [],
  leftOut: 0,
  unreadable,
  envelopeFrom: null,
  raw,
})
