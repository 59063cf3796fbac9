import { wordOf } from '@vigie/kernel'
import { encryptionIn, readMail } from '@vigie/platform/post'
import type { ReplyRow, selectStrayMailsNaming } from './answer-rows.ts'
import { DECISIONS } from './decisions.ts'
import { enclosedIn } from './enclosed.ts'
import type { ReplyView, SenderCheckView } from './notice.ts'
import { readReply } from './read-reply.ts'
import { SORTS } from './sort-of-mail.ts'
import { STRAY_REASONS, type StrayView } from './stray-reasons.ts'

/** An e-mail that came back, with what it says as far as its bytes were opened. */
export const viewReply = async (
  row: ReplyRow & { is_open: boolean },
  reference: string,
  { bytes, sender }: { bytes: Buffer; sender: SenderCheckView | null },
): Promise<ReplyView> => {
  const known = {
    id: row.id,
    messageId: row.message_id,
    sort: wordOf(SORTS, row.sort),
    isOpen: row.is_open,
    receivedAt: row.received_at,
    sender,
  }
  if (bytes.length === 0) {
    return { ...known, from: '', subject: '', text: '', unread: [], enclosed: [], encrypted: null }
  }
  const mail = await readMail(bytes)
  const { from, writtenFrom, subject, text } = mail
  const { unread } = readReply(text, subject, DECISIONS, reference)
  const [enclosed, encrypted] = [enclosedIn(mail), encryptionIn(mail)]
  return { ...known, from: from || writtenFrom, subject, text, unread, enclosed, encrypted }
}

type Naming = Awaited<ReturnType<typeof selectStrayMailsNaming>>[number]

export const viewStray = (row: Naming): StrayView => ({
  id: row.id,
  reason: wordOf(STRAY_REASONS, row.reason),
  receivedAt: row.received_at,
})
