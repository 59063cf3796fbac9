import { HOUR, wordOf } from '@vigie/kernel'
import type { Desk } from '@vigie/platform/operation'
import type { Post } from '@vigie/platform/post'
import { MAIL, type Subscriber, type Taken } from '@vigie/platform/queue'
import { CHOICES } from './answer-choices.ts'
import { selectPageAnswer } from './answer-page-rows.ts'
import { attemptSending } from './attempt-sending.ts'
import { composePressSummary } from './compose.ts'
import { FACTS, idIn } from './facts.ts'
import { getNotice } from './find-notices-of-case.ts'
import { holdNotice } from './notice-rows.ts'
import { sealIn } from './places.ts'
import { insertPressSummary, selectPressSummaries, selectUntoldPresses } from './press-summary-rows.ts'

/** Whoever answers for several items does so within some minutes: one e-mail tells all of it. */
const GATHER = HOUR / 6
/** After a summary nobody gets another one for so long. */
const QUIET = HOUR
const SOONEST = 60_000
const LATEST = 6 * HOUR
/** After that it is the desk's to see that a mailbox takes nothing. */
const GIVE_UP = 72 * HOUR
/** As many as the ids of our letters tell apart; a notice has few items and each is answered once. */
const MOST = 79

const later = (at: number, reason: string): Taken => ({ again: new Date(at), reason })

const tell = async (desk: Desk, post: Post, press: string): Promise<Taken> => {
  const pressed = await selectPageAnswer(desk.db, press)
  if (pressed === undefined) return undefined
  const now = desk.now.getTime()
  const waited = now - pressed.pressed_at.getTime()
  if (waited < GATHER) return later(pressed.pressed_at.getTime() + GATHER, 'more-may-follow')
  const { notice: id } = pressed
  await holdNotice(desk.db, id)
  const untold = await selectUntoldPresses(desk.db, id)
  if (untold.every((one) => one.id !== press)) return undefined
  const last = (await selectPressSummaries(desk.db, [id])).at(-1)
  if (last && now < last.until.getTime()) return later(last.until.getTime(), 'one-an-hour')
  const notice = await getNotice(desk, id)
  const { mailbox } = notice.provider
  const turn = (last?.turn ?? 0) + 1
  const [first] = untold
  if (mailbox === null || notice.isDestroyed || first === undefined || turn > MOST) return undefined
  const presses = untold.map(({ number, choice }) => ({ number, choice: wordOf(CHOICES, choice) }))
  const attempt = await attemptSending(post, () =>
    composePressSummary(desk, notice, { turn, presses, linkSentAt: first.opened_at }, mailbox),
  )
  if (attempt.outcome === 'failed-for-now' && waited < GIVE_UP)
    return later(now + Math.min(LATEST, Math.max(SOONEST, waited)), 'failed-for-now')
  const row = {
    notice: id,
    turn,
    outcome: attempt.outcome === 'sent' ? 'sent' : 'failed',
    proof: sealIn(desk, 'pressSummaryProof', `${id}/${turn}`, attempt.proof),
    answer: attempt.answer,
    at: desk.now,
    until: new Date(now + QUIET),
    free_since: last?.until ?? null,
  }
  await insertPressSummary(
    desk.db,
    row,
    untold.map((one) => one.id),
  )
  return undefined
}

/**
 * Tells the provider by e-mail what was pressed on the page of its notice, so that they see when it was somebody else. Only a
 * press makes it write: no e-mail that comes back ever does.
 */
export const tellPressed = (post: Post): Subscriber => ({
  name: 'notices.tell-pressed',
  fact: FACTS.pressed,
  opens: 'send',
  lane: MAIL,
  take: (desk, body) => tell(desk, post, idIn(body, 'answer')),
})
