import type { Desk } from '@vigie/platform/operation'
import { type ReceivedMail, readMail } from '@vigie/platform/post'
import { getNotice } from '../find-notices-of-case.ts'
import { keepReply } from '../keep-mail.ts'
import { noteAcknowledgement, noteDecision } from '../note-answer.ts'
import type { NoticeView } from '../notice.ts'
import { proposeAnswer } from '../propose-answer.ts'
import { insertSenderCheck } from '../sender-check-rows.ts'
import { takeAnswer } from '../take-answer.ts'
import type { Decided, Said } from './adapter.ts'

const MOST_WORDS = 40_000

interface Where {
  readonly endpoint: string
  /** Their number of our report, and which of ours it is. */
  readonly remote: string
  readonly part: number
}

/** What moderators wrote in a platform's own thread, in the form in which every answer is kept. */
const asMail = (notice: NoticeView, { endpoint, remote, part }: Where, { id, words, at }: Said): Buffer => {
  const host = new URL(endpoint).hostname
  const body = Buffer.from(words.slice(0, MOST_WORDS), 'utf8').toString('base64')
  const safe = (text: string): string => text.replace(/[^\w.-]/g, '-')
  return Buffer.from(
    [
      `From: moderators@${host}`,
      `Subject: ${notice.reference}/${part}`,
      `Message-ID: <${safe(remote)}.${safe(id)}@${host}>`,
      `Date: ${at.toUTCString().replace('GMT', '+0000')}`,
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: base64',
      '',
      ...(body.match(/.{1,76}/g) ?? []),
      '',
    ].join('\r\n'),
  )
}

const CHECKED = {
  outcome: 'platform',
  dkim: 'none',
  dmarc: 'none',
  arc: 'none',
  alignment: 'none',
  policy: null,
} as const

interface Kept {
  readonly mail: ReceivedMail
  readonly reply: string
}

/** Keeps it once as an answer to the notice, as the word of the platform; null where it was kept before. */
const keep = async (
  desk: Desk,
  notice: NoticeView,
  where: Where,
  said: Said,
  { sort, toRead }: { readonly sort: 'answer' | 'confirmation'; readonly toRead: boolean },
): Promise<Kept | null> => {
  const mail = await readMail(asMail(notice, where, said))
  const kept = await keepReply(desk, notice.id, mail, { sort, toRead })
  if (kept === 'known' || kept === 'elsewhere') return null
  const { reply } = kept
  const domain = new URL(where.endpoint).hostname
  await insertSenderCheck(desk.db, { reply, domain, ...CHECKED, checked_at: desk.now })
  return { mail, reply }
}

/**
 * Takes what a platform's moderators wrote to our account, once: that they have the notice, and as a proposal what their words seem to
 * say. A person reads it.
 */
export const takeSaid = async (desk: Desk, notice: NoticeView, where: Where, said: Said): Promise<void> => {
  const kept = await keep(desk, notice, where, said, { sort: 'answer', toRead: true })
  if (kept === null) return
  const known = { reply: kept.reply, sort: 'answer' } as const
  await takeAnswer(desk, await getNotice(desk, notice.id, 'unopened'), kept.mail, known)
  await proposeAnswer(desk, notice.id, kept.mail, known)
}

/** Takes the confirmation of receipt that a provider signed: Art. 16(4). */
export const takeReceived = async (
  desk: Desk,
  notice: NoticeView,
  where: Where,
  { id, at }: { readonly id: string; readonly at: Date },
): Promise<void> => {
  const said = { id, words: 'Received.', at }
  const kept = await keep(desk, notice, where, said, { sort: 'confirmation', toRead: false })
  if (kept === null) return
  const witness = { source: 'reply', recordedBy: null, reply: kept.reply, sort: 'confirmation' } as const
  await noteAcknowledgement({ ...desk, now: at }, notice, witness, null)
}

/** Takes a decision that a provider signed: it counts as its word, with its ground and whether it says what can be done about it. */
export const takeDecided = async (
  desk: Desk,
  { id: notice }: NoticeView,
  where: Where,
  { id, item: number, action, ground, redress, words, at, proof }: Decided,
): Promise<void> => {
  const view = await getNotice(desk, notice, 'unopened')
  const item = view.items.find((one) => one.number === number)
  if (!item) return
  const said = { id, words: `${words}\n\n${proof}`, at }
  const kept = await keep(desk, view, where, said, { sort: 'answer', toRead: false })
  if (kept === null) return
  const witness = { source: 'reply', recordedBy: null, reply: kept.reply, sort: 'answer' } as const
  await noteDecision({ ...desk, now: at }, view, item, { action, ground, redress, words }, witness)
}
