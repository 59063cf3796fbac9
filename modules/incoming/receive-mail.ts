import { createHash } from 'node:crypto'
import type { Desk } from '@vigie/platform/operation'
import type { ReceivedMail } from '@vigie/platform/post'
import { locationsIn } from './location.ts'
import { LONGEST_EXPLANATION } from './notice.ts'
import { takeIn } from './take-in.ts'
import { itemsOfReports } from './xarf-report.ts'

/** What an e-mail that names no place says at most in place of one. */
const LONGEST_SUBJECT = 500

/** A name for an e-mail that has none of its own: the same bytes have the same. */
const nameOf = ({ messageId, raw }: ReceivedMail): string =>
  (messageId ?? createHash('sha256').update(raw).digest('hex')).slice(0, 200)

/**
 * An e-mail to the house is a notice, whoever sends it: what it is about a person finds out. An answering machine is not
 * somebody who notifies, and is passed over. Who an e-mail comes from proves nothing: the register is not asked.
 */
export const receiveMail = async (desk: Desk, mail: ReceivedMail): Promise<string | null> => {
  if (mail.automatic || mail.marks.bounce || mail.marks.unanswerable) return null
  const text = [mail.subject, mail.text].filter((part) => part.trim() !== '').join('\n\n')
  const from = mail.from === '' ? null : mail.from
  const found = locationsIn(text)
  const places = found.length > 0 ? found : [mail.subject.trim().slice(0, LONGEST_SUBJECT) || '—']
  // A report says exactly what it is about: the links of the letter around it are no places.
  const reported = itemsOfReports(mail.attachments)
  const { notice } = await takeIn(desk, {
    channel: 'e-mail',
    sender: from === null ? null : { kind: 'person', mail: from },
    ownId: nameOf(mail),
    language: 'en',
    explanation: text.slice(0, LONGEST_EXPLANATION) || '—',
    items:
      reported.length > 0 ? reported : places.map((location) => ({ location, matter: 'other' as const })),
    mail: from ?? undefined,
    unnamedAllowed: true,
    goodFaith: null,
  })
  return notice
}
