import type { Desk } from '@vigie/platform/operation'
import { encryptionIn, type ReceivedMail } from '@vigie/platform/post'
import { addressedNotice } from './answer-address.ts'
import { DECISIONS } from './decisions.ts'
import { FACTS } from './facts.ts'
import { getNotice } from './find-notices-of-case.ts'
import { keepReply, keepStrayMail } from './keep-mail.ts'
import { type NoticeView, sendingOf, undecidedItems } from './notice.ts'
import { selectNoticeByReference, selectNotices } from './notice-rows.ts'
import { couldHaveSent } from './provider.ts'
import { type ReplyLine, type ReplyReading, readReply } from './read-reply.ts'
import { type SortOfMail, sortOfMail } from './sort-of-mail.ts'
import type { StrayReason } from './stray-reasons.ts'
import { readAnswer } from './take-answer.ts'

/** What became of a mail that came in. */
export type Received =
  | { readonly kept: 'reply'; readonly notice: string; readonly reply: string }
  | { readonly kept: 'stray'; readonly reason: StrayReason }
  | { readonly kept: 'known' }

const OUR_ID = /^<([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:\.[a-z]?\d{1,2})?@(.+)>$/

/** The notice whose letter this mail answers, by the ids that mail programs carry along. */
const threadedNotice = async (desk: Desk, mail: ReceivedMail): Promise<string | null> => {
  for (const id of [mail.inReplyTo ?? '', ...mail.references.toReversed()]) {
    const [, notice, domain] = OUR_ID.exec(id) ?? []
    if (notice === undefined || domain !== desk.letterhead.domain) continue
    if ((await selectNotices(desk.db, [notice])).length > 0) return notice
  }
  return null
}

/** Our very letter, by its own id: it went round, and answers nothing. */
const isOurOwn = (desk: Desk, { messageId }: ReceivedMail): boolean =>
  OUR_ID.exec(messageId ?? '')?.[2] === desk.letterhead.domain

/** The notice that a mail speaks of by its reference alone, and why that makes it no answer. */
const namedNotice = async (
  desk: Desk,
  { reference }: ReplyReading,
): Promise<{ names: string | null; reason: StrayReason }> => {
  if (reference === null) return { names: null, reason: 'no-reference' }
  const names = await selectNoticeByReference(desk.db, reference)
  return { names, reason: names === null ? 'unknown-reference' : 'reference-only' }
}

/** A letter to somebody else there says nothing of the mailbox that the notice went to, also where it comes back. */
const TO_ANOTHER = /<[0-9a-f-]{36}\.s\d@/

/** The notice whose letter came back: a mail server quotes the id of what it could not deliver. */
const returnedNotice = async (desk: Desk, mail: ReceivedMail): Promise<string | null> => {
  if (TO_ANOTHER.test(mail.raw.toString('latin1', 0, 300_000))) return null
  const quoted = mail.raw.toString('latin1', 0, 300_000).match(/<[0-9a-f.-]{36,39}@[^<>\s]{1,250}>/g) ?? []
  return threadedNotice(desk, { ...mail, references: [...mail.references, ...quoted].slice(-50) })
}

/** So few words beside the answer lines are a greeting and a name. */
const MOST_REMAINS = 300

/**
 * Whether a mail needs no person any more: a machine that confirmed receipt, or an answer of which every line was a new
 * decision and what remains is a greeting. Whatever comes after the last decision is read.
 */
const isUnderstood = (
  view: NoticeView,
  mail: ReceivedMail,
  sort: SortOfMail,
  reading: ReplyReading,
): boolean => {
  if (
    encryptionIn(mail) !== null ||
    reading.unread.length > 0 ||
    reading.cut ||
    mail.attachments.length > 0 ||
    mail.leftOut > 0
  )
    return false
  if (sort === 'confirmation' && reading.lines.length === 0) return undecidedItems(view).length > 0
  if (sort === 'bounce' || sort === 'automatic' || reading.lines.length === 0) return false
  const isNew = ({ item, decision }: ReplyLine): boolean =>
    view.items.some(
      ({ number, decisions }) => number === item && decisions.every(({ action }) => action !== decision),
    )
  const remains = reading.own.filter(
    (line) => !/^\W{0,6}(vig-[\d-]+\s?\/|item\s)?\s?\d{1,4}\s?[:=.)-]/iu.test(line),
  )
  return reading.lines.every(isNew) && remains.join('').length <= MOST_REMAINS
}

/**
 * Takes in one mail from outside, whatever it is and however often it comes. It is put to a notice only when it knows what
 * stood in our letter, its address or its id, and comes from that notice's provider; anything else waits for a person. What it says
 * counts once it is checked who sent it.
 */
export const receiveReply = async (desk: Desk, mail: ReceivedMail): Promise<Received> => {
  const stray = async (reason: StrayReason, names: string | null = null): Promise<Received> =>
    (await keepStrayMail(desk, mail, { reason, names })) ? { kept: 'stray', reason } : { kept: 'known' }

  if (mail.unreadable !== null) return stray('unreadable')
  const first = readReply(mail.text, mail.subject, DECISIONS, mail.to.join(' '))
  const sort = isOurOwn(desk, mail) ? 'automatic' : sortOfMail(mail, first)
  const returned = sort === 'bounce' ? await returnedNotice(desk, mail) : null
  const answered = returned ?? (await addressedNotice(desk, mail.to)) ?? (await threadedNotice(desk, mail))
  const { names, reason } = await namedNotice(desk, first)
  if (sort === 'bounce' && answered === null) return stray('bounce', names)
  if (returned === null && mail.from === '') return stray('unclear-sender', answered ?? names)
  if (answered === null) return stray(reason, names)
  const view = await getNotice(desk, answered, 'unopened')
  if (returned === null && !couldHaveSent(view.provider, mail.from)) return stray('other-sender', view.id)
  if (!sendingOf(view)) return stray('notice-not-sent', view.id)
  const toRead = !isUnderstood(view, mail, sort, readAnswer(mail, view))
  const kept = await keepReply(desk, view.id, mail, { sort, toRead })
  if (kept === 'elsewhere') return stray('message-id-taken', view.id)
  if (kept === 'known') return { kept: 'known' }
  const { reply } = kept
  // Who could not deliver our letter is nobody's sender; of anybody else it is checked first whether they sent it.
  if (sort !== 'bounce')
    await desk.announce({
      name: FACTS.replied,
      body: { notice: view.id, case: view.case, reply, counts: true },
    })
  return { kept: 'reply', notice: view.id, reply }
}
