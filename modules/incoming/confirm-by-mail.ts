import { DAY, HOUR, LANGUAGES, type Language } from '@vigie/kernel'
import { wordsOf } from '@vigie/locales'
import type { Desk } from '@vigie/platform/operation'
import { type Letter, type Post, PostFailure } from '@vigie/platform/post'
import { MAIL, type Subscriber, type Taken } from '@vigie/platform/queue'
import { NOTICE_RECEIVED } from './facts.ts'
import { referenceOf } from './get-incoming-notice.ts'
import { insertAcknowledgement, type NoticeRow, selectAcknowledgement, selectNotice } from './notice-rows.ts'
import { openIn } from './places.ts'

/** So long a mail server that does not answer is tried again. */
const LONGEST = 3 * DAY

/** What somebody reads who writes to us in no language that we were told: each of them. */
const languagesOf = ({ channel, language }: NoticeRow): readonly Language[] => {
  const known = LANGUAGES.filter((one) => channel !== 'e-mail' && one === language)
  return known.length > 0 ? known : LANGUAGES
}

const composed = (desk: Desk, notice: NoticeRow, to: string): Letter => {
  const { name, domain } = desk.letterhead
  const reference = referenceOf(notice.id)
  const languages = languagesOf(notice)
  const parts = languages.map((language) => {
    const words = wordsOf(language)
    return [
      words('incoming.letter.received', { name, reference }),
      words('incoming.letter.next'),
      words(notice.channel === 'form' ? 'incoming.letter.code' : 'incoming.letter.answer-follows'),
    ].join('\n\n')
  })
  const messageId = `<${notice.id}.received@${domain}>`
  return {
    to,
    subject: wordsOf(languages[0] ?? 'en')('incoming.letter.subject', { reference }),
    text: `${parts.join('\n\n---\n\n')}\n\n${name}\n`,
    messageId,
    ...(notice.channel === 'e-mail' && notice.own_id?.startsWith('<') ? { inReplyTo: notice.own_id } : {}),
    headers: { 'Auto-Submitted': 'auto-replied' },
    attachments: [],
  }
}

const confirm = async (desk: Desk, post: Post, id: string): Promise<Taken> => {
  const notice = await selectNotice(desk.db, id)
  if (notice === undefined || notice.channel === 'protocol' || notice.notifier_mail === null) return undefined
  if ((await selectAcknowledgement(desk.db, id)) !== undefined) return undefined
  const letter = composed(desk, notice, openIn(desk, 'notifierMail', id, notice.notifier_mail))
  try {
    await post.send(letter)
  } catch (failure) {
    if (!(failure instanceof PostFailure)) throw failure
    const began = Date.parse(`${notice.received_on}T00:00:00Z`)
    if (failure.permanence === 'permanent' || desk.now.getTime() - began > LONGEST) return undefined
    return { again: new Date(desk.now.getTime() + HOUR / 4), reason: 'failed-for-now' }
  }
  const isForm = notice.channel === 'form'
  await insertAcknowledgement(desk.db, {
    notice: id,
    way: 'e-mail',
    given_on: desk.today,
    // Right after an anonymous act its moment would be this one.
    given_at: isForm ? null : desk.now,
    receipt: null,
    message_id: letter.messageId,
  })
  return undefined
}

/** Confirms receipt to whoever left an address (Art. 16(4)). A letter that left before a crash leaves again with the same id. */
export const confirmByMail = (post: Post): Subscriber => ({
  name: 'incoming.confirm-by-mail',
  fact: NOTICE_RECEIVED,
  opens: 'confirm',
  lane: MAIL,
  take: (desk, { notice }) => confirm(desk, post, String(notice)),
})
