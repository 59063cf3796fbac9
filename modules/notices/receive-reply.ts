import type { Desk } from '@vigie/platform/operation'
import type { ReceivedMail } from '@vigie/platform/post'
import { DECISIONS } from './decisions.ts'
import { getNotice } from './find-notices-of-case.ts'
import { keepReply, keepStrayMail, type StrayReason } from './keep-mail.ts'
import { noteAcknowledgement, noteDecision } from './note-answer.ts'
import { type NoticeView, sendingOf } from './notice.ts'
import { selectNoticeByReference, selectNotices } from './notice-rows.ts'
import { couldHaveSent } from './provider.ts'
import { type ReplyLine, type ReplyReading, readReply } from './read-reply.ts'

/** What became of a mail that came in. */
export type Received =
  | { readonly kept: 'reply'; readonly notice: string; readonly reply: string; readonly decided: number }
  | { readonly kept: 'stray'; readonly reason: StrayReason }
  | { readonly kept: 'known' }

const OUR_ID = /^<([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:\.\d{1,2})?@(.+)>$/

/** The notice whose letter this mail answers, by the ids that mail programs carry along. */
const threadedNotice = async (desk: Desk, mail: ReceivedMail): Promise<string | null> => {
  for (const id of [mail.inReplyTo ?? '', ...mail.references.toReversed()]) {
    const [, notice, domain] = OUR_ID.exec(id) ?? []
    if (notice === undefined || domain !== desk.letterhead.domain) continue
    if ((await selectNotices(desk.db, [notice])).length > 0) return notice
  }
  return null
}

const read = (mail: ReceivedMail, address: string): ReplyReading =>
  readReply(mail.text, mail.subject, DECISIONS, address)

const findNotice = async (desk: Desk, mail: ReceivedMail): Promise<string> => {
  const { reference } = read(mail, mail.to.join(' '))
  const named = reference === null ? null : await selectNoticeByReference(desk.db, reference)
  const notice = named ?? (await threadedNotice(desk, mail))
  return notice ?? (reference === null ? 'no-reference' : 'unknown-reference')
}

/** A mail server saying that ours could not be delivered is no answer of the provider. */
const isBounce = (mail: ReceivedMail): boolean => {
  const head =
    mail.raw
      .subarray(0, 20_000)
      .toString('latin1')
      .split(/\r?\n\r?\n/, 1)[0] ?? ''
  return /^(mailer-daemon|postmaster)@/i.test(mail.from) || /^content-type:\s*multipart\/report/im.test(head)
}

const noteLine = async (
  desk: Desk,
  view: NoticeView,
  { line, redress, reply }: { line: ReplyLine; redress: boolean; reply: string },
): Promise<boolean> => {
  const item = view.items.find((one) => one.number === line.item)
  if (!item) return false
  const ground = line.ground ?? null
  // What was said before may be an old line quoted: a person sees whether it is said anew.
  if (item.decisions.some(({ action }) => action === line.decision)) return false
  const note = line.note ?? null
  const said = { action: line.decision, ground, redress, words: note }
  return noteDecision(desk, view, item, said, { source: 'reply', recordedBy: null, reply })
}

/**
 * Takes in one mail from outside, whatever it is and however often it comes. It is put to a notice only when it names
 * one that was sent and comes from the domain of that notice's provider; anything else waits for a person.
 */
export const receiveReply = async (desk: Desk, mail: ReceivedMail): Promise<Received> => {
  const stray = async (reason: StrayReason): Promise<Received> =>
    (await keepStrayMail(desk, mail, reason)) ? { kept: 'stray', reason } : { kept: 'known' }

  const found = await findNotice(desk, mail)
  if (found === 'no-reference' || found === 'unknown-reference') return stray(found)
  const view = await getNotice(desk, found, 'unopened')
  if (!couldHaveSent(view.provider, mail.from)) return stray('other-sender')
  if (!sendingOf(view)) return stray('notice-not-sent')
  const kept = await keepReply(desk, view.id, mail)
  if (kept === 'elsewhere') return stray('message-id-taken')
  if (kept === 'known') return { kept: 'known' }
  const { reply } = kept
  if (isBounce(mail)) return { kept: 'reply', notice: view.id, reply, decided: 0 }
  await noteAcknowledgement(desk, view, { source: 'reply', recordedBy: null, reply }, null)
  let decided = 0
  const { lines, redress } = read(mail, `${mail.to.join(' ')} ${view.reference}`)
  for (const line of lines) {
    if (await noteLine(desk, view, { line, redress, reply })) decided += 1
  }
  return { kept: 'reply', notice: view.id, reply, decided }
}
