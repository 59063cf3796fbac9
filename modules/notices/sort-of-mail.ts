import type { ReceivedMail } from '@vigie/platform/post'
import { anyOf, fold } from './fold.ts'
import type { ReplyReading } from './read-reply.ts'
import { AWAY, NOT_DELIVERED, OF_MYSELF, STILL_TRIED, TICKET } from './robot-words.ts'

/**
 * What a mail that names a notice is: the words of a person, the confirmation of a machine that knows the notice, any other
 * mail of a machine, or a mail server that could not deliver our letter. Only the first two can say that the notice is there.
 */
export const SORTS = ['answer', 'confirmation', 'automatic', 'bounce'] as const
export type SortOfMail = (typeof SORTS)[number]

const AWAY_WORDS = anyOf(AWAY)
const NOT_DELIVERED_WORDS = anyOf(NOT_DELIVERED)
const STILL_TRIED_WORDS = anyOf(STILL_TRIED)
const ENHANCED_STATUS = /(?<!\d)(?:#?[45]\.\d{1,3}\.\d{1,3}|smtp;\s?[45]\d\d|550[ -])/
const OF_A_SERVER = /^(?:mailer-daemon|postmaster|mail-daemon|mailerdaemon|microsoftexchange[0-9a-f]{6,64})@/i

const told = (text: string): string => fold(text.slice(0, 4_000))

/** A mail server that has not given up has lost nothing yet. */
const isStillTried = (mail: ReceivedMail): boolean =>
  STILL_TRIED_WORDS.test(fold(mail.subject)) || STILL_TRIED_WORDS.test(told(mail.text))

const saysUndelivered = (mail: ReceivedMail): boolean => {
  const text = told(mail.text)
  return (
    NOT_DELIVERED_WORDS.test(fold(mail.subject)) ||
    (NOT_DELIVERED_WORDS.test(text) && ENHANCED_STATUS.test(text))
  )
}

/** Signs of a mail server, not of what somebody writes from its mailbox. */
const isBounce = (mail: ReceivedMail): boolean => {
  const { marks } = mail
  const isReport = /^multipart\/report/.test(marks.contentType)
  const isUnanswerable = mail.envelopeFrom === '' || marks.unanswerable
  if (/^(?:delayed|delivered|relayed|expanded)$/.test(marks.deliveryAction)) return false
  if (marks.deliveryAction === 'failed' || marks.bounce) return true
  // Of reports only those about a delivery: others say that a mail was read, or complain about it.
  const of = /report-type="?([a-z-]+)/.exec(marks.contentType)?.[1] ?? 'delivery-status'
  if (isReport) return of === 'delivery-status'
  if (isStillTried(mail)) return false
  const isMachine = isUnanswerable || mail.automatic || OF_A_SERVER.test(mail.from)
  return isMachine && (saysUndelivered(mail) || (isUnanswerable && NOT_DELIVERED_WORDS.test(told(mail.text))))
}

const isMachine = (mail: ReceivedMail): boolean =>
  mail.automatic ||
  mail.envelopeFrom === '' ||
  mail.marks.unanswerable ||
  mail.marks.list ||
  (mail.marks.autoSubmitted !== '' && mail.marks.autoSubmitted !== 'no') ||
  /^multipart\/report/.test(mail.marks.contentType) ||
  mail.marks.deliveryAction !== ''

/** A ticket system confirms receipt of what it names; an answer in somebody's absence names nothing but its subject. */
const isConfirmation = (mail: ReceivedMail, reading: ReplyReading, said: string): boolean => {
  if (!reading.acknowledgement || OF_MYSELF.test(said)) return false
  const namesNotice = reading.reference !== null
  const quotesNotice = /vig-\d{4}-\d{6}/.test(said)
  const isOfTickets =
    TICKET.test(`${fold(mail.subject)}\n${said}`) || /^auto-generated/.test(mail.marks.autoSubmitted)
  return namesNotice && (quotesNotice || isOfTickets)
}

/** Decides by the lines above a mail and by its words; in doubt it is `automatic`, which says nothing to any clock. */
export const sortOfMail = (mail: ReceivedMail, reading: ReplyReading): SortOfMail => {
  if (isBounce(mail)) return 'bounce'
  const said = told(reading.said.join('\n'))
  const isAway = AWAY_WORDS.test(fold(mail.subject)) || (isMachine(mail) && AWAY_WORDS.test(said))
  if (isAway || /^multipart\/report/.test(mail.marks.contentType)) return 'automatic'
  if (!isMachine(mail)) return saysUndelivered(mail) ? 'automatic' : 'answer'
  return isConfirmation(mail, reading, said) || reading.lines.length > 0 ? 'confirmation' : 'automatic'
}
