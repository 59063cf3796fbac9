import type { Desk } from '@vigie/platform/operation'
import type { Post } from '@vigie/platform/post'
import { MAIL, type Subscriber, type Taken } from '@vigie/platform/queue'
import { attemptSending, comeBack, heldBack } from '../attempt-sending.ts'
import { composeSecondContact } from '../compose.ts'
import { FACTS, idIn } from '../facts.ts'
import { getNotice } from '../find-notices-of-case.ts'
import { sendingOf, undecidedItems } from '../notice.ts'
import { holdNotice, mayLeave } from '../notice-rows.ts'
import { sealIn } from '../places.ts'
import { findContactPoints } from '../providers/find-contact-points.ts'
import { insertSecondContactDispatch, selectSecondContacts } from './ladder-rows.ts'

const contact = async (desk: Desk, post: Post, id: string, turn: number): Promise<Taken> => {
  await holdNotice(desk.db, id)
  const notice = await getNotice(desk, id)
  const row = (await selectSecondContacts(desk.db, [id])).find((one) => one.turn === turn)
  const sending = sendingOf(notice)
  if (!row || !sending || row.outcome === 'sent' || row.outcome === 'failed') return undefined
  // The answer came while the letter waited.
  if (undecidedItems(notice).length === 0) return undefined
  const points = await findContactPoints(desk, [notice.provider.id])
  const to = points.find((point) => point.id === row.contact_point)?.mailbox ?? null
  const attempt =
    to !== null && (await mayLeave(desk.db, id))
      ? await attemptSending(post, () =>
          composeSecondContact(desk, notice, { turn, at: row.contacted_at, sentAt: sending.at }, to),
        )
      : heldBack
  const number = row.attempts + 1
  await insertSecondContactDispatch(desk.db, {
    notice: id,
    turn,
    attempt: number,
    outcome: attempt.outcome,
    proof: sealIn(desk, 'contactProof', `${id}/${turn}/${number}`, attempt.proof),
    answer: attempt.answer,
    at: desk.now,
  })
  return comeBack(desk, attempt, row.attempts)
}

/** Sends the letter to another contact point of a provider that somebody chose. */
export const contactByMail = (post: Post): Subscriber => ({
  name: 'notices.contact-by-mail',
  fact: FACTS.contactAgain,
  opens: 'send',
  lane: MAIL,
  take: (desk, body) => contact(desk, post, idIn(body, 'notice'), Number(body.turn)),
})
