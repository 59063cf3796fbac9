import { getIncomingNotice, referenceOf } from '@vigie/incoming'
import { DAY, HOUR, isLanguage } from '@vigie/kernel'
import type { Desk } from '@vigie/platform/operation'
import { type Post, PostFailure } from '@vigie/platform/post'
import { MAIL, type Subscriber, type Taken } from '@vigie/platform/queue'
import { insertTelling, selectTellings } from './decision-rows.ts'
import { FACTS, idIn } from './facts.ts'
import { getDecision } from './get-decision.ts'
import { writeTelling } from './telling.ts'
import { TEXTS } from './texts/index.ts'
import { toldOf } from './told-of.ts'

/** So long a mail server that does not answer is tried again. */
const LONGEST = 3 * DAY

const tell = async (desk: Desk, post: Post, id: string): Promise<Taken> => {
  const decision = await getDecision(desk, id)
  if (decision.notice === null) return undefined
  if ((await selectTellings(desk.db, id)).some(({ whom }) => whom === 'notifier')) return undefined
  const { channel, mail, language } = await getIncomingNotice(desk, decision.notice)
  // Whoever signs notices asks for the decisions over the protocol; somebody without an address, with the code.
  if (channel === 'protocol' || mail === '') return undefined
  const theirs = isLanguage(language) ? language : 'en'
  const text = writeTelling(toldOf(decision), 'notifier', theirs, desk.letterhead)
  try {
    await post.send({
      to: mail,
      subject: `${TEXTS[theirs].subject} ${referenceOf(decision.notice)}`,
      text: `${text}\n`,
      messageId: `<${id}.decided@${desk.letterhead.domain}>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
      attachments: [],
    })
  } catch (failure) {
    if (!(failure instanceof PostFailure)) throw failure
    const since = desk.now.getTime() - decision.decidedAt.getTime()
    if (failure.permanence === 'permanent' || since > LONGEST) return undefined
    return { again: new Date(desk.now.getTime() + HOUR / 4), reason: 'failed-for-now' }
  }
  await insertTelling(desk.db, {
    decision: id,
    whom: 'notifier',
    way: 'e-mail',
    told_by: null,
    told_at: desk.now,
  })
  return undefined
}

/** Tells whoever left an address what was decided and what they can do: Art. 16(5). Sent twice, it carries the same id. */
export const tellNotifier = (post: Post): Subscriber => ({
  name: 'moderation.tell-notifier',
  fact: FACTS.decided,
  opens: 'decide',
  lane: MAIL,
  take: (desk, body) => tell(desk, post, idIn(body, 'decision')),
})
