import { findMailOfSender } from '@vigie/incoming'
import { DAY, HOUR, isLanguage } from '@vigie/kernel'
import type { Desk } from '@vigie/platform/operation'
import { type Post, PostFailure } from '@vigie/platform/post'
import { MAIL, type Subscriber, type Taken } from '@vigie/platform/queue'
import { FACTS, idIn } from './facts.ts'
import { selectSuspension, selectWarning } from './sender-rows.ts'
import { insertSenderTelling, selectSenderTellings } from './sender-telling-rows.ts'
import { type ToSender, writeSuspension, writeWarning } from './write-to-sender.ts'

/** So long a mail server that does not answer is tried again. */
const LONGEST = 3 * DAY

interface Letter {
  readonly about: { readonly warning: string | null; readonly suspension: string | null }
  readonly id: string
  readonly sender: string
  readonly since: Date
  readonly write: (language: 'nl' | 'fr' | 'de' | 'en') => ToSender
}

const warned = async (desk: Desk, id: string): Promise<Letter | null> => {
  const row = await selectWarning(desk.db, id)
  if (row === undefined) return null
  const write: Letter['write'] = (language) => writeWarning(row, language, desk.letterhead)
  return { about: { warning: id, suspension: null }, id, sender: row.sender, since: row.warned_at, write }
}

const suspended = async (desk: Desk, id: string): Promise<Letter | null> => {
  const row = await selectSuspension(desk.db, id)
  if (row === undefined) return null
  const write: Letter['write'] = (language) => writeSuspension(row, language, desk.letterhead)
  return { about: { warning: null, suspension: id }, id, sender: row.sender, since: row.suspended_at, write }
}

const tell = async (desk: Desk, post: Post, letter: Letter | null): Promise<Taken> => {
  if (letter === null || (await selectSenderTellings(desk.db, [letter.id])).length > 0) return undefined
  // Whoever signs notices leaves no address: then the text waits at the desk to be passed on.
  const to = await findMailOfSender(desk, letter.sender)
  if (to === null) return undefined
  const { subject, text } = letter.write(isLanguage(to.language) ? to.language : 'en')
  try {
    await post.send({
      to: to.mail,
      subject,
      text: `${text}\n`,
      messageId: `<${letter.id}.misuse@${desk.letterhead.domain}>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
      attachments: [],
    })
  } catch (failure) {
    if (!(failure instanceof PostFailure)) throw failure
    if (failure.permanence === 'permanent' || desk.now.getTime() - letter.since.getTime() > LONGEST)
      return undefined
    return { again: new Date(desk.now.getTime() + HOUR / 4), reason: 'failed-for-now' }
  }
  await insertSenderTelling(desk.db, { ...letter.about, way: 'e-mail', told_by: null, told_at: desk.now })
  return undefined
}

/** Warns whoever left an address, and says when what they send is set aside: Art. 23(2). Sent twice, it carries the same id. */
export const tellSender = (post: Post): readonly Subscriber[] => [
  {
    name: 'moderation.tell-warned',
    fact: FACTS.warned,
    opens: 'decide',
    lane: MAIL,
    take: async (desk, body) => tell(desk, post, await warned(desk, idIn(body, 'warning'))),
  },
  {
    name: 'moderation.tell-suspended',
    fact: FACTS.suspended,
    opens: 'decide',
    lane: MAIL,
    take: async (desk, body) => tell(desk, post, await suspended(desk, idIn(body, 'suspension'))),
  },
]
