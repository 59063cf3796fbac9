import { newId } from '@vigie/kernel'
import type { Desk } from '@vigie/platform/operation'
import type { Post } from '@vigie/platform/post'
import { MAIL, type Subscriber, type Taken } from '@vigie/platform/queue'
import { openAnswerPage } from './answer-page.ts'
import { attemptSending, comeBack, heldBack } from './attempt-sending.ts'
import { nextStepOf } from './channels/next-step.ts'
import { wayOf } from './channels/way-of.ts'
import { composeNotice, messageIdOf } from './compose.ts'
import { insertDispatch } from './dispatch-rows.ts'
import { FACTS, idIn } from './facts.ts'
import { getNotice } from './find-notices-of-case.ts'
import { bounceOf, sendingOf } from './notice.ts'
import { holdNotice, mayLeave } from './notice-rows.ts'
import { sealIn } from './places.ts'

const dispatch = async (desk: Desk, post: Post, id: string): Promise<Taken> => {
  await holdNotice(desk.db, id)
  const notice = await getNotice(desk, id)
  const { mailbox, channel } = notice.provider
  if (channel !== 'mail' || mailbox === null || !notice.approval) return undefined
  // A platform's own interface goes before its mailbox, unless a person says otherwise.
  if (nextStepOf(notice) !== 'by-mail' && (await wayOf(desk, notice)) !== null) return undefined
  const bounce = bounceOf(notice)
  if (sendingOf(notice) && bounce === null) return undefined
  const leaves = await mayLeave(desk.db, id)
  if (leaves) await openAnswerPage(desk, notice)
  const attempt = leaves ? await attemptSending(post, () => composeNotice(desk, notice, mailbox)) : heldBack
  const row = newId()
  await insertDispatch(desk.db, {
    id: row,
    notice: id,
    attempt: notice.dispatches.length + 1,
    channel: 'mail',
    outcome: attempt.outcome,
    message_id: messageIdOf(desk, id),
    proof: sealIn(desk, 'proof', row, attempt.proof),
    answer: attempt.answer,
    after_bounce: bounce?.id ?? null,
    at: desk.now,
  })
  if (attempt.outcome === 'sent')
    await desk.announce({ name: FACTS.sent, body: { notice: id, case: notice.case } })
  const failures = notice.dispatches.filter((one) => one.outcome === 'failed-for-now').length
  return comeBack(desk, attempt, failures)
}

/**
 * Sends what was approved, for providers that take mail. A letter that left before a crash leaves again:
 * its message id is made from the notice, so whoever gets it twice can tell.
 */
export const dispatchByMail = (post: Post): readonly Subscriber[] => [
  {
    name: 'notices.dispatch-by-mail',
    fact: FACTS.approved,
    opens: 'send',
    lane: MAIL,
    take: (desk, body) => dispatch(desk, post, idIn(body, 'notice')),
  },
  {
    name: 'notices.dispatch-again',
    fact: FACTS.sendAgain,
    opens: 'send',
    lane: MAIL,
    take: (desk, body) => dispatch(desk, post, idIn(body, 'notice')),
  },
]
