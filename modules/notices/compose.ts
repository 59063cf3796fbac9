import type { Desk } from '@vigie/platform/operation'
import type { Letter } from '@vigie/platform/post'
import { answerAddress } from './answer-address.ts'
import type { Choice } from './answer-choices.ts'
import { linkForLetter, linkForReminder } from './answer-page.ts'
import { complaintLetter, secondContactLetter } from './ladder/letters.ts'
import { composeReminder, pressSummaryLetter, readLetter } from './letter.ts'
import { insistItMayLeave, type NoticeLetter, type NoticeLetterItem } from './letter-content.ts'
import { readTextsOf } from './letter-versions.ts'
import { type NoticeItemView, type NoticeView, undecidedItems } from './notice.ts'
import { mayCarryMark } from './status/status.ts'
import { type ItemForXarf, noticeAttachments, XARF_MEDIA } from './xarf.ts'

const XARF_AGES = new Map<string, ItemForXarf['ageBand']>([
  ['infant', 'infant'],
  ['pre-pubescent', 'prepubescent'],
  ['pubescent', 'pubescent'],
  ['minor', 'minor'],
  ['adult', 'adult'],
])

const XARF_ACTS = new Map<string, ItemForXarf['act']>([
  ['sexual-act', 'sexual-act'],
  ['lascivious-exhibition', 'exhibition'],
])

const letterItem = (item: NoticeItemView): NoticeLetterItem => ({
  number: item.number,
  address: item.address,
  ...(item.objectReference === null ? {} : { objectId: item.objectReference }),
  foundBy: item.foundBy,
  isSeen: item.isSeen,
  observedAt: item.observedAt,
  ...(item.earlier === null ? {} : { earlier: item.earlier }),
})

/** A real, young child in a sexual act or pose: illegal in any country. Anything else is not called baseline. */
const isBaseline = (item: NoticeItemView): boolean =>
  item.nature === 'real' &&
  (item.ageBand === 'infant' || item.ageBand === 'pre-pubescent') &&
  XARF_ACTS.has(item.act)

const mediaOf = ({ media }: NoticeItemView): Pick<ItemForXarf, 'mediaType'> => {
  const mediaType = XARF_MEDIA.find((one) => one === media)
  return mediaType === undefined ? {} : { mediaType }
}

const xarfItem = (item: NoticeItemView): ItemForXarf => ({
  ...letterItem(item),
  ...mediaOf(item),
  ageBand: XARF_AGES.get(item.ageBand) ?? 'undetermined',
  act: XARF_ACTS.get(item.act) ?? 'undetermined',
  baseline: isBaseline(item),
})

/** A notice as its letter, packet and attachments want it. Dated on its approval, so that every attempt reads alike. */
export const toLetter = (desk: Desk, notice: NoticeView, answerLink: string | null = null): NoticeLetter => {
  const { name, mailbox, domain } = desk.letterhead
  const { status } = notice
  const mark = mayCarryMark(status, notice.kind) ? {} : { flaggerReference: null, awardingCoordinator: null }
  return {
    reference: notice.reference,
    language: notice.language,
    provider: notice.provider.name,
    service: notice.service?.name,
    centre: { ...status, ...mark, name, mailbox, domain },
    notifierMode: notice.notifier,
    kind: notice.kind,
    trusted: notice.standing === 'trusted',
    isOutsideAct: notice.isOutsideAct,
    isEnclosed: notice.provider.key !== null,
    explanation: notice.explanation,
    legalGrounds: notice.legalGrounds,
    items: notice.items.map(letterItem),
    goodFaithVersion: notice.goodFaithVersion,
    date: notice.approval?.at ?? desk.now,
    answerLink,
  }
}

/** Out of the notice alone: a letter that is sent twice can be recognised by whoever gets it. */
export const messageIdOf = (desk: Desk, notice: string, rung: number | string | null = null): string =>
  `<${rung === null ? notice : `${notice}.${rung}`}@${desk.letterhead.domain}>`

/** Whatever goes to the mailbox of a provider with a published key goes to the owner of that key alone. */
const envelope = (desk: Desk, notice: NoticeView, to: string) => ({
  to,
  ...(notice.provider.key !== null && to === notice.provider.mailbox
    ? { encryptFor: notice.provider.key }
    : {}),
  replyTo: answerAddress(desk, notice),
  headers: { 'X-Notice-Reference': notice.reference },
})

/** The same, in the version of our texts that held when it was prepared: every attempt and reminder reads alike. */
export const toWrittenLetter = async (
  desk: Desk,
  notice: NoticeView,
  answerLink: string | null = null,
): Promise<NoticeLetter> => ({
  ...toLetter(desk, notice, answerLink),
  texts: await readTextsOf(desk, notice.textVersion, notice.language),
})

/** The notice as the mail that leaves. */
export const composeNotice = async (desk: Desk, notice: NoticeView, to: string): Promise<Letter> => {
  insistItMayLeave(toLetter(desk, notice))
  return readNoticeMail(desk, notice, to)
}

/** What stands around the words of the notice as a mail: to where, by which id, with which files. */
export const aroundLetter = (
  desk: Desk,
  notice: NoticeView,
  to: string,
): Omit<Letter, 'subject' | 'text' | 'html'> => ({
  ...envelope(desk, notice, to),
  messageId: messageIdOf(desk, notice.id),
  attachments: noticeAttachments({ ...toLetter(desk, notice), items: notice.items.map(xarfItem) }),
})

/** The notice as a mail, to be read: also where it may not leave any more. */
export const readNoticeMail = async (desk: Desk, notice: NoticeView, to: string): Promise<Letter> => ({
  ...aroundLetter(desk, notice, to),
  ...readLetter(await toWrittenLetter(desk, notice, linkForLetter(desk, notice))),
})

/** The reminder of a notice: only what is still undecided, and with the mark only while the house may put it there. */
export const composeReminderMail = async (
  desk: Desk,
  notice: NoticeView,
  rung: { number: number; at: Date },
  sentAt: Date,
  to: string,
): Promise<Letter> => {
  const open = undecidedItems(notice).map(letterItem)
  const original = messageIdOf(desk, notice.id)
  const written = await toWrittenLetter(desk, notice, linkForReminder(desk, notice))
  return {
    ...envelope(desk, notice, to),
    ...composeReminder(
      {
        ...written,
        trusted: notice.standing === 'trusted' && mayCarryMark(notice.status, notice.kind),
        items: open,
        date: rung.at,
      },
      sentAt,
    ),
    messageId: messageIdOf(desk, notice.id, rung.number),
    inReplyTo: original,
    references: [original],
    attachments: [],
  }
}

/** The letter to another contact point of the provider: what is still undecided, and that the first letter had no answer. */
export const composeSecondContact = async (
  desk: Desk,
  notice: NoticeView,
  { turn, at, sentAt }: { readonly turn: number; readonly at: Date; readonly sentAt: Date },
  to: string,
): Promise<Letter> => {
  const original = messageIdOf(desk, notice.id)
  const written = await toWrittenLetter(desk, notice)
  const items = undecidedItems(notice).map(letterItem)
  const trusted = notice.standing === 'trusted' && mayCarryMark(notice.status, notice.kind)
  return {
    ...envelope(desk, notice, to),
    ...secondContactLetter({ ...written, trusted, items, date: at }, sentAt),
    messageId: messageIdOf(desk, notice.id, `s${turn}`),
    inReplyTo: original,
    references: [original],
    attachments: [],
  }
}

/** A complaint of ours, with the mark only while the house may put it there. */
export const composeComplaint = async (
  desk: Desk,
  notice: NoticeView,
  { turn, at, words, decisions }: NoticeView['complaintLetters'][number],
  sentAt: Date,
  to: string,
): Promise<Letter> => {
  const original = messageIdOf(desk, notice.id)
  const letter = await toWrittenLetter(desk, notice)
  const items = notice.items.filter((item) => item.decisions.some(({ id }) => decisions.includes(id)))
  const trusted = notice.standing === 'trusted' && mayCarryMark(notice.status, notice.kind)
  return {
    ...envelope(desk, notice, to),
    ...complaintLetter({ ...letter, trusted, items: items.map(letterItem), date: at }, sentAt, words),
    messageId: messageIdOf(desk, notice.id, `k${turn}`),
    inReplyTo: original,
    references: [original],
    attachments: [],
  }
}

/** Beyond the ids of the reminders. */
const FIRST_SUMMARY = 20

/** What was pressed on the page of a notice, told to whoever got our letter. */
export const composePressSummary = async (
  desk: Desk,
  notice: NoticeView,
  {
    turn,
    ...told
  }: {
    readonly turn: number
    readonly linkSentAt: Date
    readonly presses: readonly { readonly number: number; readonly choice: Choice }[]
  },
  to: string,
): Promise<Letter> => {
  const original = messageIdOf(desk, notice.id)
  const { headers, ...rest } = envelope(desk, notice, to)
  return {
    ...rest,
    // So that no answering machine answers it.
    headers: { ...headers, 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    ...pressSummaryLetter(await toWrittenLetter(desk, notice), told),
    messageId: messageIdOf(desk, notice.id, FIRST_SUMMARY + turn),
    inReplyTo: original,
    references: [original],
    attachments: [],
  }
}
