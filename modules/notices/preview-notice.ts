import type { Desk } from '@vigie/platform/operation'
import { composeNotice, toLetter } from './compose.ts'
import { getNotice } from './find-notices-of-case.ts'
import { composeFormPacket, type PacketField } from './packet.ts'

export interface LetterPreview {
  readonly to: string | null
  readonly replyTo: string | undefined
  readonly subject: string
  readonly text: string
  readonly attachments: readonly { readonly filename: string; readonly text: string }[]
}

/** The exact words and files that will leave, for whoever approves. `to` is null where a form takes the notice. */
export const previewLetter = async (desk: Desk, id: string): Promise<LetterPreview> => {
  const notice = await getNotice(desk, id)
  const { mailbox } = notice.provider
  const letter = composeNotice(desk, notice, mailbox ?? desk.letterhead.mailbox)
  return {
    to: mailbox,
    replyTo: letter.replyTo,
    subject: letter.subject,
    text: letter.text,
    attachments: letter.attachments.map(({ filename, content }) => ({ filename, text: content.toString() })),
  }
}

/** The notice in pieces, to paste into the provider's own form. */
export const previewPacket = async (
  desk: Desk,
  id: string,
): Promise<{ field: PacketField; text: string }[]> =>
  composeFormPacket(toLetter(desk, await getNotice(desk, id)))
