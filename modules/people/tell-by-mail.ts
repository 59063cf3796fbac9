import { HOUR, isLanguage } from '@vigie/kernel'
import type { Desk } from '@vigie/platform/operation'
import { type Post, PostFailure } from '@vigie/platform/post'
import { MAIL, type Subscriber, type Taken } from '@vigie/platform/queue'
import { FACTS } from './facts.ts'
import { selectLetterAbout } from './invitation-rows.ts'
import { renewalLetter } from './renewal-letter.ts'

const LATER = HOUR / 6
/** After so long the desk alone says it. */
const TRIED_FOR = 7 * 24 * HOUR

const tell = async (desk: Desk, post: Post, invitation: string, reader: string): Promise<Taken> => {
  const found = await selectLetterAbout(desk.db, invitation, reader)
  if (!found) return undefined
  const { name: house, domain } = desk.letterhead
  try {
    await post.send({
      ...renewalLetter(isLanguage(found.language) ? found.language : 'en', house, found),
      to: found.mail,
      messageId: `<${invitation}.${reader}@${domain}>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
      attachments: [],
    })
  } catch (failure) {
    if (!(failure instanceof PostFailure)) throw failure
    const isOver = desk.now.getTime() - found.at.getTime() > TRIED_FOR
    if (failure.permanence === 'temporary' && !isOver)
      return { again: new Date(desk.now.getTime() + LATER), reason: 'failed-for-now' }
  }
  return undefined
}

const idIn = (body: Readonly<Record<string, unknown>>, field: string): string => String(body[field])

/**
 * Tells somebody by e-mail that a new invitation was made for them, and the data-protection officer: whoever took a place
 * over sits at the desk, and not in the mailbox of its owner.
 */
export const tellByMail = (post: Post): Subscriber => ({
  name: 'people.tell-by-mail',
  fact: FACTS.renewed,
  lane: MAIL,
  take: (desk, body) => tell(desk, post, idIn(body, 'invitation'), idIn(body, 'reader')),
})
