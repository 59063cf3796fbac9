import { Refused } from '@vigie/kernel'
import type { Desk } from '@vigie/platform/operation'
import type { Encryption } from '@vigie/platform/post'
import { withoutToken } from './answer-link.ts'
import { mailAsSent, packetAsSent } from './as-sent.ts'
import { preparePacket } from './channels/prepare-by.ts'
import { readNoticeMail, toLetter } from './compose.ts'
import { getNotice } from './find-notices-of-case.ts'
import { insistItMayLeave } from './letter-content.ts'
import type { NoticeView } from './notice.ts'
import type { PacketPiece } from './packet.ts'

export interface LetterPreview {
  readonly to: string | null
  readonly replyTo: string | undefined
  readonly subject: string
  readonly text: string
  readonly attachments: readonly { readonly filename: string; readonly text: string }[]
  /** How it is, or was, enclosed for the provider alone; null where it leaves as it is. */
  readonly encryption: Encryption | null
  /** Why it cannot leave as the house is today; null where it can, or has left. */
  readonly refusal: string | null
}

const refusalOf = (desk: Desk, notice: NoticeView): string | null => {
  try {
    insistItMayLeave(toLetter(desk, notice))
    return null
  } catch (refused) {
    if (refused instanceof Refused) return refused.word
    throw refused
  }
}

/**
 * The exact words and files that left or, before that, will leave, for whoever approves; only the token of the link stays hidden. `to` is null where a form takes
 * the notice. What the house has set today decides whether it may leave, never whether it can be read.
 */
export const previewLetter = async (desk: Desk, id: string): Promise<LetterPreview> => {
  const notice = await getNotice(desk, id)
  const mailed = mailAsSent(notice)
  if (mailed) {
    const { to, replyTo, subject, attachments } = mailed
    const encryption = mailed.encryptFor?.encryption ?? null
    const text = withoutToken(mailed.text)
    const files = attachments.map(({ filename, content }) => ({ filename, text: content }))
    return { to, replyTo, subject, text, attachments: files, encryption, refusal: null }
  }
  const pasted = packetAsSent(notice)
  if (pasted) {
    const subject = pasted.find(({ field }) => field === 'subject')?.text ?? ''
    const text = pasted.flatMap((piece) => (piece.field === 'subject' ? [] : [piece.text])).join('\n\n')
    return { to: null, replyTo: undefined, subject, text, attachments: [], encryption: null, refusal: null }
  }
  const { mailbox } = notice.provider
  const letter = await readNoticeMail(desk, notice, mailbox ?? desk.letterhead.mailbox)
  return {
    to: mailbox,
    replyTo: letter.replyTo,
    subject: letter.subject,
    text: withoutToken(letter.text),
    attachments: letter.attachments.map(({ filename, content }) => ({ filename, text: content.toString() })),
    encryption: letter.encryptFor?.encryption ?? null,
    refusal: refusalOf(desk, notice),
  }
}

/** The notice in pieces, to paste into the provider's own form; once that is done, as they were pasted. */
export const previewPacket = async (desk: Desk, id: string): Promise<readonly PacketPiece[]> => {
  const notice = await getNotice(desk, id)
  return packetAsSent(notice) ?? preparePacket(desk, notice)
}
